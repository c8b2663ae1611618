import { Button } from "antd";
import { useMemo } from "react";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { Icon } from "../../components/icon.tsx";
import { useNotices } from "../../lib/notice-queries.ts";
import { AnswerProse } from "./answer-prose.tsx";
import { citedPlaces } from "./cited-places.ts";
import { nextQuestions } from "./next-questions.ts";
import { TurnContext } from "./sources.ts";
import { Steps } from "./steps.tsx";
import { TurnDeterminations } from "./turn-determinations.tsx";
import { TurnFoot } from "./turn-foot.tsx";
import type { TurnView } from "./turn-reducer.ts";

interface TurnProps {
  turn: TurnView;
  /** The newest turn may be asked on from; older ones are only read. */
  last: boolean;
  onAsk: (message: string, facts?: FactInput[]) => void;
}

function Ending({ turn, last, onAsk }: TurnProps) {
  if (turn.status === null || turn.status === "complete") return null;
  const checked = turn.pieces.length > 0 ? "前面的内容已核对。" : "";
  const why = turn.error?.message ?? (turn.status === "stopped" ? "已停止。" : "回答中断了。");
  return (
    <p className="ch-ending">
      <Icon name="off" />
      <span>
        {why}
        {checked}
      </span>
      {last ? (
        <Button size="small" onClick={() => onAsk(turn.message)}>
          重答
        </Button>
      ) : null}
    </p>
  );
}

/** A question with its answer: steps, determinations, prose, what is asked back, foot. */
export function Turn({ turn, last, onAsk }: TurnProps) {
  const { pieces, clauses, ledger } = turn;
  const places = useMemo(() => citedPlaces(pieces, clauses, ledger?.figures), [pieces, clauses, ledger]);
  const content = useMemo(() => ({ turn, places }), [turn, places]);
  const notices = useNotices(useAsOf().chosen).data;
  const next = useMemo(() => nextQuestions(turn, notices ?? []), [turn, notices]);
  const answering = turn.status === null;
  const open = last && !answering;
  // What the prose ends with is asked once; its answers stand right below it as long as they can be given.
  const end = pieces.slice(-2);
  const isSaid = (text: string) => end.some((piece) => piece.kind === "text" && piece.text.includes(text));
  const asked = turn.questions.filter(({ text, options }) => !isSaid(text) || (open && options?.length));
  return (
    <TurnContext value={content}>
      <article className="ch-turn" id={`turn-${turn.id}`} aria-busy={answering}>
        <h2 className="ch-question">{turn.message}</h2>
        <Steps turn={turn} />
        <TurnDeterminations turn={turn} onAnswer={last && !answering ? onAsk : undefined} />
        {turn.error && turn.status === "complete" ? (
          <p className="ch-notice-line">
            <Icon name="off" />
            {turn.error.message}
          </p>
        ) : null}
        <AnswerProse pieces={pieces} />
        {answering && pieces.length > 0 ? <div className="ch-typing" aria-hidden="true" /> : null}
        {asked.map((question) => (
          <section key={question.text} className="ch-ask" aria-label={question.text}>
            {isSaid(question.text) ? null : <p>{question.text}</p>}
            {open ? (
              <div className="ch-ask-options">
                {question.options?.map((option) => (
                  // The option alone would ask for everything about it: it goes together with what was asked.
                  <Button key={option} onClick={() => onAsk(`${option}：${turn.message}`)}>
                    {option}
                  </Button>
                ))}
              </div>
            ) : null}
          </section>
        ))}
        <Ending turn={turn} last={last} onAsk={onAsk} />
        {answering ? null : <TurnFoot turn={turn} />}
        {last && next.length > 0 ? (
          <nav className="ch-next" aria-label="接着问">
            <span aria-hidden="true">接着问</span>
            {next.map((question) => (
              <Button key={question} onClick={() => onAsk(question)}>
                {question}
              </Button>
            ))}
          </nav>
        ) : null}
      </article>
    </TurnContext>
  );
}
