import type { DraftSection, ShownBlock, TemplateSection } from "../../domain/draft.ts";
import { codePointLength, stripSpace } from "../../domain/text.ts";

type Limit = DraftSection["limits"][number];

/** Characters of each cell that the form limits, white space aside. A form's cells stand as its template prints them. */
export function sectionLimits(
  { form }: Pick<TemplateSection, "form">,
  shown: readonly ShownBlock[],
): Limit[] {
  const block = shown.find(({ kind }) => kind === "form");
  if (form === undefined || block?.kind !== "form") return [];
  return form.rows.flatMap((row, at) =>
    row.flatMap(({ limit, field = "" }, index): Limit[] => {
      const text = block.rows[at]?.[index]?.text.text;
      if (limit === undefined || text === undefined) return [];
      const label = row.slice(0, index).findLast((cell) => cell.label !== undefined)?.label ?? field;
      return [{ label, limit, characters: codePointLength(stripSpace(text)) }];
    }),
  );
}
