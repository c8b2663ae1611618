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
}

/** What a wording may put in its own words or leave to the evidence; all else is said as it stands. */
const FREE: ReadonlySet<Point["kind"]> = new Set(["says", "quote", "related", "met", "greeting", "thanks"]);

const quotationOf = (point: Point): Quotation | null =>
  "quotation" in point && point.quotation !== null ? point.quotation : null;

/** The points as a model gets them: sentences it may place with `{s3}`, verbatim words with `{q2}`. */
export async function briefingOf(points: readonly Point[]): Promise<Briefing> {
  const { signal } = new AbortController();
  const lines: BriefLine[] = [];
  for (const point of points) {
    let text = "";
    for await (const sentence of composer.write({ points: [point] }, signal)) text += sentence;
    lines.push({ id: `s${lines.length + 1}`, point, text, must: !FREE.has(point.kind) });
  }
  const quotations = points.flatMap((point) => quotationOf(point) ?? []);
  return {
    lines,
    quotes: quotations.map(({ id, words }, index) => ({ id: `q${index + 1}`, clause: id, words })),
  };
}
