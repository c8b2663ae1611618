import type { Determination } from "../../domain/determination.ts";
import type { LedgerVerdict } from "../../domain/ledger.ts";
import { stripSpace } from "../../domain/text.ts";

const CLAIM = new RegExp(
  [
    "(?:不|未|均不|没有)?符合",
    "(?:不|未|没有?)?达标",
    "(?:没|没有|不具备|有|具备|具有)资格",
    "(?:不)?够(?:资格|条件|格)",
    "(?<![只仅])(?:不|没法|无法|都|就|也|您|肯定)?能(?:申?报|拿到?|获得|享受|领)",
    "不?可以?(?:直接)?(?:申报|报(?!送|名|告)|获得|拿|享受|领取)",
    "无需|无须|不需要|不必|不用(?!评估)",
    "免(?!疫)",
    "保证|一定(?!的|程度|比例)|肯定|必然|必定|必定能|放心|稳拿|板上钉钉|没问题",
    "(?:都|全部|均|完全|所有条件)满足|满足(?:所有|全部|各项|申报)?条件",
    "(?:結論|结论|一律)[^，。]{0,4}通过",
    "達標|有資格|能報|無需|保證|可獲得|不符合條件",
    "\\b(?:not )?(?:qualif(?:y|ies|ied)|eligible|guarantee[ds]?|exempt(?:ed)?|entitled)\\b",
  ].join("|"),
  "giu",
);
/** A question or a supposition asserts nothing. */
const OPEN =
  /(?:是否|能否|可否|能不能|可不可以|是不是|会不会|如果|若|要是|假如|待确认|whether|if)[^，。；]{0,16}$/iu;
/** 不一定, 不能保证: cautious words claim nothing. */
const CAUTIOUS = /(?:不|无法|不能|难以|未必|不敢|not )\s*$/iu;
const EMPHATIC = /^(?:保证|一定|肯定|必然|必定|guarantee)/iu;
const WORD = /^[\p{Script=Han}\p{L}\p{N}]/u;

interface Grounds {
  /** Texts of the clauses the unit cites. */
  clauses: readonly string[];
  verdicts: readonly LedgerVerdict[];
  determinations: readonly Determination[];
  /** Whether what is said of this programme may stand here: no other notice's name nearer before it. */
  speaksOf: (notice: string, at: number) => boolean;
}

/** 「{title}：待确认」 as code words it, typed out, and 「不符合这一条」 beside the condition's own title. */
function isVerdict(text: string, at: number, word: string, grounds: Grounds): boolean {
  const { verdicts, determinations, speaksOf } = grounds;
  if (/[：:]\s*$/u.test(text.slice(0, at)))
    return verdicts.some(({ text: verdict, programme }) => {
      const notice = determinations.find((one) => one.programme === programme)?.notice ?? programme;
      return verdict === word && speaksOf(notice, at);
    });
  return determinations.some(({ conditions }) =>
    conditions.some(({ title, verdict }) => verdict === word && text.includes(title)),
  );
}

/** Whether the clause says the same of the same object: the word with what follows it, or with what leads up to it. */
function saysTheSame(text: string, start: number, end: number, clauses: readonly string[]): boolean {
  const [before, word, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const object = Array.from(after.replace(/^[《“「]/u, ""))
    .slice(0, 2)
    .join("");
  const subject = Array.from(before).slice(-2).join("");
  return clauses.some((clause) => {
    const said = stripSpace(clause).replace(/[《“「]/gu, "");
    if (WORD.test(object)) return said.includes(stripSpace(word + object));
    return subject.length === 2 && said.includes(stripSpace(subject + word));
  });
}

/**
 * Whether a unit claims what nobody determined. `text` shows each place that is a verdict's slot, a quotation or
 * a label as hidden.
 */
export function claimsTooMuch(text: string, whole: string, grounds: Grounds): boolean {
  return Array.from(text.matchAll(CLAIM)).some(({ 0: word, index }) => {
    const before = text.slice(0, index);
    if (OPEN.test(before)) return false;
    if (EMPHATIC.test(word) && CAUTIOUS.test(before)) return false;
    return (
      !saysTheSame(text, index, index + word.length, grounds.clauses) &&
      !isVerdict(whole, index, word, grounds)
    );
  });
}
