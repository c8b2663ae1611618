import type { Clause, Notice } from "../../../../server/schemas/notice.ts";
import { contactRemarks, type Remark, sicRemarks } from "./remarks.ts";
import { formRows } from "./form-cells.ts";
import { planRuns, type Run } from "./plan-runs.ts";
import { type Breaks, printParagraphs } from "./print-paragraphs.ts";
import { type Glyph, keepsSpaces, readableGlyphs, textOf } from "./readable-text.ts";
import {
  type Current,
  type Highlights,
  type Mark,
  type Range,
  type Segment,
  segmentsOf,
} from "./segments.ts";
import { titleLines, type TitleLine } from "./title-lines.ts";

interface Placed {
  clause: Clause;
  isCurrent: boolean;
  /** Marks that begin in this block, for the margin. */
  marks: Mark[];
  remarks: Remark[];
}

export interface HeadBlock extends Placed {
  kind: "head";
  lines: { role: TitleLine["role"]; segments: Segment[] }[];
}

export interface TextBlock extends Placed {
  kind: "text";
  /** Traces of the source file that stand before the marker. */
  lead: Segment[];
  marker: Segment[];
  paragraphs: Segment[][];
  /** 1 for a clause at the root. */
  depth: number;
}

interface FormRow extends Placed {
  cells: Segment[][][];
}

export interface FormBlock {
  kind: "form";
  /** Cells of the widest row; a shorter row's last cell spans the rest. */
  columns: number;
  rows: FormRow[];
}

export type Block = HeadBlock | TextBlock | FormBlock;
export type LaidRun = Omit<Run, "clauses"> & { blocks: Block[] };

export interface SheetRequest {
  current: Current | null;
  marks: Mark[];
  around: "neighbours" | "all";
}

const LINE_KINDS = new Set<Clause["kind"]>(["contact", "attachments", "signature"]);

/**
 * Sets a notice for reading: offsets → runs → blocks → segments. Every character of the shown clauses that is
 * no white space stands in exactly one segment, with its place in the body.
 */
export function layoutSheet(
  notice: Pick<Notice, "body" | "clauses" | "issuers" | "sic" | "dated" | "ocr">,
  request: SheetRequest,
): LaidRun[] {
  const body = Array.from(notice.body);
  const { clauses } = notice;
  const remarks = [...sicRemarks(body, notice.sic), ...contactRemarks(clauses, notice)];
  const depths = depthsOf(clauses);
  const highlights: Highlights = { current: request.current, marks: request.marks };
  const glyphs = (range: Range, kind: Clause["kind"]): Glyph[] =>
    readableGlyphs(body, range.start, range.end, keepsSpaces(kind));
  const within = (clause: Clause, at: number): boolean => at >= clause.start && at < clause.end;
  const placed = (clause: Clause): Placed => ({
    clause,
    isCurrent: clause.path === request.current?.path,
    marks: oneEach(
      request.marks.filter((mark) => within(clause, mark.start)),
      request.current,
    ),
    remarks: remarks.filter(({ start }) => within(clause, start)),
  });

  const head = (clause: Clause): HeadBlock => ({
    ...placed(clause),
    kind: "head",
    lines: titleLines(body, clause.start, clause.end, notice.issuers).map(({ role, ...line }) => ({
      role,
      segments: segmentsOf(glyphs(line, role === "line" ? "contact" : clause.kind), highlights),
    })),
  });

  const text = (clause: Clause): TextBlock => {
    const paragraphs = printParagraphs(body, clause.start, clause.end, breaksOf(clause.kind)).map((range) =>
      glyphs(range, clause.kind),
    );
    const first = paragraphs[0] ?? [];
    const lead = first.splice(
      0,
      first.findIndex(({ trace }) => !trace),
    );
    const marker = take(first, textOf(first).startsWith(clause.marker) ? clause.marker : "");
    return {
      ...placed(clause),
      kind: "text",
      lead: segmentsOf(lead, highlights),
      marker: segmentsOf(marker, highlights),
      paragraphs: paragraphs
        .filter(({ length }) => length > 0)
        .map((paragraph) => segmentsOf(paragraph, highlights)),
      depth: depths.get(clause.path) ?? 1,
    };
  };

  const rows = (clause: Clause): FormRow[] => {
    const at = clauses.indexOf(clause);
    const room = { start: clauses[at - 1]?.end ?? 0, end: clauses[at + 1]?.start ?? body.length };
    return formRows(body, clause, room).map((row, index) => {
      const cells = row.map((cell) =>
        printParagraphs(body, cell.start, cell.end, "every line")
          .map((line) => segmentsOf(glyphs(line, clause.kind), highlights))
          .filter(({ length }) => length > 0),
      );
      return Object.assign(placed(clause), index > 0 ? { cells, marks: [], remarks: [] } : { cells });
    });
  };

  const blocksOf = (shown: Clause[]): Block[] => {
    const blocks: Block[] = [];
    for (const clause of shown) {
      const last = blocks.at(-1);
      if (clause.kind === "title") blocks.push(head(clause));
      else if (clause.kind !== "form-row") blocks.push(text(clause));
      else if (last?.kind === "form") last.rows.push(...rows(clause));
      else blocks.push({ kind: "form", columns: 1, rows: rows(clause) });
    }
    for (const block of blocks) {
      if (block.kind === "form") block.columns = Math.max(...block.rows.map(({ cells }) => cells.length));
    }
    return blocks;
  };

  return planRuns(clauses, request.current, request.marks, request.around).map(({ clauses: shown, ...run }) =>
    Object.assign(run, { blocks: blocksOf(shown) }),
  );
}

function breaksOf(kind: Clause["kind"]): Breaks {
  if (kind === "heading") return "first line";
  return LINE_KINDS.has(kind) ? "every line" : "as printed";
}

/** One mark a number: the open one, or the first, where a number stands on several places of a clause. */
function oneEach(marks: Mark[], current: Current | null): Mark[] {
  const byNumber = new Map<number, Mark>();
  for (const mark of marks) {
    const isOpen = mark.start === current?.start && mark.end === current.end;
    if (isOpen || !byNumber.has(mark.n)) byNumber.set(mark.n, mark);
  }
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}

/** Takes the given characters off the front of a paragraph. */
function take(paragraph: Glyph[], front: string): Glyph[] {
  return paragraph.splice(0, Array.from(front).length);
}

function depthsOf(clauses: Clause[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { path, parent } of clauses)
    depths.set(path, (parent === null ? 0 : (depths.get(parent) ?? 0)) + 1);
  return depths;
}
