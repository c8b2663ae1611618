import type { DraftTemplate, TemplateView } from "../domain/draft.ts";
import { placesIn, placesShown } from "./form-cell.ts";
import { WRITER_FIELDS } from "./writer-fields.ts";

/** A template as a writer chooses it: its outline, and the fields of the sheet that its forms and sections use. */
export function templateView(template: DraftTemplate): TemplateView {
  const { slug, title, names, notice, year, official, note, effects, scenes, years } = template;
  const used = new Set<string>(template.asks);
  for (const { cover, sections } of template.parts) {
    for (const line of cover) for (const name of placesIn(line)) used.add(name);
    for (const { writer, form } of sections) {
      for (const name of WRITER_FIELDS[writer]) used.add(name);
      for (const cell of form?.rows.flat() ?? []) {
        const names = [cell.field, cell.choice?.field, ...placesIn(cell.pattern ?? "")];
        for (const name of names) if (name !== undefined) used.add(name);
      }
    }
  }
  return {
    slug,
    title,
    names,
    notice,
    year,
    official,
    note,
    effects,
    scenes,
    years,
    parts: template.parts.map((part) => ({
      id: part.id,
      title: placesShown(part.title),
      kind: part.kind,
      sections: part.sections.map(({ id, heading, level, instruction, writer }) => ({
        id,
        heading,
        level,
        instruction,
        writer,
      })),
    })),
    fields: [...used],
  };
}
