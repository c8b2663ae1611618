import type { EvidenceClause } from "../../../../server/schemas/ledger.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { useNotices } from "../../lib/notice-queries.ts";
import { citationNumbers } from "./citation-numbers.ts";
import { placeOfClause } from "./cited-places.ts";
import { useSources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

/** Clauses an answer stands on, each with its place and its words; a click opens it in its notice. */
export function EvidenceList({ turn, clauses }: { turn: TurnView; clauses: EvidenceClause[] }) {
  const { open } = useSources();
  const notices = useNotices(useAsOf().chosen).data;
  const numbers = citationNumbers(turn.pieces);
  return (
    <ol className="ch-evidence">
      {clauses.map((clause) => {
        const name = notices?.find(({ slug }) => slug === clause.notice)?.names[0] ?? "";
        const n = numbers.get(clause.id) ?? null;
        return (
          <li key={clause.id}>
            <button
              type="button"
              className="cw-bare ch-evidence-row"
              onClick={() => open(turn.id, placeOfClause(clause, n))}
            >
              <span className="ch-evidence-place">
                {name} <b>{clause.clause}</b>
                {n === null ? null : <span className="ch-evidence-n">出处{n}</span>}
              </span>
              <span className="notice ch-serif ch-evidence-text">{clause.text.replaceAll(/\s+/gu, "")}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
