import type { Clause } from "../../server/schemas/notice.ts";

type Spec = Partial<Omit<Clause, "start" | "end" | "text">> & { path: string; text: string };

/** A body and its clauses, each found in order by its own words: for tests that print a small notice. */
export function clausesOf(body: string, specs: Spec[]): Clause[] {
  const points = Array.from(body);
  let from = 0;
  return specs.map((spec) => {
    const wanted = Array.from(spec.text);
    let start = from;
    while (start < points.length && !wanted.every((ch, i) => points[start + i] === ch)) start++;
    if (start >= points.length) throw new Error(`not in the body: ${spec.text}`);
    const end = start + wanted.length;
    from = end;
    return {
      notice: "n",
      aliases: [],
      kind: "item",
      marker: "",
      parent: null,
      trail: [],
      part: null,
      whole_end: end,
      ...spec,
      start,
      end,
    };
  });
}

/** Offset range of the first place where these words stand in the body. */
export function rangeOf(body: string, words: string): { start: number; end: number } {
  const start = Array.from(body.slice(0, body.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}
