import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { readableDate } from "../../lib/china-day.ts";
import { CheckedFigures, shownFigures } from "./checked-figures.tsx";
import { sourceWords } from "./figure-mark.tsx";
import { TurnActions } from "./turn-actions.tsx";
import type { TurnView } from "./turn-reducer.ts";

const legend = Object.entries(sourceWords);

function checkedWords({ figures, bound, withheld }: NonNullable<TurnView["checked"]>): string {
  const all = bound === figures ? `${figures}个数字均已核对` : `${figures}个数字，${bound}个已核对`;
  return withheld > 0 ? `${all}，${withheld}句未通过` : all;
}

/** Below an answer: its day, what was checked, the legend of underlines, and what one does with it. */
export function TurnFoot({ turn }: { turn: TurnView }) {
  const [list, setList] = useState(false);
  const figures = shownFigures(turn);
  if (turn.pieces.length === 0) return null;
  const kinds = legend.filter(([kind]) => figures.some(({ source }) => source.kind === kind));
  return (
    <footer className="ch-foot">
      <span className="ch-as-of">
        依据<span className="date">{readableDate(turn.asOf.slice(0, 10))}</span>
      </span>
      {turn.checked && figures.length > 0 ? (
        <>
          <button
            type="button"
            className="cw-bare ch-checked"
            aria-expanded={list}
            onClick={() => setList(!list)}
          >
            <Icon name="check" size={14} />
            {checkedWords(turn.checked)}
            <Icon name={list ? "up" : "down"} size={12} />
          </button>
          <span className="ch-legend" aria-hidden="true">
            {kinds.map(([kind, word]) => (
              <span key={kind} className={`cw-fig ch-fig-${kind}`}>
                {word}
              </span>
            ))}
          </span>
        </>
      ) : null}
      <TurnActions turn={turn} />
      {list ? <CheckedFigures turn={turn} /> : null}
    </footer>
  );
}
