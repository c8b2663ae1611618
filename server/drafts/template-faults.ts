import type { DraftField, DraftTemplate, TemplateSection } from "../domain/draft.ts";
import { chosenOption, placesIn } from "./form-cell.ts";
import type { FormCell } from "./form-cell.ts";

/** What a template says that can't be so: unknown fields, options that no answer ticks, rows that don't fill the form. */
export function templateFaults(template: DraftTemplate, fields: ReadonlyMap<string, DraftField>): string[] {
  const sections = template.parts.flatMap((part) => part.sections);
  const faults = sections.flatMap((section) => sectionFaults(section, template, fields));
  const twice = new Set(sections.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at));
  for (const id of twice) faults.push(`sections：有两节都叫“${id}”`);
  if (template.official && template.note !== "") faults.push("note：官方模板不写说明");
  if (!template.official && template.note === "") faults.push("note：非官方模板要写明为什么、据什么编排");
  faults.push(...unknown(template.asks, fields, "asks"));
  for (const { id, title, cover } of template.parts)
    for (const line of [title, ...cover])
      faults.push(...unknown(placesIn(line), fields, `${id} title、cover`));
  return faults;
}

function sectionFaults(
  section: TemplateSection,
  { years }: DraftTemplate,
  fields: ReadonlyMap<string, DraftField>,
): string[] {
  const { form, writer, id } = section;
  const formed = writer === "form" || writer === "commitment";
  if (formed && !form) return [`${id} form：${writer}要有表格`];
  if (!formed && form) return [`${id} form：${writer}不用表格`];
  if (!form) return [];
  const cells = form.rows.flatMap((row, at) => row.map((cell) => ({ cell, place: `${id} 第${at + 1}行` })));
  return [
    ...widthFaults(form.rows, form.columns.length).map(
      (row) => `${id} 第${row}行：格数与${form.columns.length}列对不上`,
    ),
    ...cells.flatMap(({ cell, place }) => cellFaults(cell, place, fields, years)),
  ];
}

function cellFaults(
  cell: FormCell,
  place: string,
  fields: ReadonlyMap<string, DraftField>,
  years: readonly string[],
): string[] {
  const { field, year, choice, pattern = "", label } = cell;
  const named = [field, choice?.field].filter((name) => name !== undefined);
  const faults = unknown([...named, ...placesIn(pattern)], fields, place);
  const yearly = field !== undefined && fields.get(field)?.yearly === true;
  if (yearly !== (year !== undefined)) faults.push(`${place} year：“${field}”${yearly ? "要" : "不"}写年份`);
  if (year !== undefined && !years.includes(year)) faults.push(`${place} year：years里没有${year}`);
  if (label !== undefined && (named.length > 0 || pattern !== ""))
    faults.push(`${place} label：印好的字和要填的内容不在同一格`);
  const answers = choice ? (fields.get(choice.field)?.options ?? []) : [];
  for (const option of choice?.options ?? [])
    if (!answers.some((answer) => chosenOption(answer, [option]) !== undefined))
      faults.push(`${place} choice.options：“${option}”在字段“${choice!.field}”里没有对应的选项`);
  return faults;
}

const unknown = (names: readonly string[], fields: ReadonlyMap<string, DraftField>, place: string) =>
  names.filter((name) => !fields.has(name)).map((name) => `${place}：fields.yaml里没有字段“${name}”`);

/** Rows, from 1, whose cells and the cells hanging down from above don't fill the columns. */
function widthFaults(rows: readonly (readonly FormCell[])[], columns: number): number[] {
  let hanging: { span: number; left: number }[] = [];
  return rows.flatMap((row, at) => {
    const above = hanging.reduce((sum, { span }) => sum + span, 0);
    const own = row.reduce((sum, { span = 1 }) => sum + span, 0);
    hanging = [
      ...hanging.map(({ span, left }) => ({ span, left: left - 1 })),
      ...row.map(({ span = 1, rows: down = 1 }) => ({ span, left: down - 1 })),
    ].filter(({ left }) => left > 0);
    return above + own === columns ? [] : [at + 1];
  });
}
