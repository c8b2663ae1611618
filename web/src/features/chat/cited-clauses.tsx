import { citationNumbers } from "./citation-numbers.ts";
import { EvidenceList } from "./evidence-list.tsx";
import type { TurnView } from "./turn-reducer.ts";

/** Beside the newest answer, where there is room: its clauses in the order of its citations, each a click away. */
export function CitedClauses({ turn }: { turn: TurnView }) {
  const numbers = citationNumbers(turn.pieces);
  const cited = turn.clauses
    .filter(({ id }) => numbers.has(id))
    .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!);
  // Until the answer has ended, the next sentence may cite any of them.
  const answering = turn.status === null;
  const others = turn.clauses.length - cited.length;
  return (
    <aside className="ch-cites" aria-label="引用的条款">
      <h2>
        引用的条款
        <small>
          {answering || cited.length === 0
            ? `取用${turn.clauses.length}处`
            : `${cited.length}处${others > 0 ? `，另取用${others}处` : ""}`}
        </small>
      </h2>
      <EvidenceList turn={turn} clauses={answering || cited.length === 0 ? turn.clauses : cited} />
      <p>点一条，在原文里看它的上下文。</p>
    </aside>
  );
}
