import { App, Button } from "antd";
import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { readableDate } from "../../lib/china-day.ts";
import { readNotice } from "../../lib/notice-queries.ts";
import { answerForCopy } from "./answer-for-copy.ts";
import { CheckedFigures } from "./checked-figures.tsx";
import { sourceWords } from "./figure-mark.tsx";
import { FeedbackForm } from "./feedback-form.tsx";
import { giveFeedback } from "../../lib/thread-api.ts";
import type { TurnView } from "./turn-reducer.ts";

const legend = Object.entries(sourceWords);

/** Below an answer: what was checked, the legend of underlines, copying and the reader's judgement. */
export function TurnFoot({ turn }: { turn: TurnView }) {
  const { message } = App.useApp();
  const [list, setList] = useState(false);
  const [reporting, setReporting] = useState(false);
  const [judged, setJudged] = useState(false);
  const figures = turn.ledger?.figures ?? [];
  if (turn.pieces.length === 0) return null;

  const copy = async () => {
    try {
      const slugs = new Set(turn.clauses.map(({ notice }) => notice));
      const notices = await Promise.all([...slugs].map((slug) => readNotice(slug, null)));
      await navigator.clipboard.writeText(answerForCopy(turn, notices));
      message.success("已复制，出处写在文末");
    } catch {
      message.warning("没有复制成，请选中文字后复制");
    }
  };
  const useful = async () => {
    try {
      await giveFeedback(turn.id, { rating: "useful" });
      setJudged(true);
    } catch {
      message.warning("刚才没有记下，请再点一次");
    }
  };

  return (
    <footer className="ch-foot">
      <span className="ch-as-of">依据{readableDate(turn.asOf.slice(0, 10))}</span>
      {turn.checked && figures.length > 0 ? (
        <>
          <button
            type="button"
            className="cw-bare ch-checked"
            aria-expanded={list}
            onClick={() => setList(!list)}
          >
            <Icon name="check" size={14} />
            {turn.checked.bound === turn.checked.figures
              ? `${turn.checked.figures}个数字均已核对`
              : `${turn.checked.figures}个数字，${turn.checked.bound}个已核对`}
            <Icon name={list ? "up" : "down"} size={12} />
          </button>
          <span className="ch-legend" aria-hidden="true">
            {legend
              .filter(([kind]) => figures.some(({ source }) => source.kind === kind))
              .map(([kind, word]) => (
                <span key={kind} className={`cw-fig ch-fig-${kind}`}>
                  {word}
                </span>
              ))}
          </span>
        </>
      ) : null}
      <span className="ch-acts">
        <Button size="small" type="text" onClick={() => void copy()}>
          复制
        </Button>
        {judged ? (
          <output>已记下，谢谢</output>
        ) : (
          <>
            <Button size="small" type="text" onClick={() => void useful()}>
              有用
            </Button>
            <Button size="small" type="text" onClick={() => setReporting(true)}>
              有误
            </Button>
          </>
        )}
      </span>
      {list ? <CheckedFigures turn={turn} /> : null}
      <FeedbackForm
        turn={turn}
        open={reporting}
        onClose={() => setReporting(false)}
        onSent={() => setJudged(true)}
      />
    </footer>
  );
}
