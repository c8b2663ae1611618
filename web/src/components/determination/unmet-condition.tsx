import type { Determination } from "../../../../server/schemas/determination.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { UnbrokenText } from "../unbroken-text.tsx";
import { InPrinciple, Verdict } from "../verdict.tsx";
import { gapText } from "../../lib/money-parts.ts";
import { ClauseLink } from "./clause-link.tsx";
import { RatioBar } from "./ratio-bar.tsx";

type Condition = Determination["conditions"][number];

const isShare = ({ value, bound }: Condition) => Boolean(value?.includes("%") && bound?.includes("%"));

function Gap({ gap }: { gap: NonNullable<Condition["gap"]> }) {
  return (
    <dl className="dt-gaps">
      {gap.fixed_total ? (
        <div>
          <dt>总投资不变，差</dt>
          <dd>{gapText(gap.fixed_total)}</dd>
        </div>
      ) : null}
      {gap.added_spend ? (
        <div>
          <dt>{gap.fixed_total ? "靠新增投入，差" : "还差"}</dt>
          <dd>{gapText(gap.added_spend)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** A condition that isn't met, in full: what was said, the line, both gaps with their assumption. */
export function UnmetCondition({
  condition,
  onCite,
}: {
  condition: Condition;
  onCite: (cite: Cite) => void;
}) {
  const { title, strength, value, bound, gap, cite } = condition;
  return (
    <div className="dt-group dt-unmet">
      <div className="dt-unmet-head">
        <Verdict kind="fail">不符合</Verdict>
        <b>
          {title}
          {strength === "原则上" ? <InPrinciple /> : null}
        </b>
        <ClauseLink cite={cite} onCite={onCite} />
      </div>
      <div className="dt-unmet-body">
        {isShare(condition) ? (
          <RatioBar value={value} bound={bound} />
        ) : (
          <p>
            {value ? `您的情况：${value}` : ""}
            {bound ? `，要求${bound}` : ""}
          </p>
        )}
        {gap ? <Gap gap={gap} /> : null}
      </div>
      {gap ? (
        <p className="dt-remark">
          <UnbrokenText>{`${gap.assumption}。`}</UnbrokenText>
        </p>
      ) : null}
    </div>
  );
}
