import type { FactSheet, SheetIndicator, SheetInvestment, SheetSaving, SheetScene } from "../domain/draft.ts";

const empty = (...cells: string[]) => cells.every((cell) => cell.trim() === "");

const isBareLine = ({ date, category, item, amount, invoice_no, vendor, evidence }: SheetInvestment) =>
  empty(date, category, item, amount, invoice_no, vendor, evidence);
/** Periods are filled in from the row above when a row is added, so they don't tell that it was begun. */
const isBareIndicator = ({ name, unit, before, after, method, sample, remark, evidence }: SheetIndicator) =>
  empty(name, unit, before, after, method, sample, remark, evidence);
const isBareSaving = ({ name, quantity, quantity_unit, price, price_unit, evidence }: SheetSaving) =>
  empty(name, quantity, quantity_unit, price, price_unit, evidence);
const isBareScene = ({ name, link, pain, tech, data, model, system, loop, scope, ...rest }: SheetScene) =>
  empty(name, link, pain, tech, data, model, system, loop, scope, rest.evidence) &&
  rest.indicators.every(isBareIndicator);

/** Without the last rows where they are bare; one between others keeps its place, by which people speak of the rest. */
function begun<T>(rows: readonly T[], isBare: (row: T) => boolean): T[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBare(row)) + 1);
}

/** The sheet as far as it was begun: a row just added, with nothing typed into it, says nothing and asks for nothing. */
export function begunRows(sheet: FactSheet): FactSheet {
  return {
    ...sheet,
    investments: begun(sheet.investments, isBareLine),
    scenes: begun(sheet.scenes, isBareScene).map((scene) => ({
      ...scene,
      indicators: begun(scene.indicators, isBareIndicator),
    })),
    savings: begun(sheet.savings, isBareSaving),
  };
}
