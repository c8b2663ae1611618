import type { Clause, Notice } from "../../../../server/schemas/notice.ts";
import { readableDate } from "../../lib/china-day.ts";
import { isSpace } from "./readable-text.ts";
import type { Range } from "./segments.ts";

/** What we say in the margin about a place of the notice. */
export interface Remark extends Range {
  text: string;
}

/** Finds each `sic` quote in the body, white space aside. A quote that is not found has no note. */
export function sicRemarks(body: string[], sics: Notice["sic"]): Remark[] {
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

/** People and numbers change after a notice is written, and a scan may have misread them. */
export function contactRemarks(clauses: Clause[], { dated, ocr }: Pick<Notice, "dated" | "ocr">): Remark[] {
  const since = dated === null ? "成文时" : readableDate(dated);
  const text = `${since}的联系方式，可能已变更${ocr ? "；由扫描件识别，未核实" : ""}`;
  return clauses.filter(({ kind }) => kind === "contact").map(({ start, end }) => ({ start, end, text }));
}
