import type { Range } from "./segments.ts";
import { isSpace } from "./readable-text.ts";

export interface TitleLine extends Range {
  role: "issuer" | "title" | "number" | "line";
}

const NUMBER = /^\p{Script=Han}+[〔[（(]\d{4}[〕\])）]\d+号$/u;

/** `附件1` above the title of an attachment. */
const ATTACHMENT = /^附件\d*$/u;
const BLANK_TO_FILL = /[：:]$|[：:]\s{2,}/u;

/**
 * The lines of a title block by what they are: who issued it, its 文号, the title proper (broken lines
 * joined), and on a cover the lines to fill in. A line before the one with 关于 is the issuer's.
 */
export function titleLines(body: string[], start: number, end: number, issuers: string[]): TitleLine[] {
  const pieces = linesOf(body, start, end).flatMap((line) => splitBeforeSubject(body, line));
  const subject = pieces.findIndex((piece) => squeeze(body, piece).includes("关于"));
  const known = new Set(issuers.map((issuer) => issuer.replace(/\s/gu, "")));
  const lines: TitleLine[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = squeeze(body, piece);
    const raw = body.slice(piece.start, piece.end).join("").trimEnd();
    const onCover = lines.at(-1)?.role === "line" || BLANK_TO_FILL.test(raw);
    const above = ATTACHMENT.test(text) || NUMBER.test(text);
    const issues = known.has(text) || index < subject;
    const role = onCover ? "line" : above ? "number" : issues ? "issuer" : "title";
    const last = lines.at(-1);
    if (role === "title" && last?.role === "title") last.end = piece.end;
    else lines.push({ ...piece, role });
  }
  return lines;
}

function squeeze(body: string[], { start, end }: Range): string {
  return body.slice(start, end).join("").replace(/\s/gu, "");
}

function linesOf(body: string[], start: number, end: number): Range[] {
  const lines: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && body[at] !== "\n") continue;
    if (body.slice(from, at).some((ch) => !isSpace(ch))) lines.push({ start: from, end: at });
    from = at + 1;
  }
  return lines;
}

/** `成都市经济和信息化局 关于转发…` prints issuer and subject on one line. */
function splitBeforeSubject(body: string[], line: Range): Range[] {
  const text = body.slice(line.start, line.end);
  const at = text.findIndex((ch, i) => ch === "关" && text[i + 1] === "于");
  if (at < 1 || !isSpace(text[at - 1] ?? "") || text.slice(0, at).every(isSpace)) return [line];
  return [
    { start: line.start, end: line.start + at },
    { start: line.start + at, end: line.end },
  ];
}
