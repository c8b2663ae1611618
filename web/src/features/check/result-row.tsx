import { Button } from "antd";
import type { ReactNode } from "react";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { Ceiling } from "../../components/determination/three-answers.tsx";
import { Verdict, verdictKind } from "../../components/verdict.tsx";
import { moneyParts } from "../../lib/money-parts.ts";
import { daysBetween } from "../../lib/china-day.ts";
import { windowWords } from "../../lib/window-words.ts";
import { deciding, tally } from "./result-words.ts";

const MOST_WORDS = 3;

function Amount({ determination, ceiling }: { determination: Determination; ceiling: Ceiling | null }) {
  if (!ceiling)
    return (
      <span className="ck-silent">
        {determination.benefits.length > 0 ? "还没有金额可算" : "本文件不写金额"}
      </span>
    );
  const low = moneyParts(ceiling.low);
  const high = moneyParts(ceiling.high);
  if (!low || !high) return <>{ceiling.high.text}</>;
  return (
    <span className={determination.verdict === "符合" ? "cw-fig" : "cw-fig ck-if"}>
      <small>{high.qualifier}</small>
      <b>{ceiling.low.fen === ceiling.high.fen ? high.figure : `${low.figure}～${high.figure}`}</b>
      <small>{high.unit}</small>
    </span>
  );
}

interface ResultRowProps {
  determination: Determination;
  /** 文号 or date of the notice. */
  dated: string;
  /** Name of the project where there are several. */
  project: string | null;
  ceiling: Ceiling | null;
  day: string;
  changed: boolean;
  open: boolean;
  onToggle: () => void;
  /** The sheet, while it is open. */
  children: ReactNode;
}

/** One programme on a line: 资格, 窗口, 金额上限, and below it only what decides. */
export function ResultRow(props: ResultRowProps) {
  const { determination, dated, project, ceiling, day, changed, open, onToggle, children } = props;
  const { title, verdict, conditions, window } = determination;
  const words = window ? windowWords(window, day) : null;
  const since = window?.state === "closed" && window.closes ? daysBetween(window.closes, day) : 0;
  const decides = deciding(determination);
  const toggle = (
    <Button
      size="small"
      aria-expanded={open}
      aria-label={`${open ? "收起" : "逐条看"}：${title}`}
      onClick={onToggle}
    >
      {open ? "收起" : "逐条看"}
    </Button>
  );
  return (
    <li className={open ? "ck-slip ck-slip-open" : "ck-slip"}>
      {open ? null : (
        <div className="ck-slip-head">
          <div className="ck-slip-title">
            <h3>{title}</h3>
            <p className="date">
              {project ? `${project} · ` : ""}
              {dated}
            </p>
          </div>
          <div className={changed ? "ck-slip-verdict ck-changed" : "ck-slip-verdict"}>
            <Verdict kind={verdictKind[verdict]}>{verdict}</Verdict>
            <span className="cw-visually-hidden">{tally(determination.conditions)}</span>
            <span className="ck-dots" aria-hidden="true">
              {conditions.map(({ id, verdict: of }) => (
                <Verdict key={id} kind={verdictKind[of]} size={11}>
                  {null}
                </Verdict>
              ))}
            </span>
          </div>
          <div className="ck-slip-window">
            {words ? (
              <>
                <span className={`ck-tag ck-tag-${words.tone}`}>{words.tag}</span>
                <small className="date">
                  {since > 0 ? `${since}天前` : words.date.replace(/^有效期(?=至)/u, "")}
                </small>
              </>
            ) : (
              <small>没有写明</small>
            )}
          </div>
          <div className="ck-slip-amount">
            <Amount determination={determination} ceiling={ceiling} />
          </div>
        </div>
      )}
      <div className="ck-slip-foot">
        {open ? null : (
          <ul className="ck-why">
            {decides.slice(0, MOST_WORDS).map(({ kind, words: said }) => (
              <li key={said}>
                <Verdict kind={kind} size={13}>
                  {null}
                </Verdict>
                <span>{said}</span>
              </li>
            ))}
            {decides.length > MOST_WORDS ? <li>等{decides.length}项</li> : null}
          </ul>
        )}
        {toggle}
      </div>
      {open ? children : null}
    </li>
  );
}
