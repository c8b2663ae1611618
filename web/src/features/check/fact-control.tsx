import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import { ChoiceField } from "./choice-field.tsx";
import { HonourField } from "./honour-field.tsx";
import type { Value } from "./profile.ts";

const THREE = [
  { label: "是", value: true },
  { label: "否", value: false },
  { label: "不清楚", value: null },
];
const UNSURE = "不清楚";
/** 未评 is nought: the notices count assessed levels from one. */
const LEVELS = ["未评", "一级", "二级", "三级", "四级", "五级"];

interface FactControlProps {
  fact: FactDefinition;
  /** Unique in the page; the control's id, and of its words with `-label`. */
  id: string;
  value: Value | undefined;
  faulty: boolean;
  onChange: (value: Value | undefined) => void;
}

/** The control a fact's type asks for. What is typed goes to the server as it is: it says what it can't read. */
export function FactControl({ fact, id, value, faulty, onChange }: FactControlProps) {
  const labelledBy = `${id}-label`;
  if (fact.type === "honours")
    return <HonourField id={id} names={fact.options ?? []} value={value} onChange={onChange} />;
  if (fact.type === "bool" || fact.type === "judgement")
    return (
      <ChoiceField
        labelledBy={labelledBy}
        name={id}
        options={THREE}
        value={typeof value === "boolean" || value === null ? value : undefined}
        onChange={onChange}
      />
    );
  if (fact.options || fact.unit === "级") {
    const options = fact.options ?? LEVELS;
    const told = (option: string) => (fact.options ? option : String(LEVELS.indexOf(option)));
    return (
      <select
        id={id}
        className="ck-select"
        value={value === null ? UNSURE : typeof value === "string" ? value : ""}
        onChange={({ target }) =>
          onChange(target.value === "" ? undefined : target.value === UNSURE ? null : target.value)
        }
      >
        <option value="">请选</option>
        {options.map((option) => (
          <option key={option} value={told(option)}>
            {option}
          </option>
        ))}
        <option value={UNSURE}>{UNSURE}</option>
      </select>
    );
  }
  const unit = fact.type === "date" ? null : fact.unit;
  return (
    <span className="ck-typed">
      <input
        id={id}
        className="ck-input"
        inputMode={fact.type === "money" ? "decimal" : "numeric"}
        placeholder={fact.type === "date" ? "2024-03-01" : ""}
        autoComplete="off"
        maxLength={40}
        value={typeof value === "string" ? value : ""}
        aria-invalid={faulty}
        aria-describedby={faulty ? `${id}-fault` : undefined}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
      />
      {unit ? <span className="ck-unit">{unit === "月" ? "个月" : unit}</span> : null}
    </span>
  );
}
