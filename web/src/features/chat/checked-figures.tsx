import type { Figure } from "../../../../server/schemas/ledger.ts";
import { UnbrokenText } from "../../components/unbroken-text.tsx";
import { useSources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

function SourceCell({ figure, turnId }: { figure: Figure; turnId: string }) {
  const { open } = useSources();
  const { source } = figure;
  if (source.kind === "calculation") return <UnbrokenText>{`计算：${source.steps.join("；")}`}</UnbrokenText>;
  if (source.kind === "user") return <>您说的：“{source.quote}”</>;
  const { notice, clause: path, start, end } = source;
  return (
    <button
      type="button"
      className="cw-bare cw-clause-link"
      onClick={() => open(turnId, { n: null, notice, path, start, end })}
    >
      {path}
    </button>
  );
}

/** Figures of the ledger that stand in the prose; the rest was at hand and not used. */
export function shownFigures({ pieces, ledger }: TurnView): Figure[] {
  const shown = new Set(
    pieces.flatMap((piece) => (piece.kind === "text" ? piece.figures.map(({ id }) => id) : [])),
  );
  return ledger?.figures.filter(({ id }) => shown.has(id)) ?? [];
}

/** Every figure of the answer with the place it comes from. */
export function CheckedFigures({ turn }: { turn: TurnView }) {
  return (
    <table className="ch-checked-list">
      <thead>
        <tr>
          <th scope="col">数字</th>
          <th scope="col">出处</th>
        </tr>
      </thead>
      <tbody>
        {shownFigures(turn).map((figure) => (
          <tr key={figure.id}>
            <th scope="row" className="notice">
              <UnbrokenText>{figure.text}</UnbrokenText>
            </th>
            <td>
              <SourceCell figure={figure} turnId={turn.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
