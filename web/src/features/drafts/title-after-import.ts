import type { Template } from "../../lib/draft-api.ts";
import type { Sheet } from "./sheet.ts";

/** A draft that still has its template's name takes its project's, or its enterprise's: several stand in one list. */
export function titleAfterImport(
  title: string,
  template: Pick<Template, "title">,
  { fields }: Sheet,
): string {
  const told = fields["项目名称"]?.value || fields["企业名称"]?.value;
  return title === template.title && told ? told.slice(0, 200) : title;
}
