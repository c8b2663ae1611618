import { changeOf, differenceUnit } from "../domain/change.ts";
import { absolute, type Decimal, formatDecimal } from "../domain/decimal.ts";
import type { SheetIndicator } from "../domain/draft.ts";
import { formatPeriod, isoPeriod, monthsOf, type Period, parsePeriod } from "../domain/period.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { readIndicatorValue } from "./read-indicator-value.ts";
import { tellWords } from "./tell-words.ts";

/** An indicator whose numbers could be read; null is not known. */
export interface ReadIndicator {
  indicator: SheetIndicator;
  unit: string;
  before: Decimal | null;
  after: Decimal | null;
  baseline: Period | undefined;
  period: Period | undefined;
}

/** Figures and phrases of one indicator: what was told, what its two numbers give, and over which periods. */
export function indicatorEntries(entries: LedgerEntries, indicator: SheetIndicator): ReadIndicator {
  const { id } = indicator;
  for (const cell of ["name", "unit", "method", "sample", "remark", "evidence"] as const)
    tellWords(entries, `${id}.${cell}`, `${id}.${cell}`, indicator[cell]);
  if (indicator.name.trim() === "") {
    entries.fault(`${id}.name`, "没有指标名称");
    entries.phrase(`${id}.name`, "【待补充：指标名称】");
  }
  const unit = indicator.unit.normalize("NFKC").trim();
  const before = sideEntries(entries, indicator, "before");
  const after = sideEntries(entries, indicator, "after");
  const baseline = periodEntries(entries, indicator, "baseline");
  const period = periodEntries(entries, indicator, "period");
  periodsPhrase(entries, id, baseline, period);
  if (baseline !== undefined && period !== undefined && period.from < baseline.from)
    entries.fault(
      `${id}.period`,
      `${formatPeriod(period)}早于基期（${formatPeriod(baseline)}），请核对是不是写反了`,
    );
  if (isCumulative(indicator, unit) && differ(baseline, period)) {
    entries.phrase(`${id}.uneven`, UNEVEN);
    entries.fault(`${id}.period`, "两期长度不同；如是累计量，请折算为相同时长后再填");
  }
  changeEntries(entries, indicator, { unit, before, after });
  return { indicator, unit, before, after, baseline, period };
}

const UNEVEN = "两期长度不同，【待核实：是否为累计量；累计量须折算为相同时长后比较】";
/** What piles up over a period, unless it is told for each day, month or piece, as an average or as a stock. */
const PILES_UP = /量|能耗|电耗|水耗|煤耗|消耗|产值|收入|费用?|成本|损失|次数|件数|时长|工时|投诉/u;
const NO_SUM = /库存|在制|存量|均|率|单位|单件|单台|单次|每|吨产品|节拍|周期|密度|浓度|容量|质量(?!损失)/u;

const isCumulative = ({ name, method }: SheetIndicator, unit: string) =>
  !/[/%‰％]/u.test(unit) && PILES_UP.test(name) && !NO_SUM.test(name) && !/均|率/u.test(method);

const differ = (baseline: Period | undefined, period: Period | undefined) =>
  baseline !== undefined && period !== undefined && monthsOf(baseline) !== monthsOf(period);

function sideEntries(
  entries: LedgerEntries,
  indicator: SheetIndicator,
  side: "before" | "after",
): Decimal | null {
  const ref = `${indicator.id}.${side}`;
  const read = readIndicatorValue(indicator, side);
  if (read === null) return null;
  if (typeof read === "string") {
    entries.fault(ref, read);
    return null;
  }
  const unit = indicator.unit.normalize("NFKC").trim();
  const value = formatDecimal(read);
  entries.told(ref, ref, indicator[side], { text: `${value}${unit}`, value, unit });
  entries.told(`${ref}.bare`, ref, indicator[side], { text: value, value, unit });
  return read;
}

function periodEntries(
  entries: LedgerEntries,
  { id, ...cells }: SheetIndicator,
  cell: "baseline" | "period",
): Period | undefined {
  const ref = `${id}.${cell}`;
  const read = parsePeriod(cells[cell]);
  if (read === undefined) {
    tellWords(entries, ref, ref, cells[cell]);
    return undefined;
  }
  entries.told(ref, ref, cells[cell], { text: formatPeriod(read), value: isoPeriod(read), unit: "日期" });
  const months = monthsOf(read);
  const steps = [`${formatPeriod(read)}，首尾两月都算：${months}个月`];
  entries.calculated(`${ref}.months`, { text: `${months}个月`, value: String(months), unit: "月" }, steps, [
    ref,
  ]);
  return read;
}

/** `基期{…}（{4个月}），报告期{…}（{3个月}），两期长度不同`: said wherever the change is compared. */
function periodsPhrase(
  entries: LedgerEntries,
  id: string,
  baseline: Period | undefined,
  period: Period | undefined,
): void {
  if (baseline === undefined || period === undefined) return;
  const uneven = differ(baseline, period) ? "，两期长度不同" : "";
  entries.phrase(
    `${id}.periods`,
    `基期{${id}.baseline}（{${id}.baseline.months}），报告期{${id}.period}（{${id}.period.months}）${uneven}`,
  );
}

function changeEntries(
  entries: LedgerEntries,
  { id }: SheetIndicator,
  { unit, before, after }: { unit: string; before: Decimal | null; after: Decimal | null },
): void {
  if (before === null || after === null) return;
  const change = changeOf(before, after, unit);
  const [told, now] = [formatDecimal(before), formatDecimal(after)];
  const from = [`${id}.before`, `${id}.after`];
  const size = formatDecimal(absolute(change.difference));
  const [more, less] = change.difference.units < 0n ? [told, now] : [now, told];
  const difference = `${more}${unit}−${less}${unit}=${size}${differenceUnit(unit)}`;
  const unitOfDifference = differenceUnit(unit).replace(/^个/u, "");
  entries.calculated(
    `${id}.points`,
    { text: change.words, value: size, unit: unitOfDifference },
    [difference],
    from,
  );
  const parts = [`{${id}.name}由{${id}.before}${change.towards}{${id}.after}`];
  if (change.relative === null) {
    if (change.difference.units === 0n) parts[0] = `{${id}.name}为{${id}.after}，前后没有变化`;
    else parts.push(`{${id}.points}`);
  } else {
    const text = `相对${change.relativeName}${change.relative}`;
    const steps = [difference, `${size}÷${told}=${change.relative}（截断到两位小数，不四舍五入）`];
    entries.calculated(
      `${id}.relative`,
      { text, value: change.relative.slice(0, -1), unit: "%" },
      steps,
      from,
    );
    parts.push(`{${id}.points}`, `{${id}.relative}`);
  }
  entries.phrase(`${id}.story`, parts.join("，"));
  if (change.without !== null && change.difference.units !== 0n)
    entries.fault(`${id}.before`, change.without);
}
