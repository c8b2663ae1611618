import { useId } from "react";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { AmountSection } from "./amount-section.tsx";
import { DecidingQuestion } from "./deciding-question.tsx";
import { MetConditions, OpenConditions } from "./folded-conditions.tsx";
import { ThreeAnswers, type Ceiling } from "./three-answers.tsx";
import { UnmetCondition } from "./unmet-condition.tsx";
import "./determination.css";

export interface DeterminationSheetProps {
  determination: Determination;
  /** Date line of the notice, `2025年12月8日通知`; empty while it isn't known. */
  dated: string;
  /** What is paid at most, of this programme or of the policy that pays for it. */
  ceiling: Ceiling | null;
  /** Name of the document a clause of which is cited, `渝经信规范〔2026〕2号`. */
  nameOf: (notice: string) => string;
  onCite: (cite: Cite) => void;
  /** Absent where nothing can be answered: an older turn, or while one is being answered. */
  onAnswer?: ((message: string, facts: FactInput[]) => void) | undefined;
}

/** One programme: three answers on top, then what decides, then the proof. */
export function DeterminationSheet(props: DeterminationSheetProps) {
  const { determination, dated, ceiling, nameOf, onCite, onAnswer } = props;
  const { conditions, missing, benefits, verdict, project, title } = determination;
  const heading = useId();
  const of = (wanted: string) => conditions.filter((condition) => condition.verdict === wanted);
  const open = of("待确认");
  const met = of("符合");
  return (
    <section className="dt-sheet" aria-labelledby={heading}>
      <header className="dt-head">
        <h3 id={heading}>{title}</h3>
        <span className="date">{dated}</span>
      </header>
      <ThreeAnswers determination={determination} ceiling={ceiling} />
      {of("不符合").map((condition) => (
        <UnmetCondition key={condition.id} condition={condition} onCite={onCite} />
      ))}
      {missing.length > 0 ? (
        <DecidingQuestion missing={missing} project={project} onAnswer={onAnswer} />
      ) : null}
      {open.length > 0 ? (
        <OpenConditions conditions={open} settled={verdict === "不符合"} onCite={onCite} />
      ) : null}
      {met.length > 0 ? <MetConditions conditions={met} onCite={onCite} /> : null}
      {benefits.length > 0 ? <AmountSection benefits={benefits} nameOf={nameOf} onCite={onCite} /> : null}
    </section>
  );
}
