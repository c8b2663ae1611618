import { Button } from "antd";
import type { ReactNode } from "react";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { Icon } from "../../components/icon.tsx";
import { Turn } from "./turn.tsx";
import type { ThreadView } from "./turn-reducer.ts";
import { useFollowStream } from "./use-follow-stream.ts";

interface ConversationProps {
  view: ThreadView;
  onAsk: (message: string, facts?: FactInput[]) => void;
  /** Shown after the last turn: that it is loading, or what went wrong. */
  after: ReactNode;
}

/** The turns of a thread. */
export function Conversation({ view, onAsk, after }: ConversationProps) {
  const { box, content, onScroll, toEnd, behind } = useFollowStream(view);
  return (
    <div className="ch-flow" ref={box} onScroll={onScroll}>
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
      {behind ? (
        <div className="ch-to-end">
          <Button size="small" icon={<Icon name="down" size={12} />} onClick={toEnd}>
            回到最新
          </Button>
        </div>
      ) : null}
    </div>
  );
}
