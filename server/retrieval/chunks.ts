import type { Clause, Corpus, Notice } from "../domain/notice.ts";
import { splitSentences } from "../domain/sentences.ts";
import { unwrapLines } from "../domain/text.ts";

/** Longer clauses are split at sentence ends, in code points: the longest that still reads as one thought. */
const LONGEST = 400;

/** What is indexed and found: a clause, or a run of its sentences. Offsets are code points of the notice's body. */
export interface Chunk {
  notice: Notice;
  clause: Clause;
  start: number;
  end: number;
  /** The words searched: title of the notice or of its layer, headings above, the chunk's own words. */
  searchText: string;
}

/** Every clause of every notice with words of its own, in print order. */
export function chunkCorpus(corpus: Corpus): Chunk[] {
  return corpus.notices.flatMap((notice) => notice.clauses.flatMap((clause) => chunkClause(notice, clause)));
}

function chunkClause(notice: Notice, clause: Clause): Chunk[] {
  const part = notice.meta.parts.find(({ prefix }) => prefix === clause.part);
  const heading = [part?.title ?? notice.meta.title, ...clause.trail].join("\n");
  return splitLong(clause.text).map(({ start, end, text }) => ({
    notice,
    clause,
    start: clause.start + start,
    end: clause.start + end,
    searchText: `${heading}\n${unwrapLines(text)}`,
  }));
}

/** Runs of whole sentences of at most `LONGEST` code points; a longer sentence stays whole. */
export function splitLong(text: string): { start: number; end: number; text: string }[] {
  const points = Array.from(text);
  if (points.length === 0) return [];
  if (points.length <= LONGEST) return [{ start: 0, end: points.length, text }];
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of splitSentences(text)) {
    const run = runs.at(-1);
    if (run && end - run.start <= LONGEST) run.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({ start, end, text: points.slice(start, end).join("") }));
}
