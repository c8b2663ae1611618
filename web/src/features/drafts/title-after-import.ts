import type { Template } from "../../lib/draft-api.ts";
import type { Sheet } from "./sheet.ts";

const nameOf = ({ fields }: Sheet): string | undefined =>
  fields["项目名称"]?.value || fields["企业名称"]?.value;

/**
 * A draft that still has its template's name, or the name an import gave it, takes its project's, or its enterprise's:
 * several stand in one list.
 */
export function titleAfterImport(
  title: string,
  template: Pick<Template, "title">,
  before: Sheet,
  after: Sheet,
): string {
  const given = title !== template.title && title !== nameOf(before)?.slice(0, 200);
  return (given ? undefined : nameOf(after)?.slice(0, 200)) ?? title;
}
