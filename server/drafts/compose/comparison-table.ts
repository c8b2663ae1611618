import type { SheetIndicator, StoredBlock } from "../../domain/draft.ts";
import { table } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import { nameOf, periodsOf, remarksOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { inside, slotOr } from "./told.ts";

/** Nothing is worked out where a side is missing. */
const NONE = "—";

/**
 * Before and after of a scene's indicators: absolute and relative change in columns of their own, how it is counted and
 * where it comes from; periods, samples and what spoils the comparison in the note.
 */
export function comparisonTable(
  { ledger, template }: ComposeInput,
  caption: string,
  indicators: readonly SheetIndicator[],
): StoredBlock[] {
  const expected = template.effects === "预期";
  const rows = indicators.map((one) => {
    const name = nameOf(ledger, one);
    const cell = (key: string) => slotOr(ledger, `${one.id}.${key}`, "");
    const change = (key: string) => (ledger.figures.has(`${one.id}.${key}`) ? cell(key) : NONE);
    const row = [
      name,
      slotOr(ledger, `${one.id}.unit`, "单位"),
      slotOr(ledger, `${one.id}.before.bare`, "基期值"),
      slotOr(ledger, `${one.id}.after.bare`, expected ? "预期值" : "报告期值"),
      change("points"),
      change("relative"),
      inside(ledger, `${one.id}.method`) ?? lacking("统计口径"),
      inside(ledger, `${one.id}.evidence`) ?? lacking("数据来源"),
    ];
    return expected ? [...row, one.basis === "" ? lacking("实测或预计") : one.basis] : row;
  });
  const head = [
    "指标",
    "单位",
    "建设前",
    expected ? "建设后（预期）" : "建设后",
    "变化",
    "相对变化",
    "统计口径",
    "数据来源",
  ];
  const note = [
    ...periodsOf(ledger, indicators),
    ...remarksOf(ledger, indicators, (one) => nameOf(ledger, one)),
  ]
    .map((line) => `${line}。`)
    .join("");
  return table({
    caption,
    head: expected ? [...head, "性质"] : head,
    rows,
    note: rows.length > 0 ? `注：${note}` : "",
  });
}
