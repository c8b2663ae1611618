import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { Amount } from "./attach-amounts.ts";
import { correctedFact } from "./corrections.ts";
import type { Mention } from "./mentions.ts";
import { movesTo } from "./moves-to.ts";
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
  const around = { ...reading, valued, project: reading.projects.at(at) };
  const meant = mentions.map((mention) => resolveFact(mention, around));
  const [first] = meant;
  // 总投资（2024年以来）: two words for one fact, the surer one decides.
  const sure = new Set(meant.filter((one): one is DictionaryFact => !Array.isArray(one)));
  if (meant.length === 1) return { facts: Array.isArray(first) ? first : [first!] };
  if (sure.size === 1 && mentions.every(({ own, loose }) => [...own, ...loose].includes([...sure][0]!)))
    return { facts: [...sure] };
  const { facts } = reading.dictionary;
  const isLine = ({ name }: DictionaryFact) => [...facts.values()].some(({ sum }) => sum.includes(name));
  const lines = mentions.flatMap(({ own, loose }) => [...own, ...loose].find(isLine) ?? []);
  const names = new Set(lines.map(({ name }) => name));
  const sums = [...facts.values()].filter(
    ({ sum }) => sum.length === names.size && sum.every((line) => names.has(line)),
  );
  return sums.length === 1 ? { facts: sums } : { facts: lines, guess: true };
}

/** 一共2500万 is a total, of whatever was told before it. */
const ALL = /^\s*(?:一共|总共|合计|总计|加起来|共计)/u;

const OF_PROJECT = /[万亿]元?的(?:未来工厂|5g工厂|先进级|智能工厂|赋能中心|二级节点)/gu;
/** 先进级2000万能补多少 */
const KIND_BEFORE = /(?:未来工厂|5g工厂|先进级|赋能中心|二级节点)(?:智能工厂)?(?:项目)?$/u;
const OF_WHICH = /^[，,\s]*(?:其中|里面|里头)/u;

/** An amount without a word: the correction of the last one, or of the one it replaces. */
export function bareMeaning(
  reading: Reading,
  { clause, figure }: Amount,
  old: string | undefined,
): Meaning | undefined {
  const isMoney = ({ name }: { name: string }) => reading.dictionary.facts.get(name)?.type === "money";
  const project = reading.projects.at(figure.start);
  const here = reading.facts.filter((fact) => isMoney(fact) && fact.project === project);
  if (ALL.test(clause.text)) return sumOf(reading, clause, project);
  const parallel = sameAsBefore(reading, clause, project);
  if (parallel) return { facts: [parallel] };
  const replaces = reading.corrected.has(clause) || clause.mood === "assumed" || old !== undefined;
  // 2200万，其中软件500万: what the part is of.
  const whole = totals(reading);
  // 4000万的未来工厂最多给多少: what was spent on it.
  const bases = whole.filter(({ base }) => base);
  const single = [...reading.plain.matchAll(OF_PROJECT)].length === 1;
  if (!replaces && bases.length === 1 && single && /^元?的/u.test(reading.plain.slice(figure.end)))
    return { facts: bases };
  if (!replaces && bases.length === 1 && KIND_BEFORE.test(reading.plain.slice(clause.start, figure.start)))
    return { facts: bases };
  if (!replaces && whole.length === 1 && OF_WHICH.test(reading.plain.slice(clause.end)))
    return { facts: whole };
  if (!replaces)
    return clause.mood === "stated" && here.length === 0
      ? { facts: totals(reading), guess: true }
      : undefined;
  // 投了4000万 was told of two notices' totals: the one spoken of is meant.
  const told = reading.known.filter(isMoney);
  const ours = told.filter(({ name }) =>
    reading.dictionary.facts.get(name)!.notices.some((slug) => reading.scope.has(slug)),
  );
  const money = ours.length > 0 ? ours : told;
  const fen = figure.kind === "money" ? figure.value : null;
  const possible = fen === null ? money : money.filter((fact) => movesTo(clause.text, fact, fen));
  const target =
    here.length > 0 && old === undefined
      ? { fact: here.at(-1)! }
      : correctedFact(possible.length > 0 ? possible : money, clause, reading.projects, old);
  if ("fact" in target)
    return { facts: [reading.dictionary.facts.get(target.fact.name)!], project: target.fact.project };
  if (target.candidates.length === 0) return { facts: totals(reading), guess: true };
  return { facts: target.candidates.map((name) => reading.dictionary.facts.get(name)!) };
}

/**
 * 合计2500万: the total, or the sum of what was listed before it; several sums may hold the same lines.
 * What was told of the total in parts before is no second value of it.
 */
function sumOf(reading: Reading, clause: Amount["clause"], project: string): Meaning {
  const first = reading.clauses.find(({ sentence }) => sentence === clause.sentence)!.start;
  const before = reading.facts.filter(
    (fact) => fact.project === project && fact.start >= first && fact.end <= clause.start,
  );
  const isMoney = (name: string) => reading.dictionary.facts.get(name)?.type === "money";
  const lines = before.filter(({ name }) => isMoney(name)).map(({ name }) => name);
  const all = totals(reading);
  const sums = [...reading.dictionary.facts.values()].filter(
    ({ sum }) => lines.length > 0 && lines.every((name) => sum.includes(name)),
  );
  const facts = sums.length > 0 ? sums : all;
  const total = facts.length === 1 ? facts[0]!.name : undefined;
  reading.facts = reading.facts.filter((fact) => !(before.includes(fact) && fact.name === total));
  // 一期2000万，二期3000万，总共5000万: nobody needs to say what the parts were.
  reading.unclear = reading.unclear.filter(
    ({ start, end, candidates }) =>
      start < first || end > clause.start || total === undefined || candidates.join() !== total,
  );
  return { facts, guess: facts.length > 1 };
}

/** 江津厂总投资2600万，永川厂1800万; in the next sentence too: the second project's amount is of the same kind. */
function sameAsBefore(
  reading: Reading,
  clause: Amount["clause"],
  project: string,
): DictionaryFact | undefined {
  const before = reading.facts.filter(
    (fact) =>
      fact.project !== project &&
      reading.clauses.some(
        ({ start, end, sentence }) =>
          sentence >= clause.sentence - 1 && start <= fact.start && fact.end <= end,
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
