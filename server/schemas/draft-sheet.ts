import { z } from "zod";
import { factInput } from "./fact.ts";

/** Where a fact of a draft came from. 体检: taken over from a check; 导入: out of a workbook, a Word file or a card. */
export const origin = z.enum(["填写", "粘贴", "导入", "体检"]);

const typed = z.string().max(4000);
/**
 * Names a row for as long as the draft lives: `i3`, `s1`, `s1k2`, `v1`. Figures and edits refer to it. A bare f, i, v or r
 * begins the figures of fields, sums and rules.
 */
const rowId = z
  .string()
  .regex(/^(?![fivr]$)[a-z][a-z0-9]{0,15}$/, "行编号用小写字母开头的字母和数字，例如 i3、s1k2");
const provenance = {
  origin: origin.default("填写"),
  /** The piece of evidence that proves it, by name; empty where there is none yet. */
  evidence: z.string().max(200).default(""),
};

/** One answer to a field of `corpus/templates/fields.yaml`, as typed: the server reads it. */
export const sheetValue = z.strictObject({ value: typed, ...provenance });

/** One line of spending. An amount without a unit is 万元. */
export const sheetInvestment = z.strictObject({
  id: rowId,
  date: typed,
  category: typed,
  item: typed,
  amount: typed,
  invoice_no: typed.default(""),
  paid: z.enum(["是", "否", ""]).default(""),
  vendor: typed.default(""),
  /** Scenes that use what was bought. */
  scenes: z.array(rowId).max(20).default([]),
  ...provenance,
});

/** One indicator before and after. Numbers as typed, without their unit; empty is not known. */
export const sheetIndicator = z.strictObject({
  id: rowId,
  name: typed,
  unit: typed,
  before: typed,
  after: typed,
  /** Which way is better. */
  better: z.enum(["升", "降", ""]).default(""),
  /** 统计口径: how it is counted. */
  method: typed.default(""),
  /** 基期 and 报告期 as written: `2023-09~12`, `2025-09~11`. */
  baseline: typed.default(""),
  period: typed.default(""),
  sample: typed.default(""),
  /** What a reviewer must be told: 改造前数据缺失. */
  remark: typed.default(""),
  /** 实测, or only 预计. */
  basis: z.enum(["实测", "预计", ""]).default(""),
  ...provenance,
});

/** One scene. `tech` is the route in one breath where its four parts weren't told apart. */
export const sheetScene = z.strictObject({
  id: rowId,
  name: typed,
  link: typed.default(""),
  pain: typed.default(""),
  tech: typed.default(""),
  data: typed.default(""),
  model: typed.default(""),
  system: typed.default(""),
  loop: typed.default(""),
  scope: typed.default(""),
  indicators: z.array(sheetIndicator).max(60).default([]),
  ...provenance,
});

/** A yearly saving: change of one indicator × quantity × price, units cancelling to money a year. */
export const sheetSaving = z.strictObject({
  id: rowId,
  name: typed,
  /** The indicator whose change saves. */
  indicator: rowId,
  /** `120` `万件/年`; empty where the change itself is per month or year. */
  quantity: typed.default(""),
  quantity_unit: typed.default(""),
  /** `42` `元/件` */
  price: typed,
  price_unit: typed,
  ...provenance,
});

interface Rows {
  investments: { id: string }[];
  scenes: { id: string; indicators: { id: string }[] }[];
  savings: { id: string }[];
}

/** Two rows of one name would show each other's figures. */
function namedOnce({ investments, scenes, savings }: Rows, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  const rows = [...investments, ...scenes.flatMap((scene) => [scene, ...scene.indicators]), ...savings];
  for (const { id } of rows) {
    if (seen.has(id))
      context.addIssue({ code: "custom", message: `行编号“${id}”用了两次，每行的编号要不同` });
    seen.add(id);
  }
}

/** Everything a draft is written from. A key of `fields` is a field's name, with `@2022` where it is told by year. */
export const factSheet = z
  .strictObject({
    fields: z.record(z.string().max(60), sheetValue).default({}),
    investments: z.array(sheetInvestment).max(500).default([]),
    scenes: z.array(sheetScene).max(40).default([]),
    savings: z.array(sheetSaving).max(60).default([]),
    /** Facts of the rules' own dictionary, taken over from a check as they are. What the fields state comes before them. */
    facts: z.array(factInput).max(400).default([]),
  })
  .superRefine(namedOnce);

/** A cell that can't be read, or says what can't be. `ref` is its place: `s1k2.before`, `i3.amount`, `f.员工人数`. */
export const sheetFault = z.object({
  ref: z.string(),
  /** `场景1「…」指标2「不良品率」建设前` or, of a file, `投资明细!D7`. */
  place: z.string(),
  message: z.string(),
});

/** A sheet read out of a file or pasted cells: what was found, and each cell that could not be read. */
export const sheetImport = z.object({
  sheet: factSheet,
  /** What was done with it: filled down, computed from a formula, skipped. */
  notes: z.array(z.string()),
  faults: z.array(sheetFault),
});
