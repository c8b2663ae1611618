import { matchAt, type Recogniser } from "./figure.ts";
import { scanNumeral } from "./scan-numeral.ts";

const PART_OF_DAY = /\s*(凌晨|早上|上午|中午|下午|晚上)?\s*/y;
const DIGITAL = /(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/y;
const SPOKEN = /[点时](?!间|候|期|段)(?:钟|整|(半)|(\d{1,2}|[〇一二三四五]?十?[一二三四五六七八九]?)分)?/y;

/** 18:00, 下午6点, 十七时. */
export function clockTime(
  text: string,
  at: number,
): { hour: number; minute: number; end: number } | undefined {
  const part = matchAt(PART_OF_DAY, text, at)!;
  const from = at + part[0].length;
  const late = part[1] === "下午" || part[1] === "晚上";
  const digital = matchAt(DIGITAL, text, from);
  if (digital) {
    const hour = Number(digital[1]);
    return {
      hour: late && hour < 12 ? hour + 12 : hour,
      minute: Number(digital[2]),
      end: from + digital[0].length,
    };
  }
  const numeral = scanNumeral(text, from);
  const spoken = numeral?.value?.den === 1n ? matchAt(SPOKEN, text, numeral.end) : undefined;
  if (
    !numeral?.value ||
    !spoken ||
    numeral.value.num > 24n ||
    (text[numeral.end] === "点" && spoken[0] === "点" && !part[1])
  )
    return undefined;
  const hour = Number(numeral.value.num);
  const minute = spoken[1] ? 30 : Number(scanNumeral(spoken[2] ?? "", 0)?.value?.num ?? 0n);
  return { hour: late && hour < 12 ? hour + 12 : hour, minute, end: numeral.end + spoken[0].length };
}

export const time: Recogniser = (text, at) => {
  if (/[\d:]/u.test(text[at - 1] ?? "") || /\s/u.test(text[at]!)) return undefined;
  const found = clockTime(text, at);
  if (!found) return undefined;
  const { hour, minute, end } = found;
  return hour > 24 || minute > 59
    ? { kind: "time", value: null, end, fault: "没有这个时刻" }
    : { kind: "time", value: { hour, minute }, end };
};
