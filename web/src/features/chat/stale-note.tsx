import { Button } from "antd";
import { useAsOf } from "../../lib/as-of.tsx";
import { Icon } from "../../components/icon.tsx";
import { readableDate } from "../../lib/china-day.ts";
import type { TurnView } from "./turn-reducer.ts";

/** The date was changed since the newest answer: it stays as it was, and can be asked again. */
export function StaleNote({ turn, onAsk }: { turn: TurnView | undefined; onAsk: (message: string) => void }) {
  const { day } = useAsOf();
  if (!turn || turn.status === null || turn.asOf.slice(0, 10) === day) return null;
  return (
    <output className="ch-notice-line">
      <Icon name="calendar" />
      <span>
        依据日期已改为<span className="cw-nb date">{readableDate(day)}</span>，这次回答仍按
        <span className="cw-nb date">{readableDate(turn.asOf.slice(0, 10))}</span>。
      </span>
      <Button size="small" onClick={() => onAsk(turn.message)}>
        重新核对
      </Button>
    </output>
  );
}
