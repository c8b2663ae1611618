import { useState } from "react";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { readableDate } from "../../lib/china-day.ts";
import { DeterminationSheet } from "../../components/determination/determination-sheet.tsx";
import { ceilingOf } from "./ceiling.ts";
import { useNotices } from "../../lib/notice-queries.ts";
import { useSources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

/** Sheets shown before the rest is folded. */
const UNFOLDED = 2;

const datedLine = (notice: NoticeSummary | undefined): string =>
  notice?.dated ? `${readableDate(notice.dated)}${notice.kind === "奖补政策" ? "印发" : "通知"}` : "";

interface TurnDeterminationsProps {
  turn: TurnView;
  onAnswer: ((message: string, facts: FactInput[]) => void) | undefined;
}

/** A sheet for each programme the answer determined, and how their amounts go together. */
export function TurnDeterminations({ turn, onAnswer }: TurnDeterminationsProps) {
  const { open } = useSources();
  const notices = useNotices(useAsOf().chosen).data;
  const [all, setAll] = useState(false);
  const { combined } = turn;
  const find = (slug: string) => notices?.find((entry) => entry.slug === slug);
  // What is applied for stands before the policy that pays for it.
  const pays = ({ notice }: Determination) => Number(find(notice)?.kind === "奖补政策");
  const determinations = turn.determinations.toSorted((a, b) => pays(a) - pays(b));
  if (determinations.length === 0) return null;
  const more = determinations.length - UNFOLDED;
  return (
    <>
      {determinations.slice(0, all ? undefined : UNFOLDED).map((determination) => (
        <DeterminationSheet
          key={determination.id}
          determination={determination}
          dated={datedLine(find(determination.notice))}
          ceiling={ceilingOf(determination, determinations, find)}
          nameOf={(slug) => find(slug)?.number ?? find(slug)?.names[0] ?? ""}
          onCite={({ notice, clause, start, end }) =>
            open(turn.id, { n: null, notice, path: clause, start, end })
          }
          onAnswer={onAnswer}
        />
      ))}
      {more > 0 && !all ? (
        <button type="button" className="cw-bare cw-clause-link ch-more-sheets" onClick={() => setAll(true)}>
          还有{more}项判定
        </button>
      ) : null}
      {combined ? (
        <section className="dt-sheet dt-combined" aria-label="几项合起来">
          <h3>几项合起来</h3>
          <p className="dt-combined-range">
            {combined.low.fen === combined.high.fen
              ? combined.high.text
              : `${combined.low.text}（从严）～${combined.high.text}（从宽）`}
          </p>
          <ul>
            {combined.trace.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
