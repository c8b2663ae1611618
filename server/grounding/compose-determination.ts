import { phrase } from "./phrases.ts";
import type { Point } from "./point.ts";

export type DeterminationPoint = Extract<
  Point,
  { kind: "verdict" | "unmet" | "met" | "what-if" | "gap" | "benefit" | "assumed-base" | "combined" }
>;

const mark = (id: string) => (id === "" ? "" : `[${id}]`);

function verdictSentences(point: Extract<Point, { kind: "verdict" }>): string[] {
  const { title, verdict, unmet, open, openCount, judged } = point;
  if (unmet.length > 0) return [phrase("verdictUnmet", { title, verdict, unmet: unmet.join("、") })];
  if (open.length > 0) {
    const more = openCount > open.length;
    const values = { title, verdict, open: open.join("、"), count: `${openCount}项` };
    return [phrase(more ? "verdictOpenMore" : "verdictOpen", values)];
  }
  return [phrase("verdictMet", { title, verdict }), ...(judged ? [phrase("verdictJudged")] : [])];
}

/** The sentences of what was determined; the card shows the same in full. */
export function determinationSentences(point: DeterminationPoint): string[] {
  switch (point.kind) {
    case "verdict":
      return verdictSentences(point);
    case "unmet": {
      const { title, value, bound, cite, principle } = point;
      const values = { title, value, bound, cite: mark(cite) };
      return [
        phrase(bound === "" ? "unmetPlain" : "unmetBound", values),
        ...(principle ? [phrase("principle")] : []),
      ];
    }
    case "met":
      return [
        phrase("met", { title: point.title, value: point.value, bound: point.bound, cite: mark(point.cite) }),
      ];
    case "what-if":
      return [phrase("whatIf", { words: point.words })];
    case "gap": {
      const { fixed, added, assumption } = point;
      if (added === null) return [];
      return [
        fixed === null
          ? phrase("gapOne", { added, assumption })
          : phrase("gapBoth", { fixed, added, assumption }),
      ];
    }
    case "benefit": {
      const { title, formula, amount, caveats, cite } = point;
      const values = { title, formula, cite: mark(cite) };
      const said = amount === null ? phrase("benefitNull", values) : phrase("benefit", { ...values, amount });
      return [said, ...caveats.map((caveat) => phrase("caveat", { caveat }))];
    }
    case "assumed-base":
      return [phrase("assumedBase", { base: point.base, amount: point.amount })];
    case "combined": {
      const { low, high, cite } = point;
      return [
        high === null
          ? phrase("combinedOne", { low, cite: mark(cite) })
          : phrase("combinedRange", { low, high, cite: mark(cite) }),
      ];
    }
  }
}
