import { type Candidate, type FigureIndex, numberOf } from "./figure-index.ts";
import type { Quantity } from "./quantities.ts";

/** Words that count the same things. */
const ALIAS: Record<string, string> = {
  名: "人",
  位: "人",
  个人: "人",
  h: "小时",
  min: "分钟",
  s: "秒",
  度: "kWh",
};
/** 每月46小时 is 46小时/月; 年节约486.33万元 is 486.33万元/年, as far as its sentence says so. */
const EACH = /每(年|月|天|日|周|次|件|小时)[^，。；]*$/u;
const YEARLY = /每年|年(?:节约|节省|化|均|效益|增)/u;

function keysOf({ key, unit }: Quantity, before: string): string[] {
  const number = numberOf(key);
  const alias = ALIAS[unit];
  const per = EACH.exec(before)?.[1];
  return [
    key,
    ...(alias === undefined ? [] : [`${number} ${alias}`]),
    ...(per === undefined ? [] : [`${number} ${unit}/${per}`]),
    ...(YEARLY.test(before) ? [`${number} ${unit}/年`] : []),
  ];
}

/** Figures of the ledger that a quantity may be by its value; a day also by its month or year. `before`: its sentence so far. */
export function sameValue(
  quantity: Quantity,
  before: string,
  { byKey, all }: FigureIndex,
): readonly Candidate[] {
  const exact = keysOf(quantity, before).flatMap((key) => byKey.get(key) ?? []);
  if (exact.length > 0 || quantity.unit !== "日期") return [...new Set(exact)];
  const day = numberOf(quantity.key);
  return all.filter(({ figure }) => figure.unit === "日期" && figure.value.startsWith(`${day}-`));
}
