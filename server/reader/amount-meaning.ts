import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { Amount } from "./attach-amounts.ts";
import { correctedFact } from "./corrections.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { resolveFact } from "./resolve-fact.ts";

export interface Meaning {
  facts: DictionaryFact[];
  project?: string;
  /** No word named it: ask, even where only one fact is possible. */
  guess?: boolean;
}

/** What the words of an amount mean: one fact, several, or the sum whose lines they are. */
export function namedMeaning(
  reading: Reading,
  mentions: Mention[],
  valued: ReadonlySet<string>,
  at: number,
): Meaning {
  const around = { ...reading, valued, project: reading.projectAt(at) };
  const last = resolveFact(mentions.at(-1)!, around);
  if (mentions.length === 1) return { facts: Array.isArray(last) ? last : [last] };
  const lines = new Set(mentions.map((mention) => resolveLine(mention)?.name));
  const sum = [...reading.dictionary.facts.values()].filter(
    (fact) => fact.sum.length === lines.size && fact.sum.every((line) => lines.has(line)),
  );
  if (sum.length === 1) return { facts: sum };
  return { facts: mentions.flatMap((mention) => resolveLine(mention) ?? []) };
}

const resolveLine = ({ own, loose }: Mention): DictionaryFact | undefined =>
  own.find(({ sum }) => sum.length === 0) ??
  loose.find(({ sum, window }) => sum.length === 0 && window !== null);

/** An amount without a word: the correction of the last one, or of the one it replaces. */
export function bareMeaning(
  reading: Reading,
  { clause }: Amount,
  old: string | undefined,
): Meaning | undefined {
  const isMoney = ({ name }: { name: string }) => reading.dictionary.facts.get(name)?.type === "money";
  const project = reading.projectAt(clause.start);
  const here = reading.facts.filter((fact) => isMoney(fact) && fact.project === project);
  const parallel = sameAsBefore(reading, clause, project);
  if (parallel) return { facts: [parallel] };
  const replaces = reading.corrected.has(clause) || clause.mood === "assumed" || old !== undefined;
  if (!replaces)
    return clause.mood === "stated" && here.length === 0
      ? { facts: totals(reading), guess: true }
      : undefined;
  const target =
    here.length > 0 && old === undefined
      ? { fact: here.at(-1)! }
      : correctedFact([...reading.known.filter(isMoney), ...here], old);
  if ("fact" in target)
    return { facts: [reading.dictionary.facts.get(target.fact.name)!], project: target.fact.project };
  return { facts: target.candidates.map((name) => reading.dictionary.facts.get(name)!) };
}

/** 江津厂总投资2600万，永川厂1800万: the second project's amount is of the same kind. */
function sameAsBefore(
  reading: Reading,
  clause: Amount["clause"],
  project: string,
): DictionaryFact | undefined {
  const before = reading.facts.filter(
    (fact) =>
      fact.project !== project &&
      reading.clauses.some(
        ({ start, end, sentence }) => sentence === clause.sentence && start <= fact.start && fact.end <= end,
      ) &&
      reading.dictionary.facts.get(fact.name)?.type === "money",
  );
  const names = new Set(before.map(({ name }) => name));
  return names.size === 1 ? reading.dictionary.facts.get(before[0]!.name) : undefined;
}

/** What an amount without any word may be. */
function totals({ dictionary, scope, plain }: Reading): DictionaryFact[] {
  const all = [...dictionary.facts.values()].filter(
    ({ type, loose, cues }) =>
      type === "money" &&
      loose.includes("投资") &&
      (cues.length === 0 || cues.some((cue) => plain.includes(cue))),
  );
  const here = all.filter(({ notices }) => notices.some((slug) => scope.has(slug)));
  return here.length > 0 ? here : all;
}
