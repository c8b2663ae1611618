import type { Ratio } from "../domain/ratio.ts";
import { type Found, matchAt } from "./figure.ts";
import { fenOf } from "./money.ts";
import { over, times } from "./rational.ts";
import type { Numeral } from "./scan-numeral.ts";

const LINK = /\s*(?:[到至~–—-]|to\b)\s*/iy;
const MAGNITUDE = /[万亿wW]/gu;

/** 30%到40%, 2023.1-2023.12: joins two figures of a kind. Undefined when the second isn't of the first's kind. */
export function joinRange(first: Found, second: Found): Found | undefined {
  if (first.kind !== second.kind || !("to" in first) || !("to" in second)) return undefined;
  if (first.value === null || second.value === null) return undefined;
  if ("unit" in first && "unit" in second && first.unit !== second.unit) return undefined;
  return { ...first, to: second.value, end: second.end } as Found;
}

/** 500到800万, 三到四级, 12至18个月: the first number takes the second one's unit. */
export function shareUnit(first: Numeral, second: Found, text: string): Found | undefined {
  if (!first.value || !("to" in second) || second.value === null || second.to !== null) return undefined;
  const value = first.value;
  switch (second.kind) {
    case "money": {
      const written = text.slice(first.end, second.end);
      const factor = (written.match(MAGNITUDE) ?? []).reduce(
        (all, one) => all * (one === "亿" ? 100_000_000n : 10_000n),
        1n,
      );
      const low = fenOf(first.big ? value : times(value, factor));
      return low.value === null ? undefined : { ...second, value: low.value, to: second.value };
    }
    case "percent":
      return { ...second, value: over(value, 100n), to: second.value };
    case "level":
      return value.den === 1n ? { ...second, value: Number(value.num), to: second.value } : undefined;
    case "count":
    case "number":
      return { ...second, value: value satisfies Ratio, to: second.value };
    case "duration":
      return second.unit === "天" ||
        second.value.num % 12n !== 0n ||
        /月/u.test(text.slice(first.end, second.end))
        ? { ...second, value, to: second.value }
        : { ...second, value: times(value, 12n), to: second.value };
    case "date":
      return value.den === 1n && value.num > 1900n && value.num < 2100n && second.value.month === null
        ? {
            ...second,
            value: { ...second.value, year: Number(value.num), inferred: false },
            to: second.value,
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Where a range's second figure begins, if a connector stands at `at`. */
export function afterLink(text: string, at: number): number | undefined {
  const link = matchAt(LINK, text, at);
  return link && at + link[0].length;
}
