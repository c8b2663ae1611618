import { type FormCell, placesIn } from "../form-cell.ts";
import { answersOf, choiceWords } from "./choice-words.ts";
import { composeCell } from "./compose-cell.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { exemption } from "./compose-maturity.ts";
import { improved } from "./direction.ts";
import { nameOf } from "./indicator-words.ts";
import { lacking, unsure } from "./lacking.ts";
import { stoodFor } from "./stood-for.ts";
import { slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

type Choice = NonNullable<FormCell["choice"]>;
type Rows = readonly (readonly FormCell[])[];

/** A label that ends in the unit of the cells it names. */
const UNIT_IN_LABEL = /（(?:[^（）]*)?(?:元|%|台\/套)）$/u;
/** A place of a pattern, with the 项目 that stands behind it: a project whose name ends so isn't called 项目项目. */
const PLACE = /\{([^{}]+)\}(项目)?/gu;
const CATEGORY = /^i\.category\.(.+)$/u;
const NOTE_IN_LABEL = /（[^（）]*）$/u;

/** A form as printed, filled with what the sheet tells: row by row, cell by cell as the template has them. */
export const composeForm: SectionComposer = (input) => {
  const { form } = input.section;
  if (form === undefined) return [];
  const rows = [...form.rows, ...furtherScenes(form.rows, input)];
  return [
    {
      kind: "form",
      columns: form.columns,
      rows: rows.map((row, at) =>
        row.map((cell, column) => ({
          text: cellWords(cell, { input, rows, at, column }),
          label: cell.label !== undefined,
          span: cell.span ?? 1,
          rows: cell.rows ?? 1,
        })),
      ),
    },
  ];
};

/** Rows for scenes that the sheet has beyond the print: the form stops at 场景8 where the notice allows ten. */
function furtherScenes(rows: Rows, { sheet }: ComposeInput): FormCell[][] {
  const printed = Math.max(0, ...rows.flat().map(({ scene }) => scene ?? 0));
  if (printed === 0) return [];
  return sheet.scenes.slice(printed).map((_, at) => {
    const scene = printed + at + 1;
    return [{ label: `场景${scene}` }, { scene }];
  });
}

interface Place {
  input: ComposeInput;
  rows: Rows;
  at: number;
  column: number;
}

function cellWords(cell: FormCell, place: Place): string {
  const { input } = place;
  if (cell.label !== undefined) return cell.label;
  if (cell.choice !== undefined) return ticked(cell, cell.choice, place);
  if (cell.scene !== undefined) return sceneWords(cell.scene, input);
  if (cell.indicators !== undefined) return indicatorWords(cell.indicators, place);
  if (cell.pattern !== undefined) return patternWords(cell.pattern, place);
  return cell.field === undefined ? slotWords(cell, place) : fieldWords(cell, cell.field, place);
}

/** Options with their boxes. What the scenes' own words tick, a person has to look at. */
function ticked(cell: FormCell, { field, options, most, links }: Choice, place: Place): string {
  const { sheet } = place.input;
  const told = sheet.fields[field]?.value ?? "";
  const shown = { label: labelOf(field, place.input), width: charactersIn(cell, place) };
  const untold = links === true && answersOf(told).length === 0;
  const named = new Set(sheet.scenes.map(({ link }) => link.trim()).filter((link) => options.includes(link)));
  if (!untold || named.size === 0) return choiceWords(options, told, shown);
  if (most !== undefined && named.size > most)
    return `${choiceWords(options, "", shown)}\n${lacking("各场景所属环节多于限选个数，请选定")}`;
  return `${choiceWords(options, [...named].join("、"), shown)}\n${unsure("按各场景所属环节勾选，请核对")}`;
}

/** What a field is called, without the note in brackets. */
const labelOf = (field: string, { fields }: ComposeInput) =>
  (fields.get(field)?.label ?? field).replace(NOTE_IN_LABEL, "");

/** Characters of 小四 in a line of the cell: 156 mm hold 36.8, and the cell's own margins take 0.9. */
function charactersIn({ span = 1 }: FormCell, { input, rows, at, column }: Place): number {
  const columns = input.section.form!.columns;
  const before = rows[at]!.slice(0, column).reduce((sum, { span: wide = 1 }) => sum + wide, 0);
  const all = columns.reduce((sum, one) => sum + one, 0);
  const own = columns.slice(before, before + span).reduce((sum, one) => sum + one, 0);
  return (36.8 * own) / all - 0.9;
}

function sceneWords(scene: number, { sheet, ledger, template }: ComposeInput): string {
  const told = sheet.scenes[scene - 1];
  const name = told && slot(ledger, `${told.id}.name`);
  return name ?? (told !== undefined || scene <= template.scenes.least ? lacking("场景名称") : "");
}

/** The first indicator that bears one of the words, told whole: what the form's XX% means stands beside the number. */
function indicatorWords(words: readonly string[], place: Place): string {
  const { sheet, ledger, template } = place.input;
  const found = sheet.scenes
    .flatMap(({ indicators }) => indicators)
    .find((one) => mayTell(template, one) && words.some((word) => one.name.includes(word)));
  const story = found && slot(ledger, `${found.id}.story`);
  if (found === undefined || story === undefined) return lacking(besideLabel(place));
  // 降低产品不良品率 is no place for a rate that rose.
  return improved(ledger, found) === false ? unsure(`“${nameOf(ledger, found)}”没有改善`) : story;
}

/** Printed words with their places filled. A slot that the ledger lacks leaves the whole cell lacking. */
function patternWords(pattern: string, place: Place): string {
  const { sheet, ledger } = place.input;
  const fields = new Set(placesIn(pattern));
  const keys = Array.from(pattern.matchAll(PLACE), ([, name]) => name!).filter((name) => !fields.has(name));
  if (keys.some((key) => slot(ledger, key) === undefined)) return lacking(besideLabel(place));
  return pattern.replaceAll(PLACE, (whole, name: string, again = "") => {
    if (!fields.has(name)) return whole;
    const doubled = (sheet.fields[name]?.value ?? "").trim().endsWith(again);
    return `${toldField(name, place)}${doubled ? "" : again}`;
  });
}

function fieldWords(cell: FormCell, field: string, place: Place): string {
  const { input } = place;
  const key = cell.year === undefined ? field : `${field}@${cell.year}`;
  if ((input.sheet.fields[key]?.value ?? "").trim() !== "") return toldField(key, place);
  const { writer, limit = null, instruction = "" } = cell;
  if (writer !== undefined) return composeCell({ writer, limit, instruction, input });
  if (input.fields.get(field)?.group === "成熟度" && exemption(input) !== undefined)
    return "不用评估（非制造企业）";
  const stands = stoodFor(input, field);
  if (stands !== undefined) return `{${named(stands.key, place)}}${stands.mark}`;
  const label = cell.year === undefined ? labelOf(field, input) : `${cell.year}年${labelOf(field, input)}`;
  return `${lacking(label)}${linesBeside(cell, input)}`;
}

/** What the lines of spending sum up to, beside a field that isn't told: another thing, so it never takes its place. */
function linesBeside({ slot: key }: FormCell, { ledger }: ComposeInput): string {
  const sum = key && slot(ledger, key);
  const kind = CATEGORY.exec(key ?? "")?.[1];
  return sum ? `（投资明细${kind === undefined ? "" : `中${kind}`}合计${sum}）` : "";
}

/** A field as a slot; one whose cell can't be read is asked back, one that isn't told is asked for. */
function toldField(key: string, place: Place): string {
  const { input } = place;
  const label = labelOf(key.split("@")[0]!, input);
  const told = (input.sheet.fields[key]?.value ?? "").trim();
  if (told === "") return lacking(label);
  return slot(input.ledger, named(`f.${key}`, place)) ?? unsure(label);
}

function slotWords({ slot: key }: FormCell, place: Place): string {
  if (key === undefined) return "";
  const { ledger, sheet } = place.input;
  const amount = slot(ledger, named(key, place)) ?? lacking(besideLabel(place));
  const open = key === "i.paid" && sheet.investments.some(({ paid }) => paid === "");
  return `${amount}${open ? unsure("另有没有写明是否付款的行") : ""}`;
}

/** The key of the figure without its unit where a label of the form names the unit already. */
function named(key: string, { input, rows, at, column }: Place): string {
  const bare = `${key}.bare`;
  if (!input.ledger.figures.has(bare)) return key;
  const beside = rows[at]!.slice(0, column).findLast(({ label }) => label !== undefined)?.label ?? "";
  const above = rows
    .slice(0, at)
    .findLast((row) => row.length === rows[at]!.length && row.every(({ label }) => label !== undefined));
  return [beside, above?.[column]?.label ?? ""].some((label) => UNIT_IN_LABEL.test(label)) ? bare : key;
}

/** What the cell is asked for by the print: the label before it, without the note in brackets. */
function besideLabel({ rows, at, column }: Place): string {
  const label = rows[at]!.slice(0, column).findLast((cell) => cell.label !== undefined)?.label;
  return (label ?? "此处内容").replace(NOTE_IN_LABEL, "").replace(/^其中：?/u, "");
}
