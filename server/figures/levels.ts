import { matchAt, type Recogniser } from "./figure.ts";
import { scanNumeral } from "./scan-numeral.ts";

const ROMAN = /([ⅠⅡⅢⅣⅤⅥ]|III|IV|II|I|V)\s*级/y;
const ENGLISH = /levels?[\s-]*(\d+(?:\.\d+)?)(?![\d%])/iy;
/** 二级节点 names a thing, 三级跳 isn't a level. */
const GRADE = /\s*级(?!节点|跳|市场|学科|域名)别?/y;
const VALUE: Record<string, number> = {
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  Ⅴ: 5,
  Ⅵ: 6,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
};

/** 三级, 3级, Ⅲ级, level 3. 30.5级 is a fault. */
export const level: Recogniser = (text, at) => {
  const roman = matchAt(ROMAN, text, at);
  if (roman && !/[A-Za-z]/u.test(text[at - 1] ?? ""))
    return { kind: "level", value: VALUE[roman[1]!]!, to: null, end: at + roman[0].length };
  const english = matchAt(ENGLISH, text, at);
  if (english) return levelOf(Number(english[1]), at + english[0].length);
  const numeral = scanNumeral(text, at);
  const grade = numeral && matchAt(GRADE, text, numeral.end);
  if (!numeral || !grade) return undefined;
  const value = numeral.value ? Number(numeral.value.num) / Number(numeral.value.den) : Number.NaN;
  return levelOf(value, numeral.end + grade[0].length);
};

function levelOf(value: number, end: number) {
  return Number.isInteger(value) && value < 1000
    ? ({ kind: "level", value, to: null, end } as const)
    : ({ kind: "level", value: null, to: null, end, fault: "等级须是整数" } as const);
}
