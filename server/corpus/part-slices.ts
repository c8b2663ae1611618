import { codePointLength } from "../domain/text.ts";
import type { NoticeMeta } from "../domain/notice.ts";

/** A stretch of the body that holds one instrument, form or annex. */
export interface PartSlice {
  /** Null for the notice proper. */
  prefix: string | null;
  text: string;
  /** Code points of the body before it. */
  offset: number;
}

/**
 * Cuts the body where each part's `starts` first occurs. A part with an empty prefix is cited without one.
 * Returns the part that cannot be placed instead, with what is wrong.
 */
export function slicePartsOf(
  body: string,
  parts: NoticeMeta["parts"],
): PartSlice[] | { fault: "part-not-found" | "part-out-of-order"; prefix: string; starts: string } {
  const slices: PartSlice[] = [];
  let from = 0;
  let prefix: string | null = null;
  for (const part of parts) {
    const at = body.indexOf(part.starts);
    const fault = { prefix: part.prefix, starts: part.starts };
    if (at < 0) return { fault: "part-not-found", ...fault };
    if (at < from || (at === from && slices.length > 0)) return { fault: "part-out-of-order", ...fault };
    slices.push({ prefix, text: body.slice(from, at), offset: codePointLength(body.slice(0, from)) });
    from = at;
    prefix = part.prefix === "" ? null : part.prefix;
  }
  slices.push({ prefix, text: body.slice(from), offset: codePointLength(body.slice(0, from)) });
  return slices.filter((slice) => slice.text.trim() !== "");
}
