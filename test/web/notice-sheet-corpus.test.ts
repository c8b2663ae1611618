/// <reference types="node" />
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { Notice } from "../../server/domain/notice.ts";
import { layoutSheet, type Block, type LaidRun } from "../../web/src/components/notice-sheet/layout-sheet.ts";
import type { Mark, Segment } from "../../web/src/components/notice-sheet/segments.ts";

const squeeze = (text: string): string => text.replace(/\s+/gu, "");
const slice = (body: string[], start: number, end: number): string =>
  squeeze(body.slice(start, end).join(""));
const segmentsOf = (block: Block): Segment[] => {
  if (block.kind === "head") return block.lines.flatMap(({ segments }) => segments);
  if (block.kind === "form") return block.rows.flatMap(({ cells }) => cells.flat(2));
  return [...block.lead, ...block.marker, ...block.paragraphs.flat()];
};
const shown = (runs: LaidRun[]): Segment[] => runs.flatMap(({ blocks }) => blocks.flatMap(segmentsOf));

let notices: Notice[] = [];
beforeAll(async () => {
  ({ notices } = await loadCorpus(fileURLToPath(new URL("../../corpus", import.meta.url))));
});

describe("the notices we hold, set as sheets", () => {
  const set = (
    notice: Notice,
    around: "all" | "neighbours",
    marks: Mark[],
    current: Mark | null,
  ): LaidRun[] =>
    layoutSheet({ ...notice.meta, body: notice.body, clauses: notice.clauses }, { around, marks, current });

  it("print every character of every clause once, in order", () => {
    expect(notices).toHaveLength(5);
    for (const notice of notices) {
      const text = squeeze(
        shown(set(notice, "all", [], null))
          .map((segment) => segment.text)
          .join(""),
      );
      expect(text).toBe(squeeze(notice.body));
    }
  });

  it("give back the body at each segment's offsets", () => {
    for (const notice of notices) {
      const body = Array.from(notice.body);
      for (const { text, start, end } of shown(set(notice, "all", [], null))) {
        expect(squeeze(text)).toBe(slice(body, start, end));
      }
    }
  });

  it("find every faulty place that the front matter names", () => {
    for (const notice of notices) {
      const found = set(notice, "all", [], null).flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "form" ? block.rows.flatMap(({ remarks }) => remarks) : block.remarks,
        ),
      );
      const faulty = found.filter(({ text }) => text.startsWith("原文如此"));
      expect(faulty).toHaveLength(notice.meta.sic.length);
    }
  });

  it("highlight exactly the characters of any cited range, folded or whole", () => {
    const anyRange = fc.tuple(
      fc.nat(4),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("all" as const, "neighbours" as const),
    );
    fc.assert(
      fc.property(anyRange, ([which, first, length, around]) => {
        const notice = notices[which];
        if (!notice) throw new Error("no notice");
        const body = Array.from(notice.body);
        const clause = notice.clauses[first % notice.clauses.length];
        if (!clause) throw new Error("no clause");
        const size = clause.end - clause.start;
        const start = clause.start + (length % size);
        const end = start + 1 + (first % (clause.end - start));
        const mark = { n: 1, path: clause.path, start, end };
        const segments = shown(set(notice, around, [mark], mark));
        const lit = segments.filter(({ current }) => current);
        expect(squeeze(lit.map(({ text }) => text).join(""))).toBe(slice(body, start, end));
        expect(lit.every(({ marks }) => marks.includes(1))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
