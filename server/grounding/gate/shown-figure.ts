import type { DateParts } from "../../figures/date-parts.ts";
import type { FigureSpan, FigureValue } from "../../figures/figure.ts";
import { findFigures } from "../../figures/find-figures.ts";
import { fold } from "../../figures/fold.ts";
import type { Ratio } from "../../domain/ratio.ts";
import { looseNumerals } from "./loose-numerals.ts";

/** How a figure is bounded: by a comparator, for a day by 前 or 以来; `about` where it is only near. */
export type Bound = "gte" | "gt" | "lte" | "lt" | "until" | "from" | "about";

/** A figure as a reader sees it. Indices are code points of the text it was read in, comparators included. */
export interface ShownFigure {
  kind: FigureValue["kind"] | "token";
  /** Equal for equal values, however written: 2600万元 and 0.26亿元. */
  key: string;
  date: DateParts | null;
  bounds: ReadonlySet<Bound>;
  /** A date by itself behind a label or in a cell: 企业申报：2025年12月19日. */
  labelled: boolean;
  /** 原则上 stands before it in its segment. */
  softened: boolean;
  start: number;
  end: number;
  /** Without its comparators. */
  bare: { start: number; end: number };
}

const UNTIL_BEFORE =
  /(?:截止到|截止至|截止于|截至|截止|最迟|不晚于|不迟于|之前|到|至|(?:截止|申报|申请|办理|提交)?(?:时间|日期|期限|时限)[为是:：])(?:[为是在于])?\s*$/u;
const UNTIL_AFTER =
  /^\s*(?:[(（][^)）]{1,6}[)）])?\s*(?:之前|以前|前(?!后)|止|截止|截至|为止|届满|到期|失效)/u;
const UNTIL_ENGLISH = /(?:clos(?:ed|es) on|(?:last day|deadline) (?:is|was)|until|by|before|due)\s*$/iu;
const FROM_ENGLISH = /(?:since|from|after)\s*$/iu;
const UNTIL_LATER = /^是[^，。；]{0,16}(?:期限|时限|截止|最后)/u;
const FROM_BEFORE = /(?:自|从)\s*$/u;
const FROM_AFTER = /^\s*(?:之后|以后|以来|起|后)/u;
const LAST_DAY = /(?:截止|截至|最迟)[^，。；,;\d]{0,10}$/u;
/** A comparator with its verb or measure between: 最多奖{f}, 至少占总投资的{f}, 只能申报{f}. */
const AT_MOST =
  /(?:只能|只可|仅能|仅可|只限|仅限|限(?![于制])|最多|至多|最高|最长|不超过|不高于|不多于|上限)[^，。；,;:：、\d]{0,10}$/u;
const AT_LEAST = /(?:至少|最少|最低|起码|不低于|不少于|不得低于|不得少于)[^，。；,;:：、\d]{0,10}$/u;
const LABEL_BEFORE = /[：:|]\s*$/u;
const LABEL_AFTER = /^\s*(?:[。；;|\ue000]|$)/u;
const SOFT = /原则上?[^，。；,;：:]*$/u;

const ratioKey = (value: Ratio | null) => {
  if (value === null) return "?";
  let [a, b] = [value.num, value.den];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? "0" : `${value.num / a}/${value.den / a}`;
};
const dateKey = (value: DateParts | null) =>
  value === null
    ? "?"
    : [value.year, value.month, value.day, value.hour, value.minute].map((part) => part ?? "").join("-");

function keyOf(span: FigureSpan): string {
  switch (span.kind) {
    case "money":
      return `money ${span.value} ${span.to}`;
    case "percent":
    case "number":
      return `${span.kind} ${ratioKey(span.value)} ${span.to === null ? "" : ratioKey(span.to)}`;
    case "count":
    case "duration":
      return `${span.kind} ${ratioKey(span.value)} ${span.to === null ? "" : ratioKey(span.to)} ${span.unit}`;
    case "level":
      return `level ${span.value} ${span.to}`;
    case "ordinal":
      return `ordinal ${span.value} ${span.unit}`;
    case "date":
      return `date ${dateKey(span.value)} ${span.to === null ? "" : dateKey(span.to)}`;
    case "time":
      return `time ${span.value?.hour}:${span.value?.minute}`;
    default:
      return `${span.kind} ${span.value.toLowerCase()}`;
  }
}

function boundsOf(span: FigureSpan, before: string, after: string): Set<Bound> {
  // 起 after a day is no 以上: a day is bounded by the words below.
  const comparators = span.kind === "date" ? [] : span.comparators;
  const bounds = new Set<Bound>(comparators.flatMap(({ op }) => (op === "principle" ? [] : [op])));
  if (span.approximate) bounds.add("about");
  if (span.kind === "date") {
    if (UNTIL_AFTER.test(after) || UNTIL_BEFORE.test(before) || LAST_DAY.test(before)) bounds.add("until");
    if (FROM_AFTER.test(after) || FROM_BEFORE.test(before)) bounds.add("from");
    if (UNTIL_LATER.test(after) || UNTIL_ENGLISH.test(before)) bounds.add("until");
    if (FROM_ENGLISH.test(before)) bounds.add("from");
  } else if (bounds.size === 0) {
    if (AT_MOST.test(before)) bounds.add("lte");
    if (AT_LEAST.test(before)) bounds.add("gte");
  }
  return bounds;
}

/** Every figure of a text, what GATE.md G4 calls one included, left to right. Hidden places hold `HIDDEN`. */
export function shownFigures(text: string): ShownFigure[] {
  const folded = fold(text);
  const found = findFigures(text);
  // 队伍, 陆续: as a word, not as folded to 五 and 六.
  const covered = Array.from(text, (character) => (character.length === 1 ? character : "\ufffd"));
  for (const { start, end } of found) covered.fill("\ue001", start, end);
  const shown = found.map((span): ShownFigure => {
    const comparators = span.kind === "date" ? [] : span.comparators;
    const start = Math.min(span.start, ...comparators.map((one) => one.start));
    const end = Math.max(span.end, ...comparators.map((one) => one.end));
    const before = folded.slice(Math.max(0, start - 20), start);
    return {
      kind: span.kind,
      key: span.fault === null ? keyOf(span) : `fault ${span.text}`,
      date: span.kind === "date" && span.to === null ? span.value : null,
      bounds: boundsOf(span, before, folded.slice(end, end + 24)),
      labelled: span.kind === "date" && LABEL_BEFORE.test(before) && LABEL_AFTER.test(folded.slice(end)),
      softened: SOFT.test(folded.slice(0, span.start).slice(-40)),
      start,
      end,
      bare: { start: span.start, end: span.end },
    };
  });
  const loose = looseNumerals(covered.join("")).map(({ start, end }): ShownFigure => ({
    kind: "token",
    key: `token ${covered.slice(start, end).join("")}`,
    date: null,
    bounds: new Set<Bound>(),
    labelled: false,
    softened: false,
    start,
    end,
    bare: { start, end },
  }));
  for (const [at, figure] of shown.entries()) {
    const other = shown[at - 1];
    // 2025年12月19日 (19 Dec 2025): the same day once more is bounded as the first.
    if (other?.key === figure.key && /^\s*[（(]$/u.test(folded.slice(other.bare.end, figure.bare.start)))
      shown[at] = { ...figure, bounds: other.bounds };
  }
  return [...shown, ...loose].sort((a, b) => a.start - b.start);
}
