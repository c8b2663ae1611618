import { time } from "./clock-times.ts";
import { count, ordinal } from "./counts.ts";
import { date } from "./dates.ts";
import { duration } from "./durations.ts";
import { englishNumber } from "./english-numbers.ts";
import type { FigureSpan, Found, Recogniser } from "./figure.ts";
import { fold } from "./fold.ts";
import { level } from "./levels.ts";
import { money } from "./money.ts";
import { percent } from "./percent.ts";
import { comparatorsOf, isApproximate } from "./qualifiers.ts";
import { afterLink, joinRange, shareUnit } from "./ranges.ts";
import { documentNumber, email, label, phone, url } from "./references.ts";
import { relativeDate } from "./relative-dates.ts";
import { scanNumeral } from "./scan-numeral.ts";

/** A bare number: digits, or Chinese characters that can only be a number (两千六, 二〇二三). */
const bare: Recogniser = (text, at) => {
  const numeral = englishNumber(text, at) ?? scanNumeral(text, at);
  if (!numeral) return undefined;
  const chinese = !numeral.arabic && !/[a-z]/iu.test(numeral.text);
  if (chinese && !/^..*[十百千万亿]|^十.|^[〇一二三四五六七八九]{3,}$|点/u.test(numeral.text))
    return undefined;
  if (/^[a-z]+$/iu.test(numeral.text)) return undefined;
  const found = {
    kind: "number",
    value: numeral.value ?? null,
    to: null,
    end: numeral.end,
    approximate: numeral.more,
  } as const;
  return numeral.fault === undefined ? found : { ...found, fault: numeral.fault };
};

/** 1e309 is refused before it can pass for a label. */
const scientific: Recogniser = (text, at) => {
  const numeral = /\d/u.test(text[at]!) ? scanNumeral(text, at) : undefined;
  if (!numeral || !/e/iu.test(numeral.text) || numeral.fault === undefined) return undefined;
  return { kind: "number", value: null, to: null, end: numeral.end, fault: numeral.fault };
};

/** In this order: the first that recognises something at a place has it. */
const RECOGNISERS: Recogniser[] = [
  documentNumber,
  email,
  url,
  phone,
  relativeDate,
  date,
  percent,
  ordinal,
  duration,
  level,
  money,
  count,
  time,
  scientific,
  label,
  bare,
];
/** Characters a figure can begin with; at others no recogniser is asked. */
const FIRST =
  /[\da-z〇一二三四五六七八九十两几数好上第百千万半去今明昨前后本这下大成凌早中晚人Ⅰ-Ⅵ¥$€£渝川国工财京沪津粤苏浙发]/iu;
const MINUS = /(?:负\s*|[-−])$/u;

/**
 * Every figure of a text, left to right, without overlap.
 * `asOf` (ISO day) resolves 去年3月 and dates without a year; without it relative dates are left alone.
 */
export function findFigures(text: string, asOf?: string): FigureSpan[] {
  const folded = fold(text);
  const characters = Array.from(text);
  const spans: FigureSpan[] = [];
  for (let at = 0; at < folded.length;) {
    const found = FIRST.test(folded[at]!) ? findAt(folded, at, asOf) : undefined;
    if (!found) {
      at++;
      continue;
    }
    const { end, fault = null, approximate = false, ...value } = found;
    const negative = isNegative(folded, at) && "to" in value;
    const share = value.kind === "percent";
    spans.push({
      ...(negative ? { ...value, value: null, to: null } : value),
      start: at,
      end,
      text: characters.slice(at, end).join(""),
      comparators: comparatorsOf(folded, at, end, share),
      approximate:
        approximate || isApproximate(folded, at, end, value.kind === "duration" || value.kind === "date"),
      fault: negative ? "不能是负数" : fault,
    });
    at = end;
  }
  return spans;
}

function findAt(text: string, at: number, asOf: string | undefined): Found | undefined {
  const first = recognise(text, at, asOf);
  if (first?.fault !== undefined || (first && !("to" in first))) return first;
  // 三到四级: alone, 三 would be no figure.
  const numeral =
    first && first.kind !== "number" && first.kind !== "money" ? undefined : scanNumeral(text, at);
  const end = first?.end ?? numeral?.end;
  const after = end === undefined ? undefined : afterLink(text, end);
  const second = after === undefined ? undefined : recognise(text, after, asOf);
  if (!second || second.fault !== undefined) return first;
  if (first?.kind === second.kind) return joinRange(first, second) ?? first;
  return (numeral?.end === end ? shareUnit(numeral!, second, text) : undefined) ?? first;
}

function recognise(text: string, at: number, asOf: string | undefined): Found | undefined {
  for (const recogniser of RECOGNISERS) {
    const found = recogniser(text, at, asOf);
    if (found) return found;
  }
  return undefined;
}

/** A minus sign, not a dash between words or figures: it stands after punctuation, a space or a Chinese word. */
function isNegative(text: string, at: number): boolean {
  const sign = MINUS.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  return sign !== undefined && !/[\dA-Za-z年月日)）%]/u.test(text[at - sign.length - 1] ?? "");
}
