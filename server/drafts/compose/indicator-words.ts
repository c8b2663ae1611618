import type { DraftTemplate, SheetIndicator } from "../../domain/draft.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import { improved } from "./direction.ts";
import { lacking } from "./lacking.ts";
import { inside, joined, slot, slotOr } from "./told.ts";

/** A name that wasn't told is asked for; the ledger's own words for that would stand inside other marks. */
export const nameOf = (ledger: DraftLedger, { id, name }: SheetIndicator): string =>
  name.trim() === "" ? lacking("指标名称") : slotOr(ledger, `${id}.name`, "指标名称");

/** The whole of one indicator: before, after, change; a value that wasn't told is asked for and no change made up. */
export function storyOf(template: DraftTemplate, ledger: DraftLedger, indicator: SheetIndicator): string {
  const { id } = indicator;
  const mark = template.effects === "预期" ? "预期" : "";
  if (slot(ledger, `${id}.story`) !== undefined) return `${mark}{${id}.story}`;
  const name = nameOf(ledger, indicator);
  const [before, after] = [slot(ledger, `${id}.before`), slot(ledger, `${id}.after`)];
  const remark = inside(ledger, `${id}.remark`);
  const why = remark === undefined ? "" : `（${remark}）`;
  if (after !== undefined)
    return `${name}建设后${mark}为${after}，${lacking(`基期${name}`)}${why}，不计算变化`;
  if (before !== undefined) return `${name}建设前为${before}，${lacking(`建设后${name}`)}${why}，不计算变化`;
  return `${name}：${lacking(`建设前、建设后的${name}`)}${why}`;
}

/** Which of the indicators just told as expected were measured; none in a text on what has happened. */
export function measuredAmong(
  template: DraftTemplate,
  indicators: readonly SheetIndicator[],
  name: (indicator: SheetIndicator) => string,
): string | undefined {
  const measured = indicators.filter(({ basis }) => basis === "实测");
  if (template.effects === "实绩" || measured.length === 0) return undefined;
  if (measured.length === indicators.length) return "以上所列均为实测值，作为预期的依据";
  return `其中${measured.map(name).join("、")}所列为实测值`;
}

/**
 * The periods that indicators are compared over, said once for those that share them. What makes them hard to compare is
 * part of the words: two lengths, a sample told, a base that is missing. A sample that wasn't told is asked for once, where
 * the effects are told.
 */
export function periodsOf(ledger: DraftLedger, indicators: readonly SheetIndicator[]): string[] {
  const groups = new Map<string, SheetIndicator[]>();
  for (const one of indicators) {
    const key = [one.baseline, one.period, one.sample].map((cell) => cell.trim()).join("|");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [SheetIndicator];
    const who = groups.size === 1 ? "" : `${group.map((one) => nameOf(ledger, one)).join("、")}：`;
    return `${who}${periodWords(ledger, first)}`;
  });
}

function periodWords(ledger: DraftLedger, { id }: SheetIndicator): string {
  const told = slot(ledger, `${id}.periods`);
  const apart = joined([
    `基期${inside(ledger, `${id}.baseline`) ?? lacking("基期起止年月")}`,
    `报告期${inside(ledger, `${id}.period`) ?? lacking("报告期起止年月")}`,
  ]);
  const sample = inside(ledger, `${id}.sample`);
  return joined([told ?? apart, sample === undefined ? undefined : `样本为${sample}`]);
}

/** What a reviewer must be told of an indicator beside its numbers: what was remarked, and that it didn't get better. */
export function remarksOf(
  ledger: DraftLedger,
  indicators: readonly SheetIndicator[],
  name: (indicator: SheetIndicator) => string,
): string[] {
  return indicators.flatMap((one) => {
    const remark = inside(ledger, `${one.id}.remark`);
    const worse = improved(ledger, one) === false ? `没有改善，${lacking("原因和改进安排")}` : undefined;
    const uneven = inside(ledger, `${one.id}.uneven`);
    const said = joined([remark, uneven, worse], "；");
    return said === "" ? [] : [`${name(one)}：${said}`];
  });
}

/** Indicators of which only expected values are known, in a text on what has happened. */
export const expectedOnly = (
  indicators: readonly SheetIndicator[],
  name: (indicator: SheetIndicator) => string,
): string[] =>
  indicators.map((one) => `${name(one)}只有预计值，不列为实绩，${lacking(`${name(one)}的实测数据`)}`);
