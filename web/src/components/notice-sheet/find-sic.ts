import type { Notice } from "../../../../server/schemas/notice.ts";
import { isSpace } from "./readable-text.ts";
import type { Range } from "./segments.ts";

/** A faulty place of the print, where it stands, and what we say about it in the margin. */
export interface SicNote extends Range {
  text: string;
}

/** Finds each `sic` quote in the body, white space aside. A quote that is not found has no note. */
export function findSics(body: string[], sics: Notice["sic"]): SicNote[] {
  if (sics.length === 0) return [];
  const offsets = body.flatMap((ch, at) => (isSpace(ch) ? [] : [at]));
  const squeezed = offsets.map((at) => body[at] ?? "");
  return sics.flatMap(({ quote, likely, note }) => {
    const wanted = Array.from(quote.replace(/\s+/gu, ""));
    const at = squeezed.findIndex((_, i) => wanted.every((ch, j) => squeezed[i + j] === ch));
    const start = offsets[at];
    const end = offsets[at + wanted.length - 1];
    if (wanted.length === 0 || start === undefined || end === undefined) return [];
    return [
      {
        start,
        end: end + 1,
        text: `原文如此：“${quote}”${likely && likely !== quote ? `，疑为“${likely}”` : ""}${note ? `。${note}` : ""}`,
      },
    ];
  });
}
