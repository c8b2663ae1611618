import { formatDecimal, multiply, parseDecimal, whole } from "../../domain/decimal.ts";
import { isoDate } from "../../figures/date-parts.ts";
import type { FigureSpan } from "../../figures/figure.ts";
import { findFigures } from "../../figures/find-figures.ts";
import { fold } from "../../figures/fold.ts";

/** A number of a draft with its unit. Offsets are code points; `key` is equal for equal values, however written. */
export interface Quantity {
  start: number;
  end: number;
  text: string;
  /** `32600000 元`, `1.18 百分点`, `2024-03-01 日期`; of a name with digits, `5g 名称`. */
  key: string;
  unit: string;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const SCALE: Record<string, bigint> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};
const SCALED = /\s?(百万|千万|[百千万亿])(?![分])/y;
const WORD =
  "(?:百分点|千分点|个月|工作日|平方米|公里|千克|公斤|小时|分钟|毫秒|人次|人日|台套|台（套）|工位|机位|点位|测点|车间|产线|品种|[元件台套吨米秒天年月日周次人家个项点只路根线条道款倍帧维层张批份户辆块种类档页字岗班号级座名组度笔]|[A-Za-zμ°℃Ω]{1,6})";
const UNIT = new RegExp(
  `\\s?(?:个(?=百分点|千分点))?(?:[%‰]|${WORD}(?:·${WORD})?)(?:/${WORD}(?:·${WORD})?)*`,
  "y",
);
/**
 * Chinese numerals that count something, and words that say how much by themselves; 一 begins many words, so it needs a
 * classifier that no word goes on from.
 */
const LOOSE =
  /(?:[〇零二两三四五六七八九十百千]{1,4}|一(?=[个项家台套条份处座名只种次批](?![性体致般化定些级流]))|几十|数[十百千])(?:个(?!体|性)|项(?!目)|家|台|套|条(?!件)|份|处|座|名|只|种|批|类|班(?!组)|工位|路|吨|件|秒|小时|分钟|岁|倍|成(?!果|本|品|套|立|为|功|就|效|长)|次|段|步|人|笔)|百分之百|翻[一两]?番|加倍|成倍|减半|过半(?![径导成自])|对折/gu;
const ATOMIC = new Set<FigureSpan["kind"]>([
  "date",
  "document",
  "phone",
  "url",
  "email",
  "label",
  "time",
  "ordinal",
]);

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function plain({ num, den }: { num: bigint; den: bigint }): string {
  const scaled = (num * 1_000_000n) / den;
  return formatDecimal({ units: scaled, scale: 6 }).replace(/\.?0+$/u, "");
}

/** Unit of a figure that findFigures has read out of Chinese numerals, with its value: 三成, 两千万元, 三级. */
function ofSpan(span: FigureSpan): { key: string; unit: string } {
  if (span.kind === "date" && span.value !== null && span.to === null)
    return { key: `${isoDate(span.value) ?? span.text} 日期`, unit: "日期" };
  if (!("value" in span) || span.value === null || ("to" in span && span.to !== null))
    return { key: `${span.text} ${span.kind}`, unit: span.kind };
  switch (span.kind) {
    case "money":
      return { key: `${plain({ num: span.value, den: 100n })} 元`, unit: "元" };
    case "percent": {
      const unit = span.text.includes("点") ? "百分点" : "%";
      return { key: `${plain({ num: span.value.num * 100n, den: span.value.den })} ${unit}`, unit };
    }
    case "count":
      return { key: `${plain(span.value)} ${span.unit}`, unit: span.unit };
    case "duration": {
      const unit = span.unit === "月" ? "个月" : "天";
      return { key: `${plain(span.value)} ${unit}`, unit };
    }
    case "number":
      return { key: `${plain(span.value)} `, unit: "" };
    case "level":
      return { key: `${span.value} 级`, unit: "级" };
    default:
      return { key: `${span.text.toLowerCase().replaceAll(/\s/gu, "")} ${span.kind}`, unit: span.kind };
  }
}

/** Digits at `at` with what they count: `1.1万元/小时`, `3.85kWh/件`. */
function inDigits(text: string, at: number): Omit<Quantity, "text"> | undefined {
  const digits = sticky(DIGITS, text, at);
  if (digits === null) return undefined;
  let end = at + digits[0].length;
  const scaled = sticky(SCALED, text, end);
  end += scaled?.[0].length ?? 0;
  const printed = sticky(UNIT, text, end)?.[0] ?? "";
  const unit = printed.trim().replace(/^个(?=.分点)/u, "");
  const value = parseDecimal(digits[0]);
  if (value === undefined) return { start: at, end, key: `${digits[0]} ?`, unit: "" };
  const amount = scaled ? multiply(value, whole(SCALE[scaled[1]!]!)) : value;
  // 3260万 alone is money.
  const known = scaled && unit === "" ? "元" : unit;
  return { start: at, end: end + printed.length, key: `${formatDecimal(amount)} ${known}`, unit: known };
}

/** Every number of a text: all digits, and Chinese numerals that count or measure. Left to right, without overlap. */
export function readQuantities(text: string): Quantity[] {
  const folded = fold(text);
  const points = Array.from(text);
  const spans = findFigures(text);
  const found: Omit<Quantity, "text">[] = [];
  let at = 0;
  const digitsUpTo = (stop: number) => {
    while (at < stop) {
      const one = /\d/u.test(folded[at]!) ? inDigits(folded, at) : undefined;
      if (one) found.push(one);
      at = one?.end ?? at + 1;
    }
  };
  for (const span of spans.flatMap((one) => apart(points, one))) {
    const whole = ATOMIC.has(span.kind) && !(span.kind === "label" && isMeasured(folded, span));
    const chinese = !/\d/u.test(folded.slice(span.start, span.end));
    if (!whole && !chinese) continue;
    digitsUpTo(span.start);
    if (at > span.start) continue;
    found.push({ start: span.start, end: span.end, ...ofSpan(span) });
    at = span.end;
  }
  digitsUpTo(folded.length);
  return [...found, ...looseNumerals(points, found)]
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, text: points.slice(one.start, one.end).join("") }));
}

/** 2024-03-01至2025-08-31 are two days, not one. */
function apart(points: readonly string[], span: FigureSpan): FigureSpan[] {
  if (span.kind !== "date" || span.to === null) return [span];
  const text = points.slice(span.start, span.end).join("");
  const link = /(?<=[日月年\d])\s?(?:至|到|[—–~～]{1,2}|-(?=\d{4}))\s?/u.exec(text);
  if (link === null) return [span];
  const second = link.index + link[0].length;
  return [
    [0, link.index],
    [second, text.length],
  ].flatMap(([from, to]) =>
    findFigures(text.slice(from, to))
      .filter(({ kind }) => kind === "date")
      .map((one) => ({ ...one, start: span.start + from! + one.start, end: span.start + from! + one.end })),
  );
}

const MEASURE =
  /^\d+(?:\.\d+)?(?:kWh|kW|MW|MWh|kVA|kg|kgce|tce|t|h|min|s|ms|mm|cm|m|km|GB|TB|MB|V|A|Hz|dB)$/iu;
const AMOUNT_AFTER_NAME = /^[A-Za-z]{2,}\d+$/u;

/** 3.85kWh is a measured number and APS410万元 an amount; 5G and V3 are names. */
function isMeasured(text: string, { start, end }: FigureSpan): boolean {
  const label = text.slice(start, end);
  return (
    MEASURE.test(label) ||
    (AMOUNT_AFTER_NAME.test(label) && /^(?:\.\d+)?[万亿]?元|^[万亿]/u.test(text.slice(end)))
  );
}

function looseNumerals(
  points: readonly string[],
  found: readonly Omit<Quantity, "text">[],
): Omit<Quantity, "text">[] {
  const open = points.map((point) => (point.length === 1 ? point : "\ufffd"));
  for (const { start, end } of found) open.fill("\ue001", start, end);
  return Array.from(open.join("").matchAll(LOOSE), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    key: `${words} 字`,
    unit: "字",
  }));
}
