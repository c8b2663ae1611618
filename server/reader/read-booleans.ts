import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import { dateRange } from "../figures/date-parts.ts";
import { assertedText } from "./asserted.ts";
import { answerOf } from "./bool-answer.ts";
import type { Clause } from "./clauses.ts";
import { findMentions, vocabularyOf } from "./mentions.ts";
import { readPlaces } from "./places.ts";
import { DOUBT } from "./read-doubts.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";

/** Reads yes and no: 已投产, 没被列入失信名单, 不是制造企业. */
export function readBooleans(reading: Reading): void {
  const vocabulary = vocabularyOf(reading.dictionary, ["bool", "judgement"]);
  const facts = [...reading.dictionary.facts.values()].filter(
    ({ type }) => type === "bool" || type === "judgement",
  );
  const sentences = sentencesOf(reading);
  for (const clause of reading.clauses) {
    const sentence = sentences.get(clause.sentence)!;
    const told = assertedText(clause) ?? ownAmountBefore(reading, clause);
    // 实际投资（节能降碳、节水清洁等技术改造）800万元 names an amount and no kind of project.
    if (told === undefined || isAmountByLabel(reading, clause)) continue;
    // 除了完工证明，其他都有: all but that.
    const said = told.replace(/^(?:就)?除了?/u, "没有");
    const claim = {
      said,
      text: placesMarked(said),
      mentions: findMentions(vocabulary, said, 0),
      sentence,
      counts: (fact: DictionaryFact) => isWithin(reading, clause, fact),
      ahead: isAhead(reading, clause),
    };
    for (const fact of facts) {
      if (fact.category && !fact.notices.some((slug) => reading.scope.has(slug))) continue;
      const answer = answerOf(fact, claim);
      const fault = fact.event ? dateIn(reading, clause)?.fault : undefined;
      if (answer === undefined) continue;
      const asked = reading.scope.size === 0 || fact.notices.some((slug) => reading.scope.has(slug));
      if (answer === "part" && !asked) continue;
      // 去年被列入，今年移出了: asked once, whatever followed.
      if (fact.lasting && isOpen(reading, fact.name)) continue;
      if (answer === "part" || (answer ? !fact.category && DOUBT.test(told) : !deniesAll(sentence, fact)))
        leaveOpen(reading, "part", clause, [fact]);
      else if (typeof fault === "string") leaveOpen(reading, "fault", clause, [fact], { detail: fault });
      else tell(reading, clause, fact, answer);
    }
  }
}

const isAmountByLabel = ({ labels, facts }: Reading, { start, end }: Clause) =>
  labels.some(
    (label) =>
      start <= label.start &&
      label.end <= end &&
      facts.some((fact) => fact.start === label.start && fact.end <= end),
  );

/** 没拿过市里的钱 leaves open whether it was selected. */
const deniesAll = (sentence: string, { either }: DictionaryFact): boolean =>
  either.every((source) => new RegExp(source, "u").test(sentence));

/** Each sentence out of its clauses, once: a message of a thousand clauses may be one sentence. */
function sentencesOf({ clauses }: Reading): Map<number, string> {
  const sentences = new Map<number, string>();
  for (const { sentence, text } of clauses) {
    const before = sentences.get(sentence);
    sentences.set(sentence, before === undefined ? text : `${before}，${text}`);
  }
  return sentences;
}

const isOpen = ({ unclear }: Reading, name: string) =>
  unclear.some(({ candidates }) => candidates.includes(name));

/** A clause that asks but tells one's own amount: 食品厂改造投了800万补多少. */
function ownAmountBefore(reading: Reading, clause: Clause): string | undefined {
  if (clause.mood !== "asked") return undefined;
  const fact = reading.facts.find(({ start, end }) => start >= clause.start && end <= clause.end);
  return fact === undefined ? undefined : clause.text.slice(0, fact.start - clause.start);
}

/** 12月底才投产, said on 10 December. */
function isAhead(reading: Reading, clause: Clause): boolean {
  const date = dateIn(reading, clause);
  const range = date?.kind === "date" && date.value ? dateRange(date.value) : undefined;
  if (range === undefined) return false;
  return range.from > reading.asOf || (range.to > reading.asOf && /底|末|下旬|才|将/u.test(clause.text));
}

/** 去年出过重大事故 lies within 近3年. */
function isWithin(reading: Reading, clause: Clause, { years_back: back }: DictionaryFact): boolean {
  const date = dateIn(reading, clause);
  const range = date?.kind === "date" && date.value ? dateRange(date.value) : undefined;
  if (back === null || range === undefined) return false;
  return range.from >= `${Number(reading.asOf.slice(0, 4)) - back}${reading.asOf.slice(4)}`;
}

const dateIn = ({ figures }: Reading, { start, end }: Clause) =>
  figures.find((figure) => figure.kind === "date" && figure.start >= start && figure.end <= end);

/** Places of Chongqing under one name, for the dictionary's patterns. */
function placesMarked(text: string): string {
  return readPlaces(text).chongqing.reduce(
    (marked, place) => (place === "重庆" || place === "渝" ? marked : marked.replaceAll(place, "CQ")),
    text,
  );
}
