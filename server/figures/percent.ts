import { englishNumber } from "./english-numbers.ts";
import { matchAt, type Recogniser } from "./figure.ts";
import { over, times } from "./rational.ts";
import { scanNumeral } from "./scan-numeral.ts";

const OF = /(百|千|万)分之/y;
const HUNDREDTHS = /[多余来]?\s*(?:%|个百分点|个点(?!儿)|percent\b|per cent\b|pct\b|percentage points?)/iy;
const THOUSANDTHS = /\s*‰/y;
const FRACTION = /分之/y;
const TENTHS = /[多来]?成(?![立为果功熟本员品套都分绩就长效型])(?:(半)|([一二三四五六七八九]))?/y;
const HALF = /(?:一大?半|半数)(?![天年月个径])/y;
const DIVISOR = { 百: 100n, 千: 1000n, 万: 10_000n } as const;

/** 30%, 百分之三十, 三成五, 三分之一, ten percent. */
export const percent: Recogniser = (text, at) => {
  const of = matchAt(OF, text, at);
  if (of) {
    const numeral = scanNumeral(text, at + 3);
    if (!numeral) return undefined;
    const value = numeral.value ? over(numeral.value, DIVISOR[of[1] as "百"]) : null;
    return {
      kind: "percent",
      value,
      to: null,
      end: numeral.end,
      approximate: numeral.more,
      ...(numeral.fault ? { fault: numeral.fault } : {}),
    };
  }
  const half = matchAt(HALF, text, at);
  if (half)
    return {
      kind: "percent",
      value: { num: 1n, den: 2n },
      to: null,
      end: at + half[0].length,
      approximate: true,
    };
  const numeral = englishNumber(text, at) ?? scanNumeral(text, at);
  if (!numeral) return undefined;
  const found = { kind: "percent", to: null, end: numeral.end } as const;
  const unit = matchAt(HUNDREDTHS, text, numeral.end) ?? matchAt(THOUSANDTHS, text, numeral.end);
  if (unit) {
    const end = numeral.end + unit[0].length;
    if (!numeral.value) return { ...found, end, value: null, fault: numeral.fault ?? "没有看懂这个数" };
    const value = over(numeral.value, unit[0].includes("‰") ? 1000n : 100n);
    return { ...found, end, value, approximate: numeral.more || /^[多余来]/u.test(unit[0]) };
  }
  const denominator = numeral.value;
  if (denominator && denominator.den === 1n && denominator.num > 0n && matchAt(FRACTION, text, numeral.end)) {
    const numerator = scanNumeral(text, numeral.end + 2);
    if (!numerator?.value) return undefined;
    return { ...found, end: numerator.end, value: over(numerator.value, denominator.num) };
  }
  const tenths = matchAt(TENTHS, text, numeral.end);
  if (!tenths || !denominator || denominator.num > 10n * denominator.den) return undefined;
  const halves = tenths[1] ? 5n : tenths[2] ? BigInt("一二三四五六七八九".indexOf(tenths[2]) + 1) : 0n;
  const hundredths = times(denominator, 10n);
  const value = over({ num: hundredths.num + halves * hundredths.den, den: hundredths.den }, 100n);
  return { ...found, end: numeral.end + tenths[0].length, value, approximate: /^[多来]/u.test(tenths[0]) };
};
