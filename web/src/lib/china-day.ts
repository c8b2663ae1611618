const clock = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", dateStyle: "short" });

/** The day in China at this instant, `2026-11-21`. */
export const chinaDay = (at: Date): string => clock.format(at);
export const chinaToday = (): string => chinaDay(new Date());

/** `2025-12-19` or `2025-12-19T18:00:00+08:00` → `2025年12月19日`, `2025年12月19日18:00`. */
export function readableDate(value: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  if (!year) return value;
  return `${year}年${Number(month)}月${Number(day)}日${time ?? ""}`;
}

/** Whole days from the day of `from` to the day of `to`, both in China; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const day = (value: string) => Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}

const dayAndTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** `2026-11-21T02:42:07Z` → `2026-11-21 10:42`, in China. */
export function chinaClock(instant: string): string {
  const parts = dayAndTime.formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`;
}
