import type { Notice } from "../../../../server/schemas/notice.ts";
import { daysBetween } from "../../lib/china-day.ts";

export interface Scale {
  from: string;
  to: string;
  /** Place of a day on it, 0 to 1. */
  at: (day: string) => number;
  /** First days of years. */
  years: { year: string; at: number }[];
}

/** Every day that a notice names, and the day asked for, with a month of room at both ends. */
export function scaleOf(notices: readonly Pick<Notice, "dated" | "windows">[], day: string): Scale {
  const days = [
    day,
    ...notices.flatMap(({ dated, windows }) => [dated, ...windows.map(({ closes }) => closes)]),
  ]
    .flatMap((one) => (one === null ? [] : [one.slice(0, 10)]))
    .toSorted();
  const from = `${days[0]!.slice(0, 4)}-01-01`;
  const to = `${Number(days.at(-1)!.slice(0, 4)) + 1}-01-01`;
  const whole = daysBetween(from, to);
  const at = (one: string) => daysBetween(from, one.slice(0, 10)) / whole;
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first }, (_, index) => {
    const year = String(first + index);
    return { year, at: at(`${year}-01-01`) };
  });
  return { from, to, at, years };
}
