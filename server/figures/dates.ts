import { clockTime } from "./clock-times.ts";
import { completeDate } from "./date-parts.ts";
import { type Found, matchAt, type Recogniser } from "./figure.ts";
import { parseNumeral } from "./numerals.ts";

const TWO = "(\\d{1,2}|三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[一二三四五六七八九])";
const DAY = `${TWO}\\s*[日号](?!线|楼|院|文|公告|车间|厂|机|位|码|项目|产线|工厂|令)`;
const LONG = new RegExp(
  `(\\d{4}|[〇一二三四五六七八九]{4})\\s*年(?:\\s*${TWO}\\s*月(?:份)?(?:\\s*${DAY})?)?`,
  "y",
);
/** 24年 is a year only where something says so; 干了20年 is not. */
const SHORT_YEAR = new RegExp(
  `([12]\\d)年(?=\\s*\\d{1,2}月|以来|以后|之后|初|底|末|上半年|下半年|度|建|投|开|拿|评|认|获|完|竣|花|买|\\s*[\\d一二两三四五六七八九][\\d.,一二三四五六七八九十百千]*\\s*[万亿w])(?:\\s*${TWO}\\s*月(?:份)?(?:\\s*${DAY})?)?`,
  "y",
);
const NUMERIC = /(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.]|\s*[万亿元%wW])(?:日)?(?:T(?=\d{2}:))?/y;
const MONTH_DAY = new RegExp(`${TWO}\\s*月(?:份)?(?:\\s*${DAY})?`, "y");
const DAY_ONLY = new RegExp(DAY, "y");
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})/y;
const WEEKDAY = /\s*\((?:星期|周)[一二三四五六日天]\)/y;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME = `(${MONTHS.join("|")})[a-z]*\\.?`;
const ENGLISH = new RegExp(
  `(?:${MONTH_NAME}\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_NAME},?\\s+(\\d{4}))`,
  "iy",
);

/** 19 Dec 2025, 18:00 */
const COMMA_TIME = /,(?=\s*\d{1,2}:\d{2})/y;

/** 2025年12月19日18:00, 2025-12-19, 2023.1, 12月19号, 24年3月, 19日, Dec 19, 2025. */
export const date: Recogniser = (text, at, asOf) => {
  if (
    /[\d第]/u.test(text[at - 1] ?? "") ||
    (/[./]/u.test(text[at - 1] ?? "") && /\d/u.test(text[at - 2] ?? "") && !matchAt(LONG, text, at))
  )
    return undefined;
  const found = matchAt(LONG, text, at) ?? matchAt(SHORT_YEAR, text, at);
  if (found)
    return finish(
      text,
      at,
      found[0],
      { year: yearOf(found[1]!), month: small(found[2]), day: small(found[3]) },
      asOf,
    );
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric && plausible(numeric)) {
    const said = {
      year: Number(numeric[1]),
      month: Number(numeric[3]),
      day: numeric[4] === undefined ? undefined : Number(numeric[4]),
    };
    return finish(text, at, numeric[0], said, asOf);
  }
  const english = /[a-z]/iu.test(text[at - 1] ?? "") ? undefined : matchAt(ENGLISH, text, at);
  if (english) {
    const month = MONTHS.indexOf((english[1] ?? english[5])!.toLowerCase()) + 1;
    const day = english[2] ?? english[4];
    const comma = matchAt(COMMA_TIME, text, at + english[0].length)?.[0] ?? "";
    return finish(
      text,
      at,
      `${english[0]}${comma}`,
      { year: Number(english[3] ?? english[6]), month, day: day === undefined ? undefined : Number(day) },
      asOf,
    );
  }
  const partial = matchAt(MONTH_DAY, text, at);
  if (partial)
    return finish(text, at, partial[0], { month: small(partial[1]), day: small(partial[2]) }, asOf);
  const day = matchAt(DAY_ONLY, text, at);
  // 52号 is a house number.
  return day && small(day[1])! <= 31 ? finish(text, at, day[0], { day: small(day[1]) }, asOf) : undefined;
};

interface Said {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}

/** Adds the hour that follows a day, and checks that the date exists. */
export function finish(
  text: string,
  at: number,
  matched: string,
  said: Said,
  asOf: string | undefined,
): Found {
  const end = at + matched.length;
  const after = end + (matchAt(WEEKDAY, text, end)?.[0].length ?? 0);
  const time = said.day === undefined ? undefined : clockTime(text, after);
  const offset = time && matched.endsWith("T") ? (matchAt(OFFSET, text, time.end)?.[0].length ?? 0) : 0;
  const given = Object.fromEntries(
    Object.entries({ ...said, hour: time?.hour, minute: time?.minute }).filter(
      ([, part]) => part !== undefined,
    ),
  );
  const parts = completeDate(given, asOf);
  const found = { kind: "date", to: null, end: time ? time.end + offset : end } as const;
  return typeof parts === "string" ? { ...found, value: null, fault: parts } : { ...found, value: parts };
}

/** 2049.3 is an amount, 2023.1 a month: with a dot only years of this generation. */
function plausible([, year, separator, month, day]: RegExpExecArray): boolean {
  if (Number(year) < 1900 || Number(year) > 2099) return false;
  return (
    separator !== "." ||
    day !== undefined ||
    (Number(year) >= 2000 && Number(year) <= 2035 && Number(month) <= 12 && Number(month) >= 1)
  );
}

function yearOf(text: string): number {
  const year = Number(parseNumeral(text)?.num ?? 0n);
  return year < 100 ? 2000 + year : year;
}

const small = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(parseNumeral(text)?.num ?? 0n);
