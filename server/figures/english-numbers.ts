import type { Ratio } from "../domain/ratio.ts";
import { matchAt } from "./figure.ts";
import { add, decimal, times, whole } from "./rational.ts";
import type { Numeral } from "./scan-numeral.ts";

const SMALL: Record<string, bigint> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, BigInt(value)]),
);
for (const [index, word] of "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").entries())
  SMALL[word] = BigInt(20 + index * 10);
const SCALE: Record<string, bigint> = {
  hundred: 100n,
  thousand: 1000n,
  k: 1000n,
  million: 1_000_000n,
  mn: 1_000_000n,
  m: 1_000_000n,
  billion: 1_000_000_000n,
  bn: 1_000_000_000n,
};
const WORD = Object.keys(SMALL).join("|");
const DIGITS = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const WORDS = new RegExp(`(?:${WORD})(?:[ -](?:${WORD}))?(?![a-z])`, "iy");
const SCALED = /[\s-]*(hundred|thousand|million|billion|mn|bn|m|k)(?![a-z])/iy;

/** `45 million`, `4.5m`, `forty-five million`, `ten`; undefined when no English word takes part. */
export function englishNumber(text: string, at: number): Numeral | undefined {
  const words = matchAt(WORDS, text, at);
  const digits = words ? undefined : matchAt(DIGITS, text, at);
  const head = words ?? digits;
  if (!head || (words && /[a-z]/iu.test(text[at - 1] ?? ""))) return undefined;
  let value = words ? spelled(words[0]) : decimal(head[0]);
  let end = at + head[0].length;
  let scaled = false;
  for (let scale = matchAt(SCALED, text, end); scale; scale = matchAt(SCALED, text, end)) {
    value = times(value, SCALE[scale[1]!.toLowerCase()]!);
    end += scale[0].length;
    scaled = true;
  }
  if (!words && !scaled) return undefined;
  return { end, value, fault: undefined, more: false, big: false, arabic: !words, text: text.slice(at, end) };
}

function spelled(words: string): Ratio {
  return words
    .toLowerCase()
    .split(/[ -]/u)
    .reduce((sum, word) => add(sum, whole(SMALL[word]!)), whole(0n));
}
