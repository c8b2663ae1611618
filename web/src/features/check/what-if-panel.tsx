import { Button, Slider } from "antd";
import { useMemo, useState } from "react";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import type { InvestmentResult, InvestmentView } from "../../../../server/schemas/investment.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Profile } from "./profile.ts";
import { useEvaluation } from "./use-evaluation.ts";
import { differences, suppositions, type Supposed } from "./what-if.ts";

interface WhatIfPanelProps {
  profile: Profile;
  dictionary: FactDefinition[];
  asOf: string | null;
  evaluation: Evaluation;
  result: InvestmentResult;
  /** The definition by which it is supposed: one that says what counts as software. */
  view: InvestmentView;
  software: string;
  /** What was filled in. */
  now: Supposed;
}

/** 假设: other totals than those filled in. Nothing that was filled in changes. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  const { profile, dictionary, asOf, evaluation, result, view, software, now } = props;
  const [supposed, setSupposed] = useState<Supposed | null>(null);
  const { total, software: part } = supposed ?? now;
  const overrides = useMemo(
    () => (supposed ? suppositions(view, software, result, supposed) : []),
    [supposed, view, software, result],
  );
  const then = useEvaluation(supposed ? profile : null, dictionary, asOf, overrides);
  const changes =
    supposed && then.data ? differences(evaluation.determinations, then.data.determinations) : [];
  const most = Math.max(now.total * 2, 4000);
  const slider = (label: string, value: number, max: number, set: (value: number) => void) => (
    <div className="ck-slider">
      <span id={`ck-if-${label}`}>{label}</span>
      <Slider
        min={0}
        max={max}
        step={10}
        value={value}
        ariaLabelledByForHandle={`ck-if-${label}`}
        ariaValueTextFormatterForHandle={(wan) => `${wan}万元`}
        onChange={set}
      />
      <output>{value}万元</output>
    </div>
  );
  return (
    <section className="ck-whatif" aria-label="假设">
      <h3>
        <span className="ck-supposed">假设</span>
        如果投资变了，结论会怎样
      </h3>
      <p className="ck-hint">按{view.title}口径。只是试算，不改动您填的内容；支出须真实发生。</p>
      {slider("总投资", total, most, (value) =>
        setSupposed({ total: value, software: Math.min(part, value) }),
      )}
      {slider("其中软件相关", part, Math.max(total, 10), (value) =>
        setSupposed({ total: Math.max(total, value), software: value }),
      )}
      {supposed ? (
        <div className="ck-differences">
          {changes.length === 0 && !then.isFetching ? <p>在这个假设下，结论不变。</p> : null}
          {changes.map(({ key, title, words }) => (
            <div key={key}>
              <b>
                <span className="ck-supposed">假设</span>
                {title}
              </b>
              <ul>
                {words.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
          {then.error ? <p className="ck-fault">{then.error.message}</p> : null}
          <Button size="small" onClick={() => setSupposed(null)}>
            回到所填
          </Button>
        </div>
      ) : null}
    </section>
  );
}
