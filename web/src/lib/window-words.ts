import type { WindowStatus } from "../../../server/schemas/notice.ts";
import type { VerdictKind } from "../components/verdict.tsx";
import { daysBetween, readableDate } from "./china-day.ts";

/** Days before a deadline from which on it is shown as pressing. */
const PRESSING_DAYS = 7;

interface WindowWords {
  kind: VerdictKind;
  /** 已截止, 今天截止, 还有7天, 有效 … */
  state: string;
  /** 337天前 */
  since: string;
  /** 2025年12月19日18:00截止 */
  when: string;
}

/** A window in words as of a day, `2026-11-21`. A closed one is grey, never red. */
export function windowWords({ state, closes }: WindowStatus, asOf: string): WindowWords {
  const date = closes ? readableDate(closes) : "";
  const days = closes ? daysBetween(asOf, closes) : 0;
  const until = date && `${date}截止`;
  const validity = date && `有效期至${date}`;
  switch (state) {
    case "open":
      return {
        kind: days <= PRESSING_DAYS ? "ask" : "pass",
        state: closes ? `还有${days}天` : "可以申报",
        since: "",
        when: until,
      };
    case "boundary":
      return { kind: "ask", state: "今天截止", since: "", when: until };
    case "closed":
      return { kind: "off", state: "已截止", since: days < 0 ? `${-days}天前` : "", when: until };
    case "not_yet":
      return { kind: "off", state: "未开始", since: "", when: "" };
    case "in_force":
      return { kind: "pass", state: "有效", since: "", when: validity };
    case "expired":
      return { kind: "off", state: "已失效", since: days < 0 ? `${-days}天前` : "", when: validity };
  }
}
