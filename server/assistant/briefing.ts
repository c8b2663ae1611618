import { composer } from "../grounding/composer.ts";
import type { Point, Quotation } from "../grounding/point.ts";
import type { ReadyQuote, ReadySentence } from "../prompts/task.ts";

/** One point as the embedded wording says it, slots unfilled. */
export interface BriefLine extends ReadySentence {
  point: Point;
}

export interface Briefing {
  lines: BriefLine[];
  quotes: ReadyQuote[];
  /** Asked in English, and said so. */
  english: boolean;
}

/** What a wording may put in its own words or leave to the evidence; all else is said as it stands. */
const FREE: ReadonlySet<Point["kind"]> = new Set(["says", "quote", "related", "met", "greeting", "thanks"]);

const quotationOf = (point: Point): Quotation | null =>
  "quotation" in point && point.quotation !== null ? point.quotation : null;

/** The points that say nothing and only tell the language: they go with whatever is composed. */
export const languageOf = (points: readonly Point[]): Point[] =>
  points.filter(({ kind }) => kind === "in-english");

/** The points as a model gets them: sentences it may place with `{s3}`, verbatim words with `{q2}`. */
export async function briefingOf(points: readonly Point[]): Promise<Briefing> {
  const { signal } = new AbortController();
  const lines: BriefLine[] = [];
  const language = languageOf(points);
  for (const point of points) {
    if (language.includes(point)) continue;
    let text = "";
    for await (const sentence of composer.write({ points: [...language, point] }, signal)) text += sentence;
    lines.push({ id: `s${lines.length + 1}`, point, text, must: !FREE.has(point.kind) });
  }
  const quotations = points.flatMap((point) => quotationOf(point) ?? []);
  return {
    lines,
    english: language.length > 0,
    quotes: quotations.map(({ id, words }, index) => ({ id: `q${index + 1}`, clause: id, words })),
  };
}
