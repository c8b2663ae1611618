import { daysBetween } from "../../lib/china-day.ts";

interface Props {
  /** 成文日期, `2026-02-02`. */
  from: string;
  to: string;
  day: string;
}

/** The span from a document's date to the end of its validity, with 依据日期 as a line on it. */
export function ValidityBar({ from, to, day }: Props) {
  const whole = daysBetween(from, to);
  if (whole <= 0) return null;
  const share = Math.min(1, Math.max(0, daysBetween(from, day) / whole));
  const at = `${(share * 100).toFixed(1)}%`;
  const ended = daysBetween(to, day) > 0;
  return (
    <div className="lib-validity">
      <div className={ended ? "lib-validity-bar lib-validity-ended" : "lib-validity-bar"} aria-hidden="true">
        <i style={{ width: at }} />
        <b style={{ left: at }} />
      </div>
      <div className="lib-validity-ends date">
        <span>成文{from.slice(0, 10)}</span>
        <span>至{to.slice(0, 10)}</span>
      </div>
    </div>
  );
}
