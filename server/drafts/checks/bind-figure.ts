import { directionIn, directionOf, fitsColumn, otherRole } from "./cues.ts";
import { type Candidate, type FigureIndex, numberOf } from "./figure-index.ts";
import type { Quantity } from "./quantities.ts";
import { clauseBefore, mentionsAround, owns, WHOLE_ROW } from "./mentions-around.ts";
import { sameValue } from "./same-value.ts";
import type { Mention } from "./subjects.ts";
import type { TextUnit } from "./text-units.ts";

/** Why a number is no fact of the sheet, as a code; `words` says it to the writer. */
export interface Unbound {
  kind: "none" | "other" | "two" | "role" | "direction" | "unit" | "year" | "vague";
  words: string;
}

export type Bound = { candidate: Candidate } | { unbound: Unbound };

const YEAR = /(?<!\d)(20\d{2})(?!\d)/gu;

/** The year in force at a figure: the last one before it, else the head of its column. */
function yearAt(text: string, at: number, head: string): string | undefined {
  return (
    Array.from(text.slice(0, at).matchAll(YEAR)).at(-1)?.[1] ?? Array.from(head.matchAll(YEAR)).at(-1)?.[1]
  );
}

const squeeze = (text: string) => text.replaceAll(/[\s，,、；;。（）()：:＋+／/]/gu, "");

/** A number inside told words counts where the same words stand beside it. */
function besideTold(text: string, { start, end }: Quantity, told: string): boolean {
  const words = squeeze(told);
  const own = squeeze(text.slice(start, end));
  const [before, after] = [
    squeeze(text.slice(Math.max(0, start - 6), start)).slice(-2),
    squeeze(text.slice(end, end + 6)).slice(0, 2),
  ];
  return (
    (after.length === 2 && words.includes(own + after)) ||
    (before.length === 2 && words.includes(before + own))
  );
}

const LONG_NAME = /\p{Script=Han}{5,}/gu;

/** 2025年获评重庆市先进级智能工厂: the year of a cell whose own words stand in the same clause. */
function datesTold(text: string, { start, end, unit }: Quantity, { told }: Candidate): boolean {
  if (unit !== "日期") return false;
  const clause = clauseBefore(text, start) + text.slice(end).split(/[，,；;。\t\n、]/u)[0]!;
  return Array.from((told ?? "").matchAll(LONG_NAME)).some(([name]) => clause.includes(name));
}

function vetoed(
  candidate: Candidate,
  unit: TextUnit,
  at: Quantity,
  head: string,
  mention: Mention,
  index: FigureIndex,
): Unbound | null {
  const before = clauseBefore(unit.text, at.start);
  const { role: own, year } = candidate;
  if (!fitsColumn(candidate.id, head)) return { kind: "role", words: `不是“${head}”这一列的数` };
  if (wrongEnd(candidate.id, unit.text, at)) return { kind: "role", words: "起止日期写反了" };
  const named = WHOLE_ROW.has(unit.kind) || mention.end > at.start - before.length;
  const clause = before.replace(/每(?:年|月|天|日|周|次|件)$/u, "");
  const place = { clause, sentence: unit.text.slice(0, at.start), head, named };
  const role = otherRole(own, place);
  if (role === "" && saidPeriod(candidate, place.sentence, index)) return null;
  if (role === "") return { kind: "role", words: `这是${ROLE_WORDS[own]}的数，句子里没有说明` };
  if (role !== null) return { kind: "role", words: `${ROLE_WORDS[own]}的数写在了${ROLE_WORDS[role]}的位置` };
  if (
    own === "change" &&
    directionOf(before) !== null &&
    directionIn(candidate.figure.text) !== directionOf(before)
  )
    return { kind: "direction", words: `方向写反了，应为“${candidate.figure.text}”` };
  const said = yearAt(unit.text, at.start, head);
  if (year === null || said === year) return null;
  if (said === undefined && yearInTurn(candidate, unit.text, at, index) === year) return null;
  return {
    kind: "year",
    words:
      said === undefined ? `这是${year}年的数，句子里没有写明年份` : `这是${year}年的数，这里写的不是这一年`,
  };
}

const LATEST = /(?:近|最近|过去)([一二两三四五\d])年[^。；]*$/u;
const NUMERALS = "零一二三四五";
/** Figures told one after the other; 万元 may stand behind the last alone. */
const IN_TURN = /分别(?:为|是|达)?((?:[\d.,]+(?:万元|亿元|元|%)?[、，和及])*)$/u;

/** 近三年利润分别为2910万元、3240万元和3980万元: the years that were told, the latest last. */
function yearInTurn(
  { id }: Candidate,
  text: string,
  { start, end }: Quantity,
  { all }: FigureIndex,
): string | undefined {
  const before = text.slice(0, start);
  const count = LATEST.exec(before)?.[1]?.replace("两", "二");
  const turn = IN_TURN.exec(before)?.[1];
  if (count === undefined || turn === undefined) return undefined;
  const behind = /^(?:[、，和及][\d.,]+(?:万元|亿元|元|%)?)*/u.exec(text.slice(end))![0];
  const items = (words: string) => words.match(/[\d.,]*\d/gu)?.length ?? 0;
  const length = NUMERALS.includes(count) ? NUMERALS.indexOf(count) : Number(count);
  const [, field] = /^(.*)@\d{4}/u.exec(id) ?? [];
  const told = all.flatMap(({ id: other, year }) => (year && other.startsWith(`${field}@`) ? [year] : []));
  const years = [...new Set(told)].sort((a, b) => Number(a) - Number(b));
  if (items(turn) + 1 + items(behind) !== length || years.length < length) return undefined;
  return years.at(items(turn) - length) ?? undefined;
}

const ROLE_WORDS: Record<Candidate["role"], string> = {
  before: "建设前",
  after: "建设后",
  change: "变化",
  baseline: "基期",
  period: "报告期",
  "": "",
};

/** What the named facts are in the sheet: 「不良品率」在资料里是2.1%、0.92%. */
function instead(mentions: readonly Mention[], unit: string, index: FigureIndex): string | null {
  const [mention] = mentions;
  if (mention === undefined) return null;
  const values = index.all
    .filter(
      ({ id, told, figure }) =>
        told === null &&
        !/^r\.|\.bare$|\.months$/u.test(id) &&
        owns(mention, id) &&
        figure.text.includes(unit),
    )
    .map(({ figure }) => figure.text);
  const few = [...new Set(values)].slice(0, 4);
  return few.length === 0 ? null : `“${mention.name}”在资料里是${few.join("、")}`;
}

/** Decides which fact a typed number is, if it is surely one. */
export function bindFigure(
  unit: TextUnit,
  at: Quantity,
  mentions: readonly Mention[],
  index: FigureIndex,
): Bound {
  const head = unit.columns.find(({ start, end }) => start <= at.start && at.end <= end)?.head ?? "";
  const around = mentionsAround(unit, mentions, at);
  const same = sameValue(at, unit.text.slice(0, at.start), index);
  const label = yearLabel(at, same, mentions);
  if (label) return { candidate: label };
  const told = same.find(
    (one) => one.told !== null && (besideTold(unit.text, at, one.told) || datesTold(unit.text, at, one)),
  );
  if (told) return { candidate: told };
  const plain = same.filter((one) => one.told === null);
  let veto: Unbound | null = null;
  for (const mention of around) {
    const fitting = plain.filter(({ id }) => owns(mention, id));
    const free = fitting.filter((one) => {
      const fault = vetoed(one, unit, at, head, mention, index);
      veto ??= fault;
      return fault === null;
    });
    const [first, ...more] = [...new Map(free.map((one) => [sameFact(one), one])).values()];
    if (first === undefined) continue;
    if (more.length > 0)
      return { unbound: { kind: "two", words: `对得上${more.length + 1}项，分不清是哪一项` } };
    return { candidate: first };
  }
  if (veto !== null) return { unbound: mixedUp(at, around, index) ?? veto };
  return { unbound: whyNot(at, plain, around, index) };
}

/** 2023年销售收入: the year is part of what the sentence names. */
const yearLabel = ({ text }: Quantity, same: readonly Candidate[], mentions: readonly Mention[]) =>
  /^\d{4}年?$/u.test(text)
    ? same.find(({ id }) => id.endsWith(".year") && mentions.some((mention) => owns(mention, id)))
    : undefined;

/** 2023年9—12月不良品率为2.1%: the figure's own period is the last one that its sentence names. */
function saidPeriod({ id, role }: Candidate, sentence: string, { all }: FigureIndex): boolean {
  const row = /^s\d+k\d+/u.exec(id)?.[0];
  const textOf = (cell: string) => all.find((one) => one.id === `${row}.${cell}`)?.figure.text;
  const last = (text: string | undefined) => (text === undefined ? -1 : sentence.lastIndexOf(text));
  const [past, now] = [last(textOf("baseline")), last(textOf("period"))];
  return role === "before" ? past > now : role === "after" && now > past;
}

/** A day that begins something stands before 至, one that ends it behind. */
function wrongEnd(id: string, text: string, { start, end }: Quantity): boolean {
  if (id === "f.项目开始") return /[至到—~-]\s*$/u.test(text.slice(0, start));
  return id === "f.项目结束" && /^\s*[至到—~-]/u.test(text.slice(end));
}

/**
 * What a figure is, as far as two keys may be one: with its unit and without, one line that is its whole category, a
 * period that indicators share, a window by its own name and as the applicant's.
 */
function sameFact({ id, figure }: Candidate): string {
  if (/^i\d+\.amount|^i\./u.test(id)) return `spending ${figure.value}`;
  const period = /\.(?:baseline|period)$/u.exec(id)?.[0];
  if (period !== undefined) return `${period} ${figure.text}`;
  return id.startsWith("r.") ? "rule" : id.replace(/\.bare$/u, "");
}

/** 下降9% where it fell by 9个百分点: the right number of the fact that is named, in the other unit. */
function mixedUp({ key, unit }: Quantity, [mention]: readonly Mention[], index: FigureIndex): Unbound | null {
  if (mention === undefined || !/百分点|%/u.test(unit)) return null;
  const other = (index.byNumber.get(numberOf(key)) ?? []).find(
    ({ id, role, figure }) =>
      role === "change" &&
      owns(mention, id) &&
      /百分点|%/u.test(figure.text) &&
      figure.text.includes("百分点") !== unit.includes("百分点"),
  );
  return other === undefined
    ? null
    : { kind: "unit", words: `百分点和百分比写混了，应为“${other.figure.text}”` };
}

function whyNot(
  at: Quantity,
  same: readonly Candidate[],
  around: readonly Mention[],
  index: FigureIndex,
): Unbound {
  const [mention] = around;
  const mixed = same.length === 0 ? mixedUp(at, around, index) : null;
  if (mixed !== null) return mixed;
  const right = instead(around, at.unit, index);
  if (same.length === 0)
    return { kind: "none", words: right === null ? "资料里没有这个数" : `资料里没有这个数；${right}` };
  if (mention === undefined) return { kind: "vague", words: "数值对得上，但这句话没有说明是哪一项" };
  return {
    kind: "other",
    words: right === null ? "数值对得上，但说的是另一项" : `数值对得上，但说的是另一项；${right}`,
  };
}
