import type { FactSheet, SheetInvestment, SheetScene } from "../../domain/draft.ts";
import type { DraftWords } from "../load-words.ts";

/** A line of spending, and the scenes that use what was bought. */
export interface TiedLine {
  line: SheetInvestment;
  /** In the order of the sheet; the first one shows the line. Empty: told of no scene. */
  scenes: string[];
  /** False where only words in common speak for it. */
  told: boolean;
}

const LATIN = /[A-Za-z][A-Za-z0-9.+-]+/gu;
const HAN = /\p{Script=Han}+/gu;

/** Words that a line and a scene may have in common: MES, and runs of two and more characters. */
function wordsOf(text: string): Set<string> {
  const words = new Set(Array.from(text.matchAll(LATIN), ([word]) => word.toUpperCase()));
  for (const [run] of text.matchAll(HAN))
    for (let at = 0; at + 2 <= run.length; at += 1) words.add(run.slice(at, at + 2));
  return words;
}

/** What is left to tell a line by once the words common to everything are out. */
const telling = (item: string, generic: readonly string[]): string =>
  generic.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, " "), item);

const sceneText = ({ name, tech, data, model, system, loop }: SheetScene) =>
  [name, tech, data, model, system, loop].join("；");

/**
 * Ties each line to scenes: by what the sheet says, else by words in common that aren't common to everything. Every line
 * is given once.
 */
export function tieLines({ investments, scenes }: FactSheet, { generic }: DraftWords): TiedLine[] {
  const ids = new Set(scenes.map(({ id }) => id));
  const known = scenes.map(({ id, ...scene }) => ({ id, words: wordsOf(sceneText({ id, ...scene })) }));
  return investments.map((line) => {
    const named = line.scenes.filter((id) => ids.has(id));
    if (named.length > 0) return { line, scenes: named, told: true };
    const words = [...wordsOf(telling(line.item, generic))];
    const scores = known.map(({ id, words: has }) => ({
      id,
      score: words.filter((word) => has.has(word)).length,
    }));
    const best = Math.max(0, ...scores.map(({ score }) => score));
    const found = scores.filter(({ score }) => score > 0 && score === best).map(({ id }) => id);
    // One word that several scenes share speaks for none of them.
    const latin = words.some((word) => /[A-Z]/u.test(word));
    return { line, scenes: found.length > 1 && !latin ? [] : found, told: false };
  });
}
