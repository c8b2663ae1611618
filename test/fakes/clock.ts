import type { Clock } from "../../server/domain/clock.ts";

/** A clock that stands still until told to move on. */
export function fakeClock(start = "2025-12-01T10:00:00+08:00"): Clock & { advance: (ms: number) => void } {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), {
    advance: (ms: number) => {
      now += ms;
    },
  });
}
