import { Button } from "antd";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { Icon } from "../../components/icon.tsx";
import { Turn } from "./turn.tsx";
import { isAnswering, type ThreadView } from "./turn-reducer.ts";

interface ConversationProps {
  view: ThreadView;
  onAsk: (message: string, facts?: FactInput[]) => void;
  /** Shown after the last turn: that it is loading, or what went wrong. */
  after: ReactNode;
}

const NEAR_END = 80;
/** From how many screens above the end on the way back is offered while nothing is being answered. */
const FAR = 2;
const MARGIN = 20;
const toEnd = (box: HTMLElement | null) => box?.scrollTo({ top: box.scrollHeight });

/** To the end of the stream, but never past the question it answers: an answer is read from its top. */
function follow(box: HTMLElement | null): void {
  const question = box?.querySelector<HTMLElement>(".ch-turn:last-of-type");
  if (!box || !question) return;
  box.scrollTo({ top: Math.min(box.scrollHeight - box.clientHeight, question.offsetTop - MARGIN) });
}

/** The turns of a thread. Follows the stream only while the reader is at its end. */
export function Conversation({ view, onAsk, after }: ConversationProps) {
  const flow = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const [behind, setBehind] = useState(false);
  const answering = isAnswering(view);
  useEffect(() => {
    const sized = new ResizeObserver(() => {
      if (following.current) follow(flow.current);
    });
    if (content.current) sized.observe(content.current);
    return () => sized.disconnect();
  }, []);

  // A question just asked is always brought into view.
  const asked = view.pending?.message;
  useLayoutEffect(() => {
    if (asked === undefined) return;
    following.current = true;
    follow(flow.current);
  }, [asked]);

  const onScroll = () => {
    const box = flow.current;
    if (!box) return;
    following.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    setBehind(!following.current);
    setAway(box.scrollHeight - box.scrollTop - box.clientHeight > FAR * box.clientHeight);
  };

  return (
    <div className="ch-flow" ref={flow} onScroll={onScroll}>
      <div className="ch-turns" ref={content}>
        <h1 className="cw-visually-hidden">问答</h1>
        {view.turns.map((turn, index) => (
          <Turn
            key={turn.id}
            turn={turn}
            last={index === view.turns.length - 1 && !view.pending}
            onAsk={onAsk}
          />
        ))}
        {view.pending ? (
          <article className="ch-turn" aria-busy="true">
            <h2 className="ch-question">{view.pending.message}</h2>
            <p className="ch-sending">正在送达</p>
          </article>
        ) : null}
        {after}
      </div>
      {away || (answering && behind) ? (
        <Button
          className="ch-to-end"
          size="small"
          icon={<Icon name="down" size={12} />}
          onClick={() => {
            following.current = true;
            toEnd(flow.current);
          }}
        >
          回到最新
        </Button>
      ) : null}
    </div>
  );
}
