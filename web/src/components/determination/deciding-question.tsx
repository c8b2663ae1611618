import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";

type Missing = Determination["missing"][number];
type Answer = (message: string, facts: FactInput[]) => void;

/** Most facts asked for at once. */
const MOST = 4;
const UNSURE = "不清楚";

/** Answers a click can give, with the value each states; null where the fact has to be written. */
function choices({ type, options }: Missing): [label: string, value: FactInput["value"]][] | null {
  if (options) return [...options.map((option): [string, string] => [option, option]), [UNSURE, null]];
  if (type === "bool" || type === "judgement")
    return [
      ["是", true],
      ["否", false],
      [UNSURE, null],
    ];
  return null;
}

const units: Partial<Record<Missing["type"], FactInput["unit"]>> = { money: "万元" };

function WrittenAnswer({
  missing,
  onAnswer,
}: {
  missing: Missing;
  onAnswer: (words: string, fact: Omit<FactInput, "project">) => void;
}) {
  const [text, setText] = useState("");
  const field = useId();
  const unit = units[missing.type];
  const value = text.trim();
  const plain =
    missing.type === "money" || missing.type === "int" || missing.type === "months"
      ? /^\d+(?:\.\d+)?$/u.test(value)
      : value !== "";
  return (
    <form
      className="dt-write"
      onSubmit={(event) => {
        event.preventDefault();
        if (plain)
          onAnswer(`${value}${unit ?? ""}`, { name: missing.name, value, ...(unit ? { unit } : {}) });
      }}
    >
      <label className="cw-visually-hidden" htmlFor={field}>
        {missing.question}
      </label>
      <Input
        id={field}
        size="small"
        type={missing.type === "date" ? "date" : "text"}
        value={text}
        suffix={unit ?? null}
        onChange={({ target }) => setText(target.value)}
      />
      <Button size="small" htmlType="submit" disabled={!plain}>
        确定
      </Button>
    </form>
  );
}

function Question({
  missing,
  project,
  onAnswer,
}: {
  missing: Missing;
  project: string;
  onAnswer: Answer | undefined;
}) {
  const listed = choices(missing);
  // An honour has a year and a level beside its name: it is said in words, and the reader takes it from there.
  const inWords = missing.type === "honours";
  return (
    <div className="dt-question">
      <p>{missing.question}</p>
      {onAnswer && listed ? (
        <div className="dt-choices">
          {listed.map(([label, value]) => (
            <Button
              key={label}
              size="small"
              aria-label={`${missing.question}${label}`}
              onClick={() =>
                onAnswer(
                  `${missing.question}${label}`,
                  value === null ? [] : [{ name: missing.name, value, project }],
                )
              }
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
      {onAnswer && !listed ? (
        <WrittenAnswer
          missing={missing}
          onAnswer={(words, fact) =>
            onAnswer(`${missing.question}${words}`, inWords ? [] : [{ ...fact, project }])
          }
        />
      ) : null}
    </div>
  );
}

interface DecidingQuestionProps {
  missing: Missing[];
  project: string;
  onAnswer: Answer | undefined;
}

/** The facts that would settle it, the deciding one first; the others unfold. */
export function DecidingQuestion({ missing, project, onAnswer }: DecidingQuestionProps) {
  const [all, setAll] = useState(false);
  const asked = missing.slice(0, all ? MOST : 1);
  const more = Math.min(MOST, missing.length) - 1;
  return (
    <div className="dt-group dt-deciding">
      {asked.map((entry) => (
        <Question key={entry.name} missing={entry} project={project} onAnswer={onAnswer} />
      ))}
      {more > 0 && !all ? (
        <button type="button" className="cw-bare cw-clause-link" onClick={() => setAll(true)}>
          还有{more}个问题
        </button>
      ) : null}
    </div>
  );
}
