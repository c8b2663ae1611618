import { formatChinese, parseWhen } from "./dates.ts";
import type { Determination, Gap } from "./determination.ts";
import type { FactInput } from "./fact.ts";
import { formatMoney, roundMoneyUp } from "./money.ts";

const STATES = {
  open: "申报中",
  boundary: "今天截止",
  closed: "已截止",
  not_yet: "未开始",
  in_force: "有效",
  expired: "已失效",
};
const MAY = { yes: "现在可以申报", no: "现在不能申报", unknown: "能否申报待确认" };
const WHOSE = { project: "本项目", enterprise: "企业或其他项目", unknown: "归属不清楚" };

export const mayApply = ({ can_apply }: Determination): string => MAY[can_apply];

/** 已截止, its date and what is to be noted; null where the notice names no window. */
export function windowWords({ window }: Determination): string | null {
  if (window === null) return null;
  const closes = window.closes === null ? "" : formatChinese(parseWhen(window.closes));
  return [STATES[window.state], closes, window.note ?? ""].filter((part) => part !== "").join("　");
}

/** `57.15万元` for 57.142858: rounded up, so that what is said suffices. */
const lacking = ({ fen }: NonNullable<Gap["added_spend"]>): string => formatMoney(roundMoneyUp(BigInt(fen)));

/** `总投资不变差40万元；新增投入差57.15万元；…`: each shortfall with what it supposes. */
export function gapWords({ fixed_total, added_spend, assumption }: Gap): string {
  const fixed = fixed_total ? `总投资不变差${lacking(fixed_total)}` : "";
  const added = added_spend ? `新增投入差${lacking(added_spend)}` : "";
  return [fixed, added, assumption].filter((part) => part !== "").join("；");
}

/** A fact's value as a person writes it. */
export function valueWords({ value, unit }: FactInput): string {
  if (value === null) return "不清楚";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (!Array.isArray(value)) return `${value}${unit ?? ""}`;
  const said = value.map(({ name, year, scope }) => `${name}（${year ?? "年份不清楚"}，${WHOSE[scope]}）`);
  return said.length === 0 ? "没有" : said.join("、");
}
