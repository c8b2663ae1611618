import type { AnswerEvent, TurnEnd, TurnEvent, TurnStatus } from "./turn-store.ts";

/** `ledger.clauses` holds at most this many. */
const MAX_CLAUSES = 12;

/**
 * The end of a turn whose answer could not write its own. It vouches only for what the events before it
 * hold: the clauses shown as evidence. Figures already shown count as unbound, since their sources went
 * with the answer.
 */
export function endOfBrokenTurn(status: TurnStatus, before: readonly TurnEvent[]): TurnEnd & AnswerEvent {
  const clauses = before.flatMap((it) => (it.event === "evidence" ? it.data.clauses : []));
  const cited = new Set(
    before.flatMap((it) =>
      it.event === "text-delta" ? Array.from(it.data.text.matchAll(/\[(c\d+)\]/gu), (hit) => hit[1]) : [],
    ),
  );
  const citedFirst = [
    ...clauses.filter((clause) => cited.has(clause.id)),
    ...clauses.filter((clause) => !cited.has(clause.id)),
  ];
  const figures = before.reduce(
    (sum, it) => (it.event === "text-delta" ? sum + it.data.figures.length : sum),
    0,
  );
  const withheld = before.filter((it) => it.event === "text-withheld").length;
  return {
    event: "turn-end",
    data: {
      status,
      combined: null,
      ledger: { clauses: citedFirst.slice(0, MAX_CLAUSES), figures: [], verdicts: [], facts: [] },
      checked: { figures, bound: 0, withheld },
    },
  };
}
