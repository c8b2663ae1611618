import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { Honour } from "../domain/fact.ts";
import { dateRange } from "../figures/date-parts.ts";
import type { Clause } from "./clauses.ts";
import { findMentions, vocabularyOf } from "./mentions.ts";
import type { ReadFact } from "./read-fact.ts";
import { honourWords } from "./read-honours.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";

/** A remark that takes back what was told without saying what holds instead. */
export const DOUBT =
  /自评|自己(?:评|验)|内部|过期|到期|失效|作废|撤销|取消|摘牌|收回|(?:还|正|仍)在?(?:公示|招标|采购|整改|修复|走|补办|完善|部署|安装)|租给|出租|另(?:外)?一个|别的(?:项目|车间|公司|厂)|不是(?:这个|本|该|申报)|母公司|兄弟公司|部分|只有[^，,]{0,4}[条台]/u;
/** Another scheme than the one the notices ask for. */
const OTHER_SCHEME = /国家标准|国标/u;
const HOLDS = /包含|包括|含(?!税)|里面?(?:还)?有|算上|算进/u;
/** No line of any notice's list. */
const UNLISTED = /土建|厂房|土地|基建|办公楼|装修|利息|工资|人工费/u;
const HALF = /一半|大部分|多半|有些|有一些/u;
const TYPES = ["money", "int", "bool", "months", "date", "choice", "judgement"] as const;

const ANY = new RegExp([DOUBT, OTHER_SCHEME, HOLDS, HALF].map(({ source }) => source).join("|"), "u");

/** 成熟度三级是自评的, 先进级被撤销了, 软件里包含了网络150万: what was told before is asked again and not counted. */
export function readDoubts(reading: Reading): void {
  if (reading.facts.length + reading.known.length === 0) return;
  for (const clause of reading.clauses) {
    const open = openIn(reading, clause);
    if (clause.mood !== "stated" || !(ANY.test(clause.text) || open.length > 0 || dated(reading, clause)))
      continue;
    const named = namedIn(reading, clause);
    for (const fact of new Set(named)) {
      const doubted = isDoubted(reading, clause, fact, named);
      if (doubted && !tells(reading, clause, fact.name)) askAgain(reading, clause, fact);
    }
    if (DOUBT.test(clause.text)) doubtHonours(reading, clause);
  }
}

/** The facts a clause speaks of: by their words, by a level without its word, or as it was read and left open. */
function namedIn(reading: Reading, clause: Clause): DictionaryFact[] {
  const { dictionary, figures } = reading;
  const { text, start, end } = clause;
  const mentions = findMentions(vocabularyOf(dictionary, [...TYPES]), text, start);
  const level = figures.some(
    (figure) => figure.kind === "level" && figure.start >= start && figure.end <= end,
  );
  return [
    ...mentions.flatMap(({ own, loose }) => own.concat(loose)),
    ...[...dictionary.facts.values()].filter(({ unit }) => level && unit === "级"),
    ...openIn(reading, clause),
  ];
}

const openIn = ({ unclear, dictionary }: Reading, { start, end }: Clause): DictionaryFact[] =>
  unclear
    .filter((one) => one.start >= start && one.end <= end && one.candidates.length === 1)
    .flatMap(({ candidates: [name] }) => dictionary.facts.get(name!) ?? []);

/** The last day a clause names; undefined where it names none. */
function dated({ figures }: Reading, { start, end }: Clause): string | undefined {
  const date = figures.find((figure) => figure.kind === "date" && figure.start >= start && figure.end <= end);
  return date?.kind === "date" && date.value ? dateRange(date.value)?.to : undefined;
}

function isDoubted(
  reading: Reading,
  clause: Clause,
  fact: DictionaryFact,
  named: readonly DictionaryFact[],
): boolean {
  if (fact.type === "money") return holdsAnother(reading, clause, fact, named);
  // 第三方评估是2022年做的; 没出过重大事故, and then 去年出过一次事故.
  if (fact.unit === "级" && (isEarly(reading, clause, fact) || OTHER_SCHEME.test(clause.text))) return true;
  return DOUBT.test(clause.text) || (fact.lasting && openIn(reading, clause).includes(fact));
}

/** The clause names a day before the first one that counts. */
function isEarly(reading: Reading, clause: Clause, { window }: DictionaryFact): boolean {
  const day = dated(reading, clause);
  return day !== undefined && window !== null && day < window.from;
}

/** 软件 that holds 网络, no line of it; a total half of which was spent before it counts. */
function holdsAnother(
  reading: Reading,
  clause: Clause,
  fact: DictionaryFact,
  named: readonly DictionaryFact[],
): boolean {
  const lines = new Set([...reading.dictionary.facts.values()].flatMap(({ sum }) => sum));
  const foreign = named.some(({ name }) => lines.has(name) && !fact.sum.includes(name));
  const unlisted = UNLISTED.test(clause.text) || (foreign && fact.sum.length > 0);
  if (unlisted && HOLDS.test(clause.text)) return true;
  return HALF.test(clause.text) && isEarly(reading, clause, fact);
}

const tells = ({ facts }: Reading, { start, end }: Clause, name: string) =>
  facts.some((fact) => fact.name === name && fact.start >= start && fact.end <= end);

const isBefore = (clause: Pick<Clause, "start">, name: string) => (fact: ReadFact) =>
  fact.name === name && fact.end <= clause.start && fact.status !== "retracted";

function askAgain(reading: Reading, clause: Clause, fact: DictionaryFact): void {
  if (takeBack(reading, clause, fact.name)) leaveOpen(reading, "doubted", clause, [fact]);
}

/** Forgets what was told of a fact before; false where nothing was. */
function takeBack(reading: Reading, at: Pick<Clause, "start" | "end">, name: string): boolean {
  const told = reading.facts.filter(isBefore(at, name));
  const before = reading.known.findLast((one) => one.name === name && one.value !== null);
  if (told.length === 0 && before === undefined) return false;
  reading.facts = reading.facts.filter((one) => !told.includes(one));
  if (before !== undefined)
    reading.facts.push({
      ...before,
      value: null,
      start: at.start,
      end: at.end,
      quote: reading.quote(at.start, at.end),
      status: "retracted",
    });
  return true;
}

/** Only the honour that is named is in doubt; the others stand. */
function doubtHonours(reading: Reading, clause: Clause): void {
  const names = honourWords(reading.dictionary, clause.text).map(({ name }) => name);
  const fact = [...reading.dictionary.facts.values()].find(({ type }) => type === "honours");
  if (fact === undefined || names.length === 0 || tells(reading, clause, fact.name)) return;
  const told = reading.facts.findLast(isBefore(clause, fact.name));
  const list = listOf(told ?? reading.known.findLast(({ name }) => name === fact.name));
  const rest = list.filter(({ name }) => !names.includes(name));
  if (rest.length === list.length) return;
  if (rest.length === 0) askAgain(reading, clause, fact);
  else if (told) told.value = rest;
  else tell(reading, clause, fact, rest);
}

const listOf = (fact: Pick<ReadFact, "value"> | undefined): Honour[] =>
  Array.isArray(fact?.value) ? fact.value : [];
