import type { Fen } from "../domain/money.ts";
import type { Ratio } from "../domain/ratio.ts";
import { englishNumber } from "./english-numbers.ts";
import { type Found, matchAt, type Recogniser } from "./figure.ts";
import { integral, times } from "./rational.ts";
import { scanNumeral } from "./scan-numeral.ts";

const PREFIX = /(?:(RMB|CNY|人民币|¥)|(US\$|USD|HK\$|HKD|EUR|NT\$|[$€£]))\s*/iy;
const UNIT =
  /[多余]?\s*(?:元(?!件|素|器|旦|宇)|块钱|块(?![牌地儿大板])|yuan|RMB|CNY|renminbi|人民币)(?:钱|整|人民币)?/iy;
const FOREIGN =
  /[多余]?\s*(?:美元|美金|欧元|港元|港币|日元|英镑|韩元|台币|新台币|USD|US dollars?|dollars?|euros?)/iy;
const TEN_THOUSAND = /w(?![a-z\d])/iy;
/** Something else is counted: 3万人, 2万个. */
const COUNTED =
  /[多余]?\s*(?:个(?!亿)|[家台套人名件吨度平亩户次字辆只条点年分份种项位股级倍]|行(?!不|吗)|千瓦|kw|用户|余?[人台])/iy;
/** 一百万亿元 in 分: beyond it the figure is a slip of the keyboard. */
const LARGEST = 10n ** 16n;
const TOO_LARGE = "金额过大，请检查单位";

/** 分 of an exact number of 元. */
export function fenOf(yuan: Ratio): { value: Fen | null; fault?: string } {
  const fen = integral(times(yuan, 100n));
  if (fen === undefined) return { value: null, fault: "金额最小到分" };
  return fen > LARGEST ? { value: null, fault: TOO_LARGE } : { value: fen };
}

/** 2600万, 0.26亿, 2,600万元, 1.2个亿, 2600w, RMB 45 million, ¥500. */
export const money: Recogniser = (text, at) => {
  const prefix = matchAt(PREFIX, text, at);
  const from = at + (prefix?.[0].length ?? 0);
  const english = englishNumber(text, from);
  const numeral = english ?? scanNumeral(text, from);
  if (numeral === undefined) return undefined;
  let { end, value } = numeral;
  let { big } = numeral;
  const short = !big && numeral.arabic ? matchAt(TEN_THOUSAND, text, end) : undefined;
  if (short) {
    end += 1;
    big = true;
    value = value && times(value, 10_000n);
  }
  const foreign = prefix?.[2] !== undefined || matchAt(FOREIGN, text, end);
  if (foreign) {
    const more = matchAt(FOREIGN, text, end)?.[0].length ?? 0;
    return { kind: "money", value: null, to: null, end: end + more, fault: "请换算成人民币" };
  }
  const unit = matchAt(UNIT, text, end);
  if (!unit && prefix?.[1] === undefined && (english !== undefined || !big || matchAt(COUNTED, text, end)))
    return undefined;
  const approximate = numeral.more || /^[多余]/u.test(unit?.[0] ?? text.slice(end));
  const found = { kind: "money", to: null, end: end + (unit?.[0].length ?? 0), approximate } as const;
  return value === undefined
    ? { ...found, value: null, fault: numeral.fault ?? "没有看懂这个数" }
    : ({ ...found, ...fenOf(value) } satisfies Found);
};
