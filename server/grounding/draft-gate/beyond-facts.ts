import { LONGEST_PLAIN, PLAIN } from "./plain-words.ts";

/** A stretch of a sentence, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/** What a sentence says in one breath. What is hidden, a slot or a mark, parts it as punctuation does. */
const BREATH = /[^\p{P}\p{S}\s\ue000]+/gu;
const NAME = /[A-Za-z0-9]+/gu;
const BETWEEN = /^[，、]$/u;
const HAN = /^\p{Script=Han}+$/u;
const DENIED = /[不未没无非](\p{Script=Han}{2})/gu;

const deniesOnly = (words: string, told: string) => !new RegExp(`(?<![不未没无非])${words}`, "u").test(told);

/** Words that the facts only deny, 未被列入, said without the denial. */
function deniedBy(told: string): string[] {
  const denied = new Set(Array.from(told.matchAll(DENIED), ([, words]) => words!));
  return [...denied].filter((words) => deniesOnly(words, told));
}

/** Marks each character of a breath that is plain, or stands in the facts with the one beside it. */
function covered(breath: string, told: string): boolean[] {
  const known = Array.from({ length: breath.length }, () => false);
  const cover = (at: number, length: number) => known.fill(true, at, at + length);
  for (let at = 0; at < breath.length; at++) {
    for (let length = LONGEST_PLAIN; length > 0; length--)
      if (PLAIN.has(breath.slice(at, at + length))) {
        cover(at, length);
        break;
      }
    const pair = breath.slice(at, at + 2);
    if (pair.length === 2 && HAN.test(pair) && told.includes(pair)) cover(at, 2);
  }
  for (const { 0: name, index } of breath.matchAll(NAME)) if (told.includes(name)) cover(index, name.length);
  return known;
}

function saysMore(breath: string, told: string, denied: readonly string[]): boolean {
  return (
    covered(breath, told).includes(false) ||
    denied.some((words) => new RegExp(`(?<![不未没无非])${words}`, "u").test(breath))
  );
}

/**
 * Stretches of a sentence that say what no fact tells: each has a word that is neither plain nor among the `told`, however
 * common it is elsewhere. What the facts hold needs no list of everything that they don't.
 */
export function beyondFacts(sentence: string, told: string): Stretch[] {
  const denied = deniedBy(told);
  const found: Stretch[] = [];
  for (const { 0: breath, index } of sentence.matchAll(BREATH)) {
    if (!saysMore(breath, told, denied)) continue;
    const end = index + breath.length;
    const last = found.at(-1);
    if (last && BETWEEN.test(sentence.slice(last.end, index))) last.end = end;
    else found.push({ start: index, end });
  }
  return found;
}
