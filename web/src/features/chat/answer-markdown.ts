import { unbrokenSpans } from "../../lib/unbroken-spans.ts";
import { citation } from "./citation-numbers.ts";
import { quoteSpans } from "./quote-spans.ts";
import type { Piece } from "./turn-reducer.ts";

type TextPiece = Extract<Piece, { kind: "text" }>;
/** A run of prose as markdown with our own elements, or a place where a sentence was withheld. */
export type ProseBlock = { key: string } & (
  | { kind: "markdown"; text: string }
  | Extract<Piece, { kind: "withheld" }>
);

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const sentenceEnd = /[。？！](?:[”）]*)(?:\[c\d+\])*/;

/** UTF-16 offsets of code-point offsets; only text beyond the BMP makes them differ. */
function utf16Offsets(text: string): (codePoints: number) => number {
  const starts = [0];
  for (const char of text) starts.push(starts.at(-1)! + char.length);
  return (codePoints) => starts[codePoints] ?? text.length;
}

const NAME_LENGTH = 12;

interface Tag {
  start: number;
  end: number;
  open: string;
  close: string;
}

/** Puts the tags around their spans, the longer outside; the text itself is escaped. */
function markUp(text: string, tags: Tag[]): string {
  const edges = tags.flatMap((tag) => [
    { at: tag.start, close: false, length: tag.end - tag.start, html: tag.open },
    { at: tag.end, close: true, length: tag.end - tag.start, html: tag.close },
  ]);
  edges.sort(
    (a, b) =>
      a.at - b.at ||
      Number(b.close) - Number(a.close) ||
      (a.close ? a.length - b.length : b.length - a.length),
  );
  let out = "";
  let from = 0;
  for (const { at, html } of edges) {
    out += escapeHtml(text.slice(from, at)) + html;
    from = at;
  }
  return out + escapeHtml(text.slice(from));
}

function figureTags(piece: TextPiece, offset: number): Tag[] {
  const at = utf16Offsets(piece.text);
  return piece.figures.map(({ id, start, end }) => ({
    start: offset + at(start),
    end: offset + at(end),
    open: `<fig data-id="${id}">`,
    close: "</fig>",
  }));
}

/** Marks know their clause and their place in the order of all marks, which `citedPlaces` follows too. */
function withCitations(markdown: string, firstMark: number): { text: string; marks: number } {
  let marks = firstMark;
  const text = markdown.replace(citation, (_, id: string) => {
    marks += 1;
    return `<cm data-id="${id}" data-k="${marks - 1}"></cm>`;
  });
  return { text, marks };
}

/** `“人工智能+制造”若干政策` is what something is called, not what a notice says. */
const isName = (text: string, { start, end }: { start: number; end: number }): boolean =>
  end - start <= NAME_LENGTH && /^[^\P{L}的]/u.test(text.slice(end));

function markdownOf(pieces: TextPiece[], lead: boolean): string {
  let text = "";
  const tags: Tag[] = [];
  for (const piece of pieces) {
    tags.push(...figureTags(piece, text.length));
    text += piece.text;
  }
  for (const span of quoteSpans(text)) {
    if (!isName(text, span)) tags.push({ ...span, open: "<quo>", close: "</quo>" });
  }
  const figures = tags.filter(({ close }) => close === "</fig>");
  for (const { start, end, isDay } of unbrokenSpans(text)) {
    // A figure looks after its own line breaks.
    if (figures.some((figure) => start < figure.end && end > figure.start)) continue;
    tags.push({ start, end, open: isDay ? "<dat>" : "<one>", close: isDay ? "</dat>" : "</one>" });
  }
  const first = lead ? sentenceEnd.exec(text) : null;
  const end = first ? first.index + first[0].length : 0;
  if (first && end <= 140 && !/^[\s]*(?:[-|#]|\d+\. )|\n|\*\*/.test(text.slice(0, end))) {
    tags.push({ start: 0, end, open: "<lead>", close: "</lead>" });
  }
  return markUp(text, tags);
}

/** The prose of a turn: sentences joined as they came, figures, citations and quotes as elements. */
export function proseBlocks(pieces: Piece[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let run: TextPiece[] = [];
  let marks = 0;
  const flush = () => {
    if (run.length === 0) return;
    const done = withCitations(markdownOf(run, blocks.length === 0), marks);
    marks = done.marks;
    blocks.push({ key: `block-${blocks.length}`, kind: "markdown", text: done.text });
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "text") run.push(piece);
    else {
      flush();
      blocks.push({ key: `block-${blocks.length}`, ...piece });
    }
  }
  flush();
  return blocks;
}

/** The prose as plain words, without citations and markdown's signs: for speech and copying. */
export function plainProse(pieces: Piece[], cite: (id: string) => string = () => ""): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("")
    .replace(citation, (_, id: string) => cite(id))
    .replaceAll("**", "");
}
