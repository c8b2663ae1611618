import type { Determination } from "../../../../server/schemas/determination.ts";
import type { MoneyView } from "../../../../server/schemas/money.ts";
import { UnbrokenText } from "../unbroken-text.tsx";
import { Verdict, verdictKind } from "../verdict.tsx";
import { moneyParts } from "../../lib/money-parts.ts";
import { chinaDay, daysBetween } from "../../lib/china-day.ts";
import { windowWords } from "../../lib/window-words.ts";

/** What is paid at most: one amount, or both ends where overlap is unresolved. */
export interface Ceiling {
  low: MoneyView;
  high: MoneyView;
  /** 按2026年政策试算 */
  basis: string;
}

function countWords({ verdict, conditions }: Determination): string {
  const of = (wanted: string) => conditions.filter((condition) => condition.verdict === wanted).length;
  const total = `${conditions.length}项条件`;
  if (verdict === "不符合") return `${total}，${of("不符合")}项未达到`;
  if (verdict === "符合") return `${total}，都符合`;
  const unmet = of("不符合");
  return `${total}，${of("待确认")}项待确认${unmet ? `，${unmet}项原则上的要求未达到` : ""}`;
}

function Amount({ ceiling }: { ceiling: Ceiling }) {
  const low = moneyParts(ceiling.low);
  const high = moneyParts(ceiling.high);
  if (!low || !high) return <>{ceiling.high.text}</>;
  const figure = ceiling.low.fen === ceiling.high.fen ? high.figure : `${low.figure}～${high.figure}`;
  return (
    <>
      <span className="dt-qualifier">{high.qualifier}</span>
      {figure}
      <span className="dt-unit">{high.unit}</span>
    </>
  );
}

/** A document that writes no amount, and one whose amount can't be worked out yet, are two things. */
const noAmount = ({ benefits }: Determination): string =>
  benefits.length > 0 ? "还算不出" : "本文件不写金额";
const noAmountWhy = ({ benefits }: Determination): string =>
  benefits.length > 0 ? "标准见下面“金额怎么算”" : "";

/** 能不能报, 还来得及吗, 最多多少: what a manager reads. */
export function ThreeAnswers({
  determination,
  ceiling,
}: {
  determination: Determination;
  ceiling: Ceiling | null;
}) {
  const { verdict, window, as_of: asOf } = determination;
  const day = chinaDay(new Date(asOf));
  const words = window ? windowWords(window, day) : null;
  const since = window?.state === "closed" && window.closes ? daysBetween(window.closes, day) : 0;
  return (
    <dl className="dt-three">
      <div>
        <dt>能不能报</dt>
        <dd>
          <Verdict kind={verdictKind[verdict]} size={18}>
            {verdict}
          </Verdict>
        </dd>
        <dd className="dt-small">{countWords(determination)}</dd>
      </div>
      <div>
        <dt>还来得及吗</dt>
        <dd>
          {words ? (
            <Verdict kind={words.tone} size={18}>
              {words.tag}
            </Verdict>
          ) : (
            <span className="dt-silent">没有写明</span>
          )}
          {since > 0 ? <small>{since}天前</small> : null}
        </dd>
        <dd className="dt-small">
          {words?.date ? <UnbrokenText>{words.date}</UnbrokenText> : null}
          {window?.note ? (
            <span className="dt-remark">
              <UnbrokenText>{window.note}</UnbrokenText>
            </span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{verdict === "符合" ? "最多多少" : "入选后最多多少"}</dt>
        <dd className={verdict === "符合" ? "dt-amount" : "dt-amount dt-if"}>
          {ceiling ? (
            <Amount ceiling={ceiling} />
          ) : (
            <span className="dt-silent">{noAmount(determination)}</span>
          )}
        </dd>
        <dd className="dt-small">{ceiling ? `${ceiling.basis}，不是承诺` : noAmountWhy(determination)}</dd>
      </div>
    </dl>
  );
}
