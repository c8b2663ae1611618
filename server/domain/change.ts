import { absolute, aligned, type Decimal, formatDecimal, sign, subtract } from "./decimal.ts";
import { formatShare } from "./ratio.ts";

/** How one indicator changed. Its words are never a judgement: whether that is better, the sheet says. */
export interface Change {
  /** After − before. */
  difference: Decimal;
  /** `下降1.18个百分点`, `缩短12秒`, `没有变化` */
  words: string;
  /** `降至`, `缩短至`, `保持在`: what stands between before and after. */
  towards: string;
  /** Of the value before, truncated to two places: `56.19%`. Null where there is none. */
  relative: string | null;
  /** `降幅` or `增幅`. */
  relativeName: string;
  /** Why there is no relative change, in words. */
  without: string | null;
}

/** A percentage is told in 百分点; what is a time by itself gets shorter; a thing or an amount gets less. */
type UnitKind = "share" | "time" | "amount" | "rate";

const SHARE = /^[%％‰]$/u;
const TIME = /^(?:毫秒|秒钟?|分钟?|小时|天|日|工作日|周|个?月|年|ms|s|min|h|d)(?:\/[次单件批个台套])?$/iu;
const AMOUNT =
  /^(?:[万亿]?元|[万亿]?[个件台套人次项起单张份处吨家户条款批组辆]|kg|t|kgce|tce|kWh|度)(?:\/[年月日天])?$/iu;
const TIME_PER_TIME = /^(?:秒|分钟?|小时|天|h|min)\/[年月周日天]$/iu;

function kindOf(unit: string): UnitKind {
  if (SHARE.test(unit)) return "share";
  if (TIME.test(unit)) return "time";
  return AMOUNT.test(unit) || TIME_PER_TIME.test(unit) ? "amount" : "rate";
}

const WORDS: Record<UnitKind, { less: string; more: string; lessTo: string; moreTo: string }> = {
  share: { less: "下降", more: "上升", lessTo: "降至", moreTo: "升至" },
  rate: { less: "下降", more: "上升", lessTo: "降至", moreTo: "升至" },
  time: { less: "缩短", more: "延长", lessTo: "缩短至", moreTo: "延长至" },
  amount: { less: "减少", more: "增加", lessTo: "减至", moreTo: "增至" },
};

/**
 * The change from `before` to `after`, both in `unit` as told. 百分点 are exact; the relative change is the difference
 * over the value before, truncated, and there is none where that value is zero or either is negative.
 */
export function changeOf(before: Decimal, after: Decimal, unit: string): Change {
  const kind = kindOf(unit);
  const difference = subtract(after, before);
  const direction = sign(difference);
  const words = WORDS[kind];
  const size = `${formatDecimal(absolute(difference))}${differenceUnit(unit)}`;
  const base = { difference, relativeName: direction < 0 ? "降幅" : "增幅" };
  const named =
    direction === 0
      ? { words: "没有变化", towards: "保持在" }
      : direction < 0
        ? { words: `${words.less}${size}`, towards: words.lessTo }
        : { words: `${words.more}${size}`, towards: words.moreTo };
  if (direction === 0) return { ...base, ...named, relative: null, without: "前后没有变化" };
  if (sign(before) === 0) return { ...base, ...named, relative: null, without: "建设前为0，算不出相对变化" };
  if (sign(before) < 0) return { ...base, ...named, relative: null, without: "建设前为负数，算不出相对变化" };
  // From 3 to −1 is no fall by 133%.
  if (sign(after) < 0) return { ...base, ...named, relative: null, without: "建设后为负数，算不出相对变化" };
  const [part, of] = aligned(absolute(difference), before);
  return { ...base, ...named, relative: formatShare(part, of), without: null };
}

/** The unit a difference is told in: of percentages it is 个百分点, never %. */
export const differenceUnit = (unit: string): string =>
  unit === "‰" ? "个千分点" : SHARE.test(unit) ? "个百分点" : unit;
