import type { Figure } from "../../../../server/schemas/ledger.ts";
import { useSources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

function SourceCell({ figure, turnId }: { figure: Figure; turnId: string }) {
  const { open } = useSources();
  const { source } = figure;
  if (source.kind === "calculation") return <>计算：{source.steps.join("；")}</>;
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
        {turn.ledger?.figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row" className="cw-fig-plain">
              {figure.text}
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
