import type { z } from "zod";
import type {
  factSheet,
  sheetFault,
  sheetIndicator,
  sheetInvestment,
  sheetSaving,
  sheetScene,
} from "../../../../server/schemas/draft-sheet.ts";

export type Sheet = z.infer<typeof factSheet>;
export type Investment = z.infer<typeof sheetInvestment>;
export type Scene = z.infer<typeof sheetScene>;
export type Indicator = z.infer<typeof sheetIndicator>;
export type Saving = z.infer<typeof sheetSaving>;
export type SheetFault = z.infer<typeof sheetFault>;
/** Where a fact came from. */
export type Origin = Sheet["fields"][string]["origin"];

/** A way to change the sheet: what was, to what is. */
export type SheetChange = (old: Sheet) => Sheet;

interface Row {
  id: string;
}

/** The next free id: `i4`, `s2`, and for indicators `s1k3`. Ids are never used twice while their row is there. */
export function freshId(prefix: string, rows: readonly Row[]): string {
  const taken = rows.flatMap(({ id }) => {
    const rest = id.startsWith(prefix) ? id.slice(prefix.length) : "";
    return /^\d+$/u.test(rest) ? [Number(rest)] : [];
  });
  return `${prefix}${Math.max(0, ...taken) + 1}`;
}

export const blankSheet: Sheet = { fields: {}, investments: [], scenes: [], savings: [], facts: [] };

const told = { origin: "填写" as const, evidence: "" };

export const blankInvestment = (rows: readonly Row[]): Investment => ({
  id: freshId("i", rows),
  date: "",
  category: "",
  item: "",
  amount: "",
  invoice_no: "",
  paid: "",
  vendor: "",
  scenes: [],
  ...told,
});

export const blankScene = (rows: readonly Row[]): Scene => ({
  id: freshId("s", rows),
  name: "",
  link: "",
  pain: "",
  tech: "",
  data: "",
  model: "",
  system: "",
  loop: "",
  scope: "",
  indicators: [],
  ...told,
});

export const blankIndicator = (scene: Scene): Indicator => ({
  id: freshId(`${scene.id}k`, scene.indicators),
  name: "",
  unit: "",
  before: "",
  after: "",
  better: "",
  method: "",
  baseline: scene.indicators.at(-1)?.baseline ?? "",
  period: scene.indicators.at(-1)?.period ?? "",
  sample: "",
  remark: "",
  basis: "",
  ...told,
});

export const blankSaving = (rows: readonly Row[], indicator: string): Saving => ({
  id: freshId("v", rows),
  name: "",
  indicator,
  quantity: "",
  quantity_unit: "",
  price: "",
  price_unit: "",
  ...told,
});

type Field = Sheet["fields"][string];

function put(sheet: Sheet, key: string, field: Field): Sheet {
  const { [key]: _, ...others } = sheet.fields;
  const empty = field.value === "" && field.evidence === "";
  return { ...sheet, fields: empty ? others : { ...sheet.fields, [key]: field } };
}

/** The sheet with one field told otherwise; emptied, and without evidence, it is gone. */
export const withField = (sheet: Sheet, key: string, value: string): Sheet =>
  put(sheet, key, { value, origin: "填写", evidence: sheet.fields[key]?.evidence ?? "" });

/** The sheet with the piece of evidence that proves a field. */
export const withEvidence = (sheet: Sheet, key: string, evidence: string): Sheet =>
  put(sheet, key, { value: "", origin: "填写", ...sheet.fields[key], evidence });

/** Rows with one told otherwise, by its id: what somebody changed is no longer as it was imported. */
export const withRow = <T extends Row & { origin: Origin }>(rows: readonly T[], row: T): T[] =>
  rows.map((old) => (old.id === row.id ? { ...row, origin: "填写" } : old));

export const withoutRow = <T extends Row>(rows: readonly T[], id: string): T[] =>
  rows.filter((row) => row.id !== id);

/** The sheet without a scene, and without what referred to it or its indicators. */
export function withoutScene(sheet: Sheet, id: string): Sheet {
  const gone = new Set(sheet.scenes.find((scene) => scene.id === id)?.indicators.map((one) => one.id));
  return {
    ...sheet,
    scenes: withoutRow(sheet.scenes, id),
    savings: sheet.savings.filter(({ indicator }) => !gone.has(indicator)),
    investments: sheet.investments.map((line) => ({
      ...line,
      scenes: line.scenes.filter((scene) => scene !== id),
    })),
  };
}
