import { phrase } from "./phrases.ts";
import type { Point } from "./point.ts";

export type DeterminationPoint = Extract<
  Point,
  {
    kind:
      | "verdict"
      | "unmet"
      | "met"
      | "open"
      | "benefit"
      | "assumed-base"
      | "combined"
      | "contradiction"
      | "unheld";
  }
>;

const mark = (id: string) => (id === "" ? "" : `[${id}]`);

function verdictSentences(point: Extract<Point, { kind: "verdict" }>): string[] {
  const { title, verdict, unmet, open, openCount, judged } = point;
  const cite = point.cites.map(mark).join("");
  if (unmet.length > 0) return [phrase("verdictUnmet", { title, verdict, unmet: unmet.join("、"), cite })];
  if (open.length > 0) {
    const values = { title, verdict, open: open.join("、"), count: openCount, cite };
    return [phrase(openCount === "" ? "verdictOpen" : "verdictOpenMore", values)];
  }
  return [phrase("verdictMet", { title, verdict }), ...(judged ? [phrase("verdictJudged")] : [])];
}

/** How the rules say that what was told leaves a benefit out. */
const OUT_OF_REACH = /不在本条范围/u;

type Measured = Extract<Point, { kind: "met" | "open" }>;

const valuesOf = ({ label, value, bound, cite }: Measured) => ({ label, value, bound, cite: mark(cite) });

const leastSentence = ({ least }: { least: string | null }): string[] =>
  least === null ? [] : [phrase("leastOf", { amount: least })];

type Gap = NonNullable<Extract<Point, { kind: "unmet" }>["gap"]>;

function gapSentence({ fixed, added, assumption }: Gap, cite: string): string {
  return fixed === null
    ? phrase("gapOne", { added, assumption, cite })
    : phrase("gapBoth", { fixed, added, assumption, cite });
}

/** The sentences of what was determined; the card shows the same in full. */
export function determinationSentences(point: DeterminationPoint): string[] {
  switch (point.kind) {
    case "verdict":
      return verdictSentences(point);
    case "unmet": {
      const { label, title, value, bound, cite, principle, gap } = point;
      const values = { label, title, value, bound, cite: mark(cite) };
      return [
        phrase(value === "" ? "unmetFlat" : bound === "" ? "unmetPlain" : "unmetBound", values),
        ...leastSentence(point),
        ...(principle ? [phrase("principle")] : []),
        ...(gap === null ? [] : [gapSentence(gap, mark(cite))]),
      ];
    }
    case "contradiction":
      return [phrase("contradiction", { titles: point.titles.join("、") })];
    case "unheld":
      return [phrase("unheld", { title: point.title, cite: mark(point.cite) })];
    case "open":
      return [phrase("open", valuesOf(point)), ...leastSentence(point)];
    case "met":
      return [phrase("met", valuesOf(point)), ...leastSentence(point)];
    case "benefit": {
      const { title, formula, amount, caveats, cite } = point;
      const values = { title, formula, cite: mark(cite) };
      const out = caveats.find((caveat) => OUT_OF_REACH.test(caveat));
      if (out !== undefined)
        return [phrase("benefitOut", { title, premise: out.replace(/。$/u, ""), cite: mark(cite) })];
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
