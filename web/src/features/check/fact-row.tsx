import { memo } from "react";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import { FactControl } from "./fact-control.tsx";
import type { Value } from "./profile.ts";

interface FactRowProps {
  fact: FactDefinition;
  project: string;
  value: Value | undefined;
  fault: string | undefined;
  /** It can still change a verdict or an amount. */
  deciding: boolean;
  /** Amounts that the lines of spending may come to, to choose from. */
  suggestions?: readonly { title: string; value: string }[] | undefined;
  onState: (fact: FactDefinition, value: Value | undefined) => void;
}

export const rowId = (fact: FactDefinition, project: string) =>
  `ck-${fact.per === "enterprise" ? "e" : project}-${fact.name}`;

/** One question on a hairline: what the fact is, and the control for it. */
export const FactRow = memo(function FactRow(props: FactRowProps) {
  const { fact, project, value, fault, deciding, suggestions = [], onState } = props;
  const id = rowId(fact, project);
  const onChange = (next: Value | undefined) => onState(fact, next);
  const typed = !["bool", "judgement", "honours"].includes(fact.type);
  return (
    <div className={deciding ? "ck-row ck-row-deciding" : "ck-row"} data-fact={fact.name}>
      <div className="ck-ask" id={`${id}-label`}>
        {typed ? <label htmlFor={id}>{fact.question}</label> : fact.question}
        {deciding ? <span className="cw-visually-hidden">（能改变结论）</span> : null}
      </div>
      <FactControl fact={fact} id={id} value={value} faulty={fault !== undefined} onChange={onChange} />
      {suggestions.length > 0 && value === undefined ? (
        <div className="ck-suggest">
          {suggestions.map(({ title, value: amount }) => (
            <button key={title} type="button" className="cw-bare ck-add" onClick={() => onChange(amount)}>
              {title}：{amount}万元
            </button>
          ))}
        </div>
      ) : null}
      {fault === undefined ? null : (
        <p className="ck-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
});
