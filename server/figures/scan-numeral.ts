import type { Ratio } from "../domain/ratio.ts";
import { matchAt } from "./figure.ts";
import { parseNumeral } from "./numerals.ts";

const SCIENTIFIC = /\d+(?:\.\d+)?e[+-]?\d+/iy;
const VAGUE = /(?:好?几|数|上|成)(?=[十百千万亿])[十百千万亿]+/y;
const HEAD = /[\d〇一二三四五六七八九十两]/y;
const TOKEN =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?!(?:19|20)\d{2}\s*年)\d+)?|[〇一二三四五六七八九两]+(?:点[〇一二三四五六七八九]+)?|[十百千万亿]|个(?=多?[万亿])|[多余来](?=[十百千万亿])|[ \u3000](?=[十百千万亿])/y;
const LONGEST = 40;
/** A digit after 万 that belongs to the next figure: 2千万4个项目. */
const NEXT_FIGURE = /[年月日号级%‰个家项台套人名条份次天点成倍期批]/y;

export interface Numeral {
  end: number;
  /** Undefined with a fault. */
  value: Ratio | undefined;
  fault: string | undefined;
  /** 2000多万 */
  more: boolean;
  /** Ends in 万 or 亿, so that it is money unless something is counted. */
  big: boolean;
  /** Written with digits, not with Chinese characters alone. */
  arabic: boolean;
  text: string;
}

/** Most recognisers ask about the same place one after the other. */
let last: { text: string; at: number; numeral: Numeral | undefined } = {
  text: "",
  at: 0,
  numeral: undefined,
};

/** Reads the longest numeral beginning at `at` of a folded text. */
export function scanNumeral(text: string, at: number): Numeral | undefined {
  if (last.at !== at || last.text !== text) last = { text, at, numeral: scan(text, at) };
  return last.numeral;
}

function scan(text: string, at: number): Numeral | undefined {
  const scientific = matchAt(SCIENTIFIC, text, at);
  if (scientific) return faulty(scientific[0], at, "请写成普通数字，不用科学计数法");
  const vague = matchAt(VAGUE, text, at);
  if (vague) return faulty(vague[0], at, "没有说出具体的数");
  if (!matchAt(HEAD, text, at)) return undefined;
  const tokens: string[] = [];
  let end = at;
  for (
    let token = matchAt(TOKEN, text, end);
    token && tokens.length < 40;
    token = matchAt(TOKEN, text, end)
  ) {
    tokens.push(token[0]);
    end += token[0].length;
  }
  if (tokens[0]!.length > LONGEST) return faulty(tokens[0]!, at, "这个数太长，请检查");
  for (let size = tokens.length; size > 0; size--) {
    const kept = tokens.slice(0, size);
    const written = kept.join("");
    const final = kept[size - 1]!;
    const next = at + written.length;
    if (/^[多余来\s个]$/u.test(final)) continue;
    const afterBig = size > 1 && /[万亿]/u.test(kept[size - 2]!);
    // 2万5 and 三万五 are short forms, 1000万二期 is not.
    if (afterBig && /^\d/u.test(final) !== /^\d/u.test(kept[0]!)) continue;
    if (afterBig && matchAt(NEXT_FIGURE, text, next)) continue;
    // Part of a numeral is no numeral: 二百千万 is not 二百.
    if (size < tokens.length && /^[十百千万亿]/u.test(tokens[size]!))
      return faulty(tokens.join(""), at, "没有看懂这个数");
    const value = parseNumeral(written.replaceAll(/[多余来]/gu, ""));
    const numeral = {
      end: next,
      more: /[多余来]/u.test(written),
      // 九百二十三万五 is short for 九百二十三万五千.
      big: /[万亿][\d一二三四五六七八九]?$/u.test(written),
      text: written,
    };
    if (value !== undefined) return { ...numeral, value, fault: undefined, arabic: /\d/u.test(written) };
    if (/[一二三四五六七八九两]{2}[十百千万亿]+$/u.test(written))
      return faulty(written, at, "没有说出具体的数");
    if (size === tokens.length && /^\d.*亿\d/u.test(written))
      return faulty(written, at, "“亿”后面的数请写明单位，如1亿2000万元");
  }
  return undefined;
}

function faulty(text: string, at: number, fault: string): Numeral {
  return {
    end: at + text.length,
    value: undefined,
    fault,
    more: false,
    big: /[万亿]$/u.test(text),
    arabic: /\d/u.test(text),
    text,
  };
}
