import { formatDecimal, parseDecimal, subtract, whole } from "../domain/decimal.ts";
import type { DraftField, FactSheet } from "../domain/draft.ts";
import { formatMoney } from "../domain/money.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { dateWords, readDateCell, readMoneyCell } from "./read-cells.ts";
import { tellProse, tellWords } from "./tell-words.ts";

/** Every answered field: numbers, amounts and days as figures (`f.员工人数`), words as phrases. */
export function fieldEntries(
  entries: LedgerEntries,
  sheet: FactSheet,
  fields: ReadonlyMap<string, DraftField>,
): void {
  for (const [key, { value: cell, evidence }] of Object.entries(sheet.fields)) {
    if (cell.trim() === "") continue;
    const [name = "", year] = key.split("@");
    const ref = `f.${key}`;
    const field = fields.get(name);
    const yearly = field?.yearly ?? false;
    if (field === undefined || (yearly ? !/^\d{4}$/u.test(year ?? "") : year !== undefined)) {
      entries.fault(ref, `没有“${key}”这一项`);
      continue;
    }
    const fault = FIELD_ENTRIES[field.type](entries, ref, cell, field, evidence);
    if (fault !== null) entries.fault(ref, fault);
    if (year !== undefined)
      entries.told(`${ref}.year`, ref, cell, { text: `${year}年`, value: year, unit: "日期" });
  }
  const [start, end, running] = ["f.项目开始", "f.项目结束", "f.投产时间"].map(
    (key) => entries.get(key)?.value,
  );
  if (start !== undefined && end !== undefined && endsBefore(end, start))
    entries.fault("f.项目结束", `项目结束（${dateWords(end)}）早于项目开始（${dateWords(start)}）`);
  if (start !== undefined && running !== undefined && endsBefore(running, start))
    entries.fault("f.投产时间", `投产时间（${dateWords(running)}）早于项目开始（${dateWords(start)}）`);
  const built = sheet.fields["已建成投产"]?.value.trim();
  const proof = ["投产时间", "完工证明"].filter((name) => (sheet.fields[name]?.value.trim() ?? "") !== "");
  if (built === "否" && proof.length > 0)
    entries.fault("f.已建成投产", `填的是“否”，又填了${proof.join("、")}，前后矛盾，请核对`);
}

/** As far as both were told: 2024-03 is no earlier than 2024-03-15. */
function endsBefore(end: string, start: string): boolean {
  const told = Math.min(end.length, start.length);
  return end.slice(0, told) < start.slice(0, told);
}

/** Puts one field in; the fault, or null. */
type FieldEntry = (
  entries: LedgerEntries,
  ref: string,
  cell: string,
  field: DraftField,
  evidence: string,
) => string | null;

const words: FieldEntry = (entries, ref, cell) => {
  tellWords(entries, ref, ref, cell);
  return null;
};

const prose: FieldEntry = (entries, ref, cell, _field, evidence) => {
  tellProse(entries, ref, cell, evidence);
  return null;
};

const money: FieldEntry = (entries, ref, cell) => amount(entries, ref, cell, false);

function amount(entries: LedgerEntries, ref: string, cell: string, signed: boolean): string | null {
  const read = readMoneyCell(cell, signed);
  if (typeof read === "string") return read;
  const text = formatMoney(read.value);
  const value = text.slice(0, -"万元".length);
  entries.told(ref, ref, cell, { text, value, unit: "万元" });
  entries.told(`${ref}.bare`, ref, cell, { text: value, value, unit: "万元" });
  return null;
}

const number: FieldEntry = (entries, ref, cell, { unit, name, type }) => {
  if (unit === "万元") return amount(entries, ref, cell, true);
  const told = cell.normalize("NFKC").trim();
  const bare =
    unit !== null && told.endsWith(unit) ? told.slice(0, -unit.length) : told.replace(/[%人个台套]$/u, "");
  const value = parseDecimal(bare);
  if (value === undefined) return `“${told}”不是数，请只填数字`;
  if (type === "int" && value.scale > 0) return `“${told}”应当是整数`;
  if (value.units < 0n && !/利润/u.test(name)) return `“${told}”是负数，请核对`;
  if (name === "利润率" && subtract(value, whole(100)).units > 0n)
    return `利润率不会超过100%，填的是${told}，请核对`;
  const text = formatDecimal(value);
  entries.told(ref, ref, cell, { text: `${text}${unit ?? ""}`, value: text, unit: unit ?? "" });
  entries.told(`${ref}.bare`, ref, cell, { text, value: text, unit: unit ?? "" });
  return null;
};

const date: FieldEntry = (entries, ref, cell) => {
  const read = readDateCell(cell);
  if (typeof read === "string") return read;
  entries.told(ref, ref, cell, { text: dateWords(read.value), value: read.value, unit: "日期" });
  return null;
};

const choice: FieldEntry = (entries, ref, cell, { options, name }) => {
  tellWords(entries, ref, ref, cell);
  const told = cell.trim();
  return options === null || options.includes(told)
    ? null
    : `“${told}”不在${name}的选项里，请改成：${options.join("、")}`;
};

const choices: FieldEntry = (entries, ref, cell, { options, name }) => {
  tellWords(entries, ref, ref, cell);
  const strange = cell
    .split(/[；;、，,\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "" && options !== null && !options.includes(one));
  return strange.length === 0 ? null : `“${strange.join("、")}”不在${name}的选项里`;
};

const yesNo: FieldEntry = (entries, ref, cell) => {
  tellWords(entries, ref, ref, cell);
  return ["是", "否"].includes(cell.trim()) ? null : `“${cell.trim()}”请改成是或否`;
};

const FIELD_ENTRIES: Record<DraftField["type"], FieldEntry> = {
  text: words,
  longtext: prose,
  money,
  percent: number,
  number,
  int: number,
  date,
  choice,
  choices,
  yesno: yesNo,
};
