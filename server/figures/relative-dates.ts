import { calendar, parseDay } from "../domain/dates.ts";
import { finish } from "./dates.ts";
import { shiftDay } from "./date-parts.ts";
import { matchAt, type Recogniser } from "./figure.ts";
import { parseNumeral } from "./numerals.ts";

const DAYS = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const YEARS = {
  前年: -2,
  去年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
  "last year": -1,
  "this year": 0,
  "next year": 1,
};
const MONTHS = {
  上上个月: -2,
  上个月: -1,
  上月: -1,
  这个月: 0,
  本月: 0,
  下个月: 1,
  下月: 1,
  "last month": -1,
  "this month": 0,
  "next month": 1,
};
const either = (words: object) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join("|");
const NUMBER = "(\\d{1,2}|三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[一二三四五六七八九])";
const DAY = new RegExp(`(${either(DAYS)})(?!的?牌)`, "iy");
const YEAR = new RegExp(
  `(${either(YEARS)})(?:\\s*${NUMBER}\\s*月(?:份)?(?:\\s*${NUMBER}\\s*[日号])?)?`,
  "iy",
);
const MONTH = new RegExp(`(${either(MONTHS)})(?:\\s*${NUMBER}\\s*[日号])?`, "iy");

/** 去年3月, 上个月15号, 昨天: against the as-of day, without which they say nothing. */
export const relativeDate: Recogniser = (text, at, asOf) => {
  if (asOf === undefined) return undefined;
  const now = calendar(parseDay(asOf));
  const day = matchAt(DAY, text, at);
  if (day) {
    const {
      year,
      month,
      day: date,
    } = calendar(parseDay(shiftDay(asOf, DAYS[day[1]!.toLowerCase() as "今天"])));
    return finish(text, at, day[0], { year, month, day: date }, asOf);
  }
  const year = matchAt(YEAR, text, at);
  if (year)
    return finish(
      text,
      at,
      year[0],
      {
        year: now.year + YEARS[year[1]!.toLowerCase() as "今年"],
        month: small(year[2]),
        day: small(year[3]),
      },
      asOf,
    );
  const month = matchAt(MONTH, text, at);
  if (!month) return undefined;
  const index = now.year * 12 + now.month - 1 + MONTHS[month[1]!.toLowerCase() as "本月"];
  return finish(
    text,
    at,
    month[0],
    { year: Math.floor(index / 12), month: (index % 12) + 1, day: small(month[2]) },
    asOf,
  );
};

const small = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(parseNumeral(text)?.num ?? 0n);
