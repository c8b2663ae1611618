import type { Template } from "../../lib/draft-api.ts";

const FIXED = new Set(["form", "commitment", "heading-only"]);

/** Sections whose words are the facts or the print: nobody writes or edits them. */
export const fixedSections = ({ parts }: Template): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ sections }) => sections.flatMap(({ id, writer }) => (FIXED.has(writer) ? [id] : []))),
  );
