import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import { monthsSpanned, parseDay } from "../domain/dates.ts";
import { dateRange, isoDate } from "../figures/date-parts.ts";
import type { FigureSpan } from "../figures/figure.ts";
import { integral } from "../figures/rational.ts";
import { isAsserted } from "./asserted.ts";
import { isHedged } from "./hedges.ts";
import type { Clause } from "./clauses.ts";
import { findMentions, type Mention, vocabularyOf } from "./mentions.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";
import { resolveFact } from "./resolve-fact.ts";

type DateFigure = FigureSpan & { kind: "date" };

/** Reads months a project takes (工期18个月, 周期2023.1-2023.12) and when it began, as precisely as it was said. */
export function readPeriods(reading: Reading): void {
  const months = vocabularyOf(reading.dictionary, ["months"]);
  const begins = vocabularyOf(reading.dictionary, ["date"]);
  for (const clause of reading.clauses) {
    const inside = reading.figures.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const around = { ...reading, valued: new Set<string>(), project: reading.projects.at(clause.start) };
    const length = inside.find(
      (figure) =>
        (figure.kind === "duration" && figure.unit === "月") ||
        (figure.kind === "date" && figure.to !== null),
    );
    const [named] = findMentions(months, clause.text, clause.start);
    const takes =
      named ??
      (length && (takesSoLong(clause, length) || putsRight(reading, clause, length))
        ? periodWord(reading)
        : undefined);
    // 30个月才完得了: 才 belongs to the verb here, and is no 24个月才行.
    const told = length && length.end + Number(DONE_ONLY_THEN.test(reading.plain.slice(length.end)));
    if (takes && length && told !== undefined && isAsserted(clause, length.start, told)) {
      const fact = resolveFact(takes, around);
      const value = monthsOf(length);
      if (Array.isArray(fact))
        leaveOpen(reading, "which_fact", clause, fact, { value: value ?? null, unit: "月" });
      else if (value === undefined)
        leaveOpen(reading, length.approximate ? "approximate" : "bound", clause, [fact]);
      else tell(reading, clause, fact, value);
    }
    readDays(reading, clause, findMentions(begins, clause.text, clause.start));
  }
}

/** 2022年3月开工、2023年12月完工: each day with the word that stands beside it. */
function readDays(reading: Reading, clause: Clause, words: readonly Mention[]): void {
  const days = reading.figures.filter(
    (figure): figure is DateFigure =>
      figure.kind === "date" && figure.start >= clause.start && figure.end <= clause.end,
  );
  for (const [index, day] of days.entries()) {
    const [from, to] = [days[index - 1]?.end ?? clause.start, days[index + 1]?.start ?? clause.end];
    const word =
      words.find(({ start, end }) => start >= day.end && end <= to) ??
      words.find(({ start, end }) => start >= from && end <= day.start);
    // 2022年3月开始2023年12月做完: 开始 alone says it only between the two days.
    const between = word !== undefined && word.start === day.end && word.end === to && to < clause.end;
    const [fact] = word === undefined ? [] : [...word.own, ...(between ? word.loose : [])];
    // 2021年12月就开始了: 就 belongs to the verb here, and is no 2000万就行.
    if (!word || !fact || !isAsserted(clause, day.start, Math.max(day.end, word.end))) continue;
    if (reading.scope.size === 0 || fact.notices.some((slug) => reading.scope.has(slug)))
      readDay(reading, clause, fact, day);
  }
}

function readDay(reading: Reading, clause: Clause, fact: DictionaryFact, day: DateFigure): void {
  const value = day.value && day.to === null && !day.value.inferred ? isoDate(day.value) : undefined;
  if (day.fault !== null) leaveOpen(reading, "fault", clause, [fact], { detail: day.fault });
  else if (value === undefined) leaveOpen(reading, "range", clause, [fact]);
  else if (day.approximate || isHedged(clause.text)) leaveOpen(reading, "approximate", clause, [fact]);
  else if (day.comparators.length > 0 || BEFORE_OR_AFTER.test(reading.plain.slice(day.end, clause.end)))
    leaveOpen(reading, "bound", clause, [fact]);
  else tell(reading, clause, fact, value);
}

const WORKS = /(?:项目|工程|建设|建|做|干|拖|实施|施工)[^，,]{0,6}$/u;
const OTHER_TIME = /每|近|前|后|质保|保修|培育|免费|运行|投产|过去|还有|剩|评|隔|提前|截止|社保|工资/u;
const DONE_ONLY_THEN = /^才(?=完|建|做|干|结束|搞|弄)/u;

/** 要建30个月, 拖了20个月才完, 项目从2022年6月到2024年6月: how long the project takes, without the word for it. */
function takesSoLong(clause: Clause, { start, kind }: FigureSpan): boolean {
  return (
    (kind === "duration" || kind === "date") &&
    WORKS.test(clause.text.slice(0, start - clause.start)) &&
    !OTHER_TIME.test(clause.text)
  );
}

/** 说错了，24个月 after a period was told. */
function putsRight({ corrected, known, dictionary }: Reading, clause: Clause, { kind }: FigureSpan): boolean {
  return (
    kind === "duration" &&
    corrected.has(clause) &&
    known.some(({ name }) => dictionary.facts.get(name)?.type === "months")
  );
}

/** Only where one notice is spoken of: each counts another period. */
function periodWord({ dictionary, scope }: Reading): Mention | undefined {
  return scope.size === 1 ? findMentions(vocabularyOf(dictionary, ["months"]), "周期", 0)[0] : undefined;
}

/** 2022年以后开工 names no day, however far it narrows it down. */
const BEFORE_OR_AFTER = /^(?:[以之]?[前后]|以来|起)/u;

/** Whole months, undefined when they aren't exact. Of two dates both ends count: 2023.1-2023.12 is 12. */
function monthsOf(figure: FigureSpan): string | undefined {
  if (figure.approximate || figure.comparators.length > 0) return undefined;
  if (figure.kind === "duration" && figure.value && figure.to === null) {
    const value = integral(figure.value);
    return value === undefined ? undefined : String(value);
  }
  if (
    figure.kind !== "date" ||
    !figure.value ||
    !figure.to ||
    figure.value.month === null ||
    figure.to.month === null
  )
    return undefined;
  const [from, to] = [dateRange(figure.value), dateRange(figure.to)];
  const value = from && to ? monthsSpanned(parseDay(from.from), parseDay(to.from)) : 0;
  return value > 0 ? String(value) : undefined;
}
