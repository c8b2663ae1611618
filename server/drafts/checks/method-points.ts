import { formatPeriod, monthsOf, parsePeriod } from "../../domain/period.ts";
import type { SheetIndicator } from "../../domain/draft.ts";
import type { Finding, Point } from "./check-input.ts";
import { finding, judged, type PointCheck, type Reading, tells } from "./reading.ts";
import { indicatorsOf, isTold, type PlacedIndicator } from "./sheet-rows.ts";

/** Fewer months than a quarter are too few to speak for a year. Usage of reviewers (成效样本太短), not a notice's rule. */
const SHORTEST = 3;

interface Cell {
  cell: "method" | "evidence";
  what: string;
  remedy: string;
}

/** Each indicator's cell is filled in, and its words stand in the text. */
function eachTold(reading: Reading, id: string, title: string, { cell, what, remedy }: Cell): Point {
  const indicators = indicatorsOf(reading.input.sheet);
  if (indicators.length === 0)
    return judged(id, title, [
      finding({ ref: "scenes", where: "场景", what: "还没有指标", remedy: "先填写指标" }),
    ]);
  const written = reading.units.some(({ unit }) => unit.kind !== "form");
  const faults = indicators.flatMap(({ indicator, where }): Finding[] => {
    const ref = `${indicator.id}.${cell}`;
    const told = indicator[cell];
    if (!isTold(told)) return [finding({ ref, where, what: `没有写${what}`, remedy })];
    if (!written || reading.says(told.trim())) return [];
    return [
      finding({
        ref,
        where,
        what: `${what}“${told.trim()}”没有写进正文`,
        remedy: "写进指标表或指标所在的句子",
      }),
    ];
  });
  return judged(id, title, faults);
}

/** R08. How each indicator is counted. Formulas of savings are R12's. */
export const methodsTold: PointCheck = (reading) =>
  eachTold(reading, "R08", "每项指标写明统计口径和公式", {
    cell: "method",
    what: "统计口径",
    remedy: "写明分子、分母或取数办法，如“不合格件数/检验件数”",
  });

/** R10. Where each number comes from, by the paper's or system's name. */
export const sourcesTold: PointCheck = (reading) =>
  eachTold(reading, "R10", "写明数据来源或佐证材料名称", {
    cell: "evidence",
    what: "数据来源",
    remedy: "写明系统报表或台账的名称，并列入附件",
  });

const DECLARED = /长度不同|时长不同|月数不同|时段不同|期限不同|期长不同|个月/u;

function periodFaults(
  reading: Reading,
  { indicator, where }: PlacedIndicator,
  { written, declared }: { written: boolean; declared: boolean },
): Finding[] {
  const { baseline, period, id } = indicator;
  const [from, to] = [parsePeriod(baseline), parsePeriod(period)];
  const gaps = [
    ["baseline", "基期", baseline],
    ["period", "报告期", period],
  ].flatMap(([cell, words, told]) =>
    isTold(told!)
      ? []
      : [
          finding({
            ref: `${id}.${cell}`,
            where,
            what: `没有写${words}`,
            remedy: `补上${words}，如2023年9—12月`,
          }),
        ],
  );
  // Periods that can't be read or compared as they are: the ledger has looked at each.
  const unread = reading.input.ledger.faults
    .filter(({ ref }) => ref === `${id}.baseline` || ref === `${id}.period`)
    .map(({ ref, message }) => finding({ ref, where, what: message, remedy: "改正后重新核对" }));
  if (from === undefined || to === undefined || unread.length > 0) return [...gaps, ...unread];
  const [before, after] = [monthsOf(from), monthsOf(to)];
  const lengths = `基期${before}个月，报告期${after}个月`;
  if (Math.min(before, after) < SHORTEST)
    return [
      finding({
        ref: `${id}.period`,
        where,
        what: `${lengths}，${before === after ? "样本太短" : "对比期长度不一致，样本太短"}${remarkOf(indicator)}`,
        remedy: "换成长度相同、不少于一个季度的同期数据；暂时没有的，在正文说明",
      }),
    ];
  if (!written) return gaps;
  if (!tells(reading, `${id}.baseline`) && !reading.says(formatPeriod(from)))
    return [
      finding({ ref: `${id}.baseline`, where, what: "正文没有写基期和报告期", remedy: "写进指标表的附注" }),
    ];
  if (before !== after && !declared)
    return [
      finding({
        ref: `${id}.period`,
        where,
        what: `${lengths}，正文没有说明`,
        remedy: "在指标表下注明两期长度不同",
      }),
    ];
  return gaps;
}

const remarkOf = ({ remark }: SheetIndicator) => (isTold(remark) ? `（${remark.trim()}）` : "");

/** R09. Both periods, comparable, or said not to be. */
export const periodsTold: PointCheck = (reading) => {
  const title = "写明基期与报告期，时段可比，样本不足有声明";
  const indicators = indicatorsOf(reading.input.sheet);
  if (indicators.length === 0)
    return judged("R09", title, [
      finding({ ref: "scenes", where: "场景", what: "还没有指标", remedy: "先填写指标" }),
    ]);
  const written = reading.units.some(({ unit }) => unit.kind !== "form");
  const declared = reading.units.some(({ unit }) => DECLARED.test(unit.text));
  const faults = indicators.flatMap((one) => periodFaults(reading, one, { written, declared }));
  return judged("R09", title, faults, unevenPeriods(indicators, faults));
};

/** Told once for all indicators whose periods differ alike. */
function unevenPeriods(indicators: readonly PlacedIndicator[], faults: readonly Finding[]): Finding[] {
  const known = new Set(faults.map(({ where }) => where));
  const alike = new Map<string, PlacedIndicator[]>();
  for (const one of indicators) {
    const [from, to] = [parsePeriod(one.indicator.baseline), parsePeriod(one.indicator.period)];
    if (known.has(one.where) || from === undefined || to === undefined || monthsOf(from) === monthsOf(to))
      continue;
    const lengths = `基期${monthsOf(from)}个月，报告期${monthsOf(to)}个月，长度不同`;
    alike.set(lengths, [...(alike.get(lengths) ?? []), one]);
  }
  return [...alike].map(([lengths, some]) =>
    finding({
      ref: `${some[0]!.indicator.id}.period`,
      where: some.map(({ indicator }) => indicator.name.trim()).join("、"),
      what: lengths,
      remedy: "正文须说明；能补齐同期数据更好",
    }),
  );
}
