import type { Range } from "./segments.ts";
import { isSpace } from "./readable-text.ts";

const ENDS_PARAGRAPH = /[。；：！？;:]/u;
const STARTS_ITEM =
  /^(?:[-－•]\s*)?(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u;

/** `every line`: lists and addresses. `first line`: a heading ends where its line does. */
export type Breaks = "every line" | "first line" | "as printed";

/**
 * Splits a clause where the print really begins a new paragraph: after a sentence end, or before a numbered
 * item. Other line breaks were made by the page or the OCR.
 */
export function printParagraphs(body: string[], start: number, end: number, breaks: Breaks): Range[] {
  const paragraphs: Range[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (!isSpace(body[at] ?? "")) {
      at++;
      continue;
    }
    let next = at;
    let broken = false;
    while (next < end && isSpace(body[next] ?? "")) {
      broken ||= body[next] === "\n";
      next++;
    }
    const printed =
      breaks === "every line" ||
      (breaks === "first line" && paragraphs.length === 0) ||
      ENDS_PARAGRAPH.test(body[at - 1] ?? "") ||
      STARTS_ITEM.test(body.slice(next, next + 8).join(""));
    if (broken && at > from && next < end && printed) {
      paragraphs.push({ start: from, end: at });
      from = next;
    }
    at = next;
  }
  if (from < end) paragraphs.push({ start: from, end });
  return paragraphs;
}
