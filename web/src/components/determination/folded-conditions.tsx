import { Fragment, useId, useState, type ReactNode } from "react";
import type { Determination, ReasonCode } from "../../../../server/schemas/determination.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { Icon } from "../icon.tsx";
import { InPrinciple, Verdict, type VerdictKind } from "../verdict.tsx";
import { ClauseLink } from "./clause-link.tsx";

type Condition = Determination["conditions"][number];
interface FoldedProps {
  conditions: Condition[];
  onCite: (cite: Cite) => void;
}

/** Why a condition is open, most telling first: what only others can settle stands apart from what was not said. */
const reasonWords: [ReasonCode, string][] = [
  ["事实矛盾", "说法前后不一"],
  ["人工认定", "由主管部门、专家认定"],
  ["附件未收录", "所引附件没有收录"],
  ["口径不明", "口径没有写明"],
  ["列举未尽", "列举以“等”结尾"],
  ["不在有效期", "不在有效期"],
  ["原则性", "原则上的要求"],
  ["缺事实", "没有说明"],
];
const everyReason = ({ reasons }: Condition): string =>
  reasonWords.flatMap(([code, words]) => (reasons.includes(code) ? words : [])).join("；");
const mainReason = ({ reasons }: Condition): string =>
  reasonWords.find(([code]) => reasons.includes(code))?.[1] ?? "待确认";

function Rows({ conditions, onCite }: FoldedProps) {
  return (
    <table className="dt-rows">
      <thead className="cw-visually-hidden">
        <tr>
          <th scope="col">条件</th>
          <th scope="col">您的情况</th>
          <th scope="col">条款</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition) => (
          <tr key={condition.id}>
            <th scope="row">
              {condition.title}
              {condition.strength === "原则上" ? <InPrinciple /> : null}
            </th>
            <td>
              {condition.value ?? ""}
              {condition.verdict === "待确认" ? (
                <span className="dt-why">{everyReason(condition)}</span>
              ) : null}
            </td>
            <td>
              <ClauseLink cite={condition.cite} onCite={onCite} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FoldProps extends FoldedProps {
  kind: VerdictKind;
  word: string;
  count: string;
  /** The single lines shown while folded. */
  children: ReactNode;
}

function Fold({ kind, word, count, conditions, onCite, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <div className="dt-group">
      <div className="dt-group-head">
        <Verdict kind={kind}>{word}</Verdict>
        <span>{count}</span>
        <button
          type="button"
          className="cw-bare dt-unfold"
          aria-expanded={open}
          aria-controls={body}
          aria-label={`${open ? "收起" : "展开"}${word}的条件`}
          onClick={() => setOpen(!open)}
        >
          {open ? "收起" : "展开"}
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </div>
      <div id={body} className="dt-group-body">
        {open ? <Rows conditions={conditions} onCite={onCite} /> : children}
      </div>
    </div>
  );
}

/** 待确认, by reason. `settled`: the verdict stands whatever they turn out to be. */
export function OpenConditions({ conditions, settled, onCite }: FoldedProps & { settled: boolean }) {
  const reasons = [...new Set(conditions.map(mainReason))];
  return (
    <Fold
      kind="ask"
      word="待确认"
      count={`${conditions.length}项${settled ? "，不影响本次结论" : ""}`}
      conditions={conditions}
      onCite={onCite}
    >
      {reasons.map((reason) => (
        <p key={reason}>
          {reason}：
          {conditions
            .filter((condition) => mainReason(condition) === reason)
            .map(({ title }) => title)
            .join("、")}
        </p>
      ))}
    </Fold>
  );
}

export function MetConditions({ conditions, onCite }: FoldedProps) {
  return (
    <Fold kind="pass" word="符合" count={`${conditions.length}项`} conditions={conditions} onCite={onCite}>
      <p>
        {conditions.map(({ id, title, strength }, index) => (
          <Fragment key={id}>
            {index ? "、" : ""}
            {title}
            {strength === "原则上" ? <InPrinciple /> : null}
          </Fragment>
        ))}
      </p>
    </Fold>
  );
}
