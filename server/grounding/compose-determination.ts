import type { Say } from "./say.ts";
import type { Point } from "./point.ts";

export type DeterminationPoint = Extract<
  Point,
  {
    kind:
      | "verdict"
      | "unmet"
      | "met"
      | "open"
      | "exempt"
      | "benefit"
      | "assumed-base"
      | "combined"
      | "contradiction"
      | "unheld";
  }
>;

const mark = (id: string) => (id === "" ? "" : `[${id}]`);

function verdictSentences(point: Extract<Point, { kind: "verdict" }>, say: Say): string[] {
  const { title, verdict, unmet, open, openCount, judged } = point;
  const cite = point.cites.map(mark).join("");
  if (unmet.length > 0) return [say("verdictUnmet", { title, verdict, unmet: unmet.join("、"), cite })];
  if (open.length > 0) {
    const values = { title, verdict, open: open.join("、"), count: openCount, cite };
    if (point.untold) return [say(openCount === "" ? "verdictUntold" : "verdictUntoldMore", values)];
    return [say(openCount === "" ? "verdictOpen" : "verdictOpenMore", values)];
  }
  return [say("verdictMet", { title, verdict }), ...(judged ? [say("verdictJudged")] : [])];
}

/** How the rules say that what was told leaves a benefit out. */
const OUT_OF_REACH = /不在本条范围/u;

type Measured = Extract<Point, { kind: "met" | "open" }>;

const valuesOf = ({ label, value, bound, cite }: Measured) => ({ label, value, bound, cite: mark(cite) });

const leastSentence = ({ least }: { least: string | null }, say: Say): string[] =>
  least === null ? [] : [say("leastOf", { amount: least })];

type Gap = NonNullable<Extract<Point, { kind: "unmet" }>["gap"]>;

function gapSentence({ fixed, added, assumption }: Gap, cite: string, say: Say): string {
  return fixed === null
    ? say("gapOne", { added, assumption, cite })
    : say("gapBoth", { fixed, added, assumption, cite });
}

/** The sentences of what was determined; the card shows the same in full. */
export function determinationSentences(point: DeterminationPoint, say: Say): string[] {
  switch (point.kind) {
    case "verdict":
      return verdictSentences(point, say);
    case "unmet": {
      const { label, title, value, bound, cite, principle, gap } = point;
      const values = { label, title, value, bound, cite: mark(cite) };
      return [
        say(value === "" ? "unmetFlat" : bound === "" ? "unmetPlain" : "unmetBound", values),
        ...leastSentence(point, say),
        ...(principle ? [say("principle")] : []),
        ...(gap === null ? [] : [gapSentence(gap, mark(cite), say)]),
      ];
    }
    case "contradiction":
      return [say("contradiction", { titles: point.titles.join("、") })];
    case "unheld":
      return [say("unheld", { title: point.title, cite: mark(point.cite) })];
    case "exempt":
      return [say("exempt", { label: point.label, cite: mark(point.cite) })];
    case "open":
      return [say("open", valuesOf(point)), ...leastSentence(point, say)];
    case "met":
      return [say("met", valuesOf(point)), ...leastSentence(point, say)];
    case "benefit": {
      const { title, formula, amount, caveats, cite } = point;
      const values = { title, formula, cite: mark(cite) };
      const out = caveats.find((caveat) => OUT_OF_REACH.test(caveat));
      if (out !== undefined)
        return [say("benefitOut", { title, premise: out.replace(/。$/u, ""), cite: mark(cite) })];
      const said = amount === null ? say("benefitNull", values) : say("benefit", { ...values, amount });
      return [said, ...caveats.map((caveat) => say("caveat", { caveat }))];
    }
    case "assumed-base":
      return [say("assumedBase", { base: point.base, amount: point.amount })];
    case "combined": {
      const { low, high, cite } = point;
      return [
        high === null
          ? say("combinedOne", { low, cite: mark(cite) })
          : say("combinedRange", { low, high, cite: mark(cite) }),
      ];
    }
  }
}
