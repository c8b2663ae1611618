const OFFSET_MS = 8 * 3_600_000;

/** The instant as written in China, to the second: `2026-11-21T19:41:55+08:00`. */
export function chinaTime(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
