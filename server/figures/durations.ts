import type { Ratio } from "../domain/ratio.ts";
import { englishNumber } from "./english-numbers.ts";
import { type Found, matchAt, type Recogniser } from "./figure.ts";
import { add, over, times, whole } from "./rational.ts";
import { scanNumeral } from "./scan-numeral.ts";

const MONTHS = /[多来]?\s*(个半|个)(?:月(?!份))/y;
const YEARS =
  /[多来]?\s*(?:个)?年(?!度|代|级|初|底|末|份|以来|以后|之后|[〇零一二三四五六七八九十\d]{1,2}月)(半)?/y;
const DAYS = /[多来]?\s*(?:天|个工作日|工作日)/y;
const WEEKS = /[多来]?\s*(?:个星期|周(?!期|年)|个礼拜)/y;
const MORE_MONTHS = /零?\s*/y;
const HALF_YEAR = /半年/y;
const HALF_MONTH = /半个月/y;
const ENGLISH = /[\s-]*(months?|years?|days?|weeks?)\b/iy;

/** 18个月, 一年半, 两年零三个月, 1.5年, 30天, 18 months. In months, or in days. */
export const duration: Recogniser = (text, at) => {
  if (matchAt(HALF_YEAR, text, at)) return months(whole(6n), at + 2);
  if (matchAt(HALF_MONTH, text, at))
    return { kind: "duration", value: { num: 1n, den: 2n }, to: null, unit: "月", end: at + 3 };
  const spelled = englishNumber(text, at);
  const numeral = spelled ?? scanNumeral(text, at);
  if (!numeral) return undefined;
  const { value, end } = numeral;
  const english = matchAt(ENGLISH, text, end);
  if (english && value) {
    const unit = english[1]!.toLowerCase();
    const stop = end + english[0].length;
    if (unit.startsWith("month")) return months(value, stop);
    if (unit.startsWith("year")) return months(times(value, 12n), stop);
    return days(times(value, unit.startsWith("week") ? 7n : 1n), stop);
  }
  const unit =
    matchAt(MONTHS, text, end) ??
    matchAt(YEARS, text, end) ??
    matchAt(DAYS, text, end) ??
    matchAt(WEEKS, text, end);
  // The blank year of a form, 202 年, is no duration.
  if (!unit || (value && value.num > 100n * value.den && unit[0].includes("年"))) return undefined;
  const stop = end + unit[0].length;
  const approximate = numeral.more || /^[多来]/u.test(unit[0]);
  if (!value)
    return {
      kind: "duration",
      value: null,
      to: null,
      unit: "月",
      end: stop,
      fault: numeral.fault ?? "没有看懂这个数",
    };
  if (unit[0].endsWith("月"))
    return months(unit[1] === "个半" ? add(value, over(whole(1n), 2n)) : value, stop, approximate);
  if (!/年半?$/u.test(unit[0]))
    return days(times(value, /[周星礼]/u.test(unit[0]) ? 7n : 1n), stop, approximate);
  if (unit[1]) return months(add(times(value, 12n), whole(6n)), stop, approximate);
  const gap = matchAt(MORE_MONTHS, text, stop)?.[0].length ?? 0;
  const rest = scanNumeral(text, stop + gap);
  const unitOfRest = rest?.value ? matchAt(MONTHS, text, rest.end) : undefined;
  if (rest?.value && unitOfRest)
    return months(add(times(value, 12n), rest.value), rest.end + unitOfRest[0].length, approximate);
  return months(times(value, 12n), stop, approximate);
};

const months = (value: Ratio, end: number, approximate = false): Found => ({
  kind: "duration",
  value,
  to: null,
  unit: "月",
  end,
  approximate,
});
const days = (value: Ratio, end: number, approximate = false): Found => ({
  kind: "duration",
  value,
  to: null,
  unit: "天",
  end,
  approximate,
});
