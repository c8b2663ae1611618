import type { TurnResult } from "../../server/schemas/turn.ts";
import type { EvalCase, TurnExpectation } from "../case-schema.ts";
import type { Shortfalls } from "../load-cases.ts";
import { wrongAmount } from "./amount.ts";
import { wrongBehaviour } from "./behaviour.ts";
import { uncited } from "./cites.ts";
import { forbidden, missing } from "./contains.ts";
import { unboundFigures } from "./figures.ts";
import { wrongVerdict } from "./verdict.ts";
import { unfounded } from "./verbatim.ts";
import { wrongWindow } from "./window.ts";

type Score = (turn: TurnResult, expected: TurnExpectation) => string[];

/** Each gives the faults of one turn; none is a pass. */
const SCORES = {
  contains: (turn, expected) => missing(turn.answer, expected.must_contain),
  forbids: (turn, expected) => forbidden(turn.answer, expected.must_not_contain),
  cites: (turn, expected) => uncited(turn, expected.cite),
  behaviour: wrongBehaviour,
  verdict: wrongVerdict,
  amount: wrongAmount,
  window: wrongWindow,
  figures: unboundFigures,
  founded: unfounded,
} satisfies Record<string, Score>;
export type Scorer = keyof typeof SCORES;
export const SCORERS = Object.keys(SCORES) as Scorer[];

export type Faults = Partial<Record<Scorer, string[]>>;

/** Faults by scorer; a scorer without a fault is left out. */
export function scoreCase({ turns }: EvalCase, results: TurnResult[]): Faults {
  const faults: Faults = {};
  for (const scorer of SCORERS) {
    const score: Score = SCORES[scorer];
    const found = turns.flatMap((expected, at) =>
      score(results[at]!, expected).map((fault) => (turns.length > 1 ? `第${at + 1}问：${fault}` : fault)),
    );
    if (found.length > 0) faults[scorer] = found;
  }
  return faults;
}

/** What isn't as the list of known shortfalls says: new faults, and shortfalls that are met again. */
export function unexpected(faults: Faults, known: Shortfalls[string] = {}): Record<string, string[]> {
  const fresh = Object.entries(faults).filter(([scorer]) => !(scorer in known));
  const met = Object.keys(known).filter((scorer) => !(scorer in faults));
  return Object.fromEntries([...fresh, ...met.map((scorer) => [scorer, ["已经达到，请从短缺表删去"]])]);
}
