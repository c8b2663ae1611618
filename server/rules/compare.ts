import type { Verdict } from "../domain/determination.ts";
import { isTrue } from "./outcome.ts";
import type { Comparator } from "./rule-schema.ts";

/** 不低于 gte, 超过 gt, 不超过 lte, 低于 lt. `sign` is that of value − bound. */
export function holds(by: Comparator, sign: number): boolean {
  if (by === "gte") return sign >= 0;
  if (by === "gt") return sign > 0;
  return by === "lte" ? sign <= 0 : sign < 0;
}

export const sign = (a: bigint | number, b: bigint | number): -1 | 0 | 1 => (a === b ? 0 : a < b ? -1 : 1);

/** The lower end of what a value can be decides 不低于 and 超过, the upper end 不超过 and 低于. */
const wantsMore = (by: Comparator) => by === "gte" || by === "gt";

/**
 * A comparison of something that isn't exactly known. `least` and `most` are the signs of its ends against the
 * bound, null where that end is unbounded.
 */
export function compareEnds(by: Comparator, least: number | null, most: number | null): Verdict {
  const [worst, best] = wantsMore(by) ? [least, most] : [most, least];
  if (worst !== null && holds(by, worst)) return isTrue(true);
  return best !== null && !holds(by, best) ? isTrue(false) : "待确认";
}
