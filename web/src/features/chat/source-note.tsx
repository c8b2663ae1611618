import type { Figure } from "../../../../server/schemas/ledger.ts";
import { UnbrokenText } from "../../components/unbroken-text.tsx";
import { useSources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

/** Where a figure comes from: the words of its clause, the steps of its calculation, or what the user said. */
export function SourceNote({ figure, turn }: { figure: Figure; turn: TurnView }) {
  const { open } = useSources();
  const { source } = figure;
  if (source.kind === "calculation") {
    const bases = (turn.ledger?.figures ?? []).flatMap(({ id, text, source: base }) =>
      source.from.includes(id) && base.kind === "clause" ? [{ id, text, base }] : [],
    );
    return (
      <div className="ch-fig-note">
        <ol className="ch-fig-steps">
          {source.steps.map((step) => (
            <li key={step}>
              <UnbrokenText>{step}</UnbrokenText>
            </li>
          ))}
        </ol>
        {bases.map(({ id, text, base: { notice, clause, start, end } }) => (
          <button
            key={id}
            type="button"
            className="cw-bare cw-clause-link"
            onClick={() => open(turn.id, { n: null, notice, path: clause, start, end })}
          >
            {text} {clause}
          </button>
        ))}
      </div>
    );
  }
  if (source.kind === "user") {
    return (
      <div className="ch-fig-note">
        您说的：“{source.quote}”
        {source.turn === turn.id ? null : (
          <button
            type="button"
            className="cw-bare cw-clause-link ch-fig-said"
            onClick={() => document.getElementById(`turn-${source.turn}`)?.scrollIntoView()}
          >
            看那次提问
          </button>
        )}
      </div>
    );
  }
  const clause = turn.clauses.find(
    (entry) => entry.notice === source.notice && entry.clause === source.clause,
  );
  const words = clause
    ? Array.from(clause.text)
        .slice(source.start - clause.start, source.end - clause.start)
        .join("")
    : "";
  return (
    <div className="ch-fig-note">
      {words ? <span className="notice ch-serif">“{words.replaceAll(/\s+/gu, "")}”</span> : null}
      {source.clause}
    </div>
  );
}
