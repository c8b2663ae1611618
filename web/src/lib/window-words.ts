import type { WindowStatus } from "../../../server/schemas/notice.ts";
import { daysBetween, readableDate } from "./china-day.ts";

export interface WindowWords {
  /** 有效, 未开始, 今天截止, 还有7天, 已截止 … */
  tag: string;
  tone: "pass" | "ask" | "off";
  /** `2025年12月19日18:00截止`, `2024年4月8日17:00前`; empty where the text names no date. */
  date: string;
}

const SOON_DAYS = 7;

/** A window's state in words, as of a day. The state itself is the server's; only the days are counted here. */
export function windowWords(window: WindowStatus, day: string): WindowWords {
  const closes = window.closes === null ? "" : readableDate(window.closes);
  const deadline = closes && `${closes}${ending(window)}`;
  const until = window.closes === null ? null : daysBetween(day, window.closes);
  switch (window.state) {
    case "in_force":
      return { tag: "有效", tone: "pass", date: closes && `有效期至${closes}` };
    case "expired":
      return { tag: "已失效", tone: "off", date: closes && `有效期至${closes}` };
    case "not_yet":
      return { tag: "未开始", tone: "off", date: deadline };
    case "boundary":
      return { tag: "今天截止", tone: "ask", date: deadline };
    case "closed":
      return { tag: "已截止", tone: "off", date: deadline };
    case "open": {
      const soon = until !== null && until <= SOON_DAYS;
      const tag = until === null ? "申报中" : until === 0 ? "今天截止" : `还有${until}天`;
      return { tag, tone: soon ? "ask" : "pass", date: deadline };
    }
  }
}

/** Whether the last day or minute itself still counts, as far as the text says. */
function ending({ closes, inclusive }: WindowStatus): string {
  if (inclusive === false) return "前";
  const isDay = closes !== null && !closes.includes("T");
  return inclusive === "unspecified" && isDay ? "截止，含不含当日原文没有写明" : "截止";
}

/** Validity speaks of the document, every other window of somebody's deadline. */
export const isValidity = (window: WindowStatus): boolean =>
  window.state === "in_force" ||
  window.state === "expired" ||
  (window.state === "not_yet" && window.actor === null);
