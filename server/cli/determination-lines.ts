import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Combined, Determination } from "../domain/determination.ts";

const MARKS = { 符合: "✓", 不符合: "✗", 待确认: "？" };
const STATES = {
  open: "申报中",
  boundary: "今天截止",
  closed: "已截止",
  not_yet: "未开始",
  in_force: "有效",
  expired: "已失效",
};
const MAY = { yes: "现在可以申报", no: "现在不能申报", unknown: "能否申报待确认" };

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join("　");

function windowLine({ window }: Determination): string[] {
  if (window === null) return [];
  const closes = window.closes === null ? null : formatChinese(parseWhen(window.closes));
  return [`  ${joined("时间", STATES[window.state], closes, window.note)}`];
}

function gapLine({ gap }: Determination["conditions"][number]): string[] {
  if (gap === null) return [];
  const { fixed_total, added_spend, assumption } = gap;
  return [
    `      ${joined(
      "差额",
      fixed_total && `总额不变差${fixed_total.text}`,
      added_spend && `新增投入差${added_spend.text}`,
      assumption,
    )}`,
  ];
}

/** One determination for a terminal: verdict first, then each condition with its clause, amounts, what to ask. */
export function determinationLines(one: Determination): string[] {
  return [
    joined(`${one.title}（${one.project}）`, one.verdict, MAY[one.can_apply]),
    ...windowLine(one),
    ...one.conditions.flatMap((condition) => {
      const { title, verdict, value, bound, cite } = condition;
      return [
        `  ${MARKS[verdict]} ${joined(title, value, bound, `［${cite.clause}］`)}`,
        ...gapLine(condition),
      ];
    }),
    ...one.benefits.flatMap(({ title, amount_max, formula, cite, caveats }) => [
      `  ￥ ${joined(title, amount_max?.text ?? "不给金额", formula, `［${cite.clause}］`)}`,
      ...caveats.map((caveat) => `      ${caveat}`),
    ]),
    ...one.missing.map(({ question }) => `  → ${question}`),
  ];
}

/** How far the amounts add up, with each step. */
export const combinedLines = ({ low, high, trace }: Combined): string[] => [
  `合计　${low.text}至${high.text}`,
  ...trace.map((step) => `  ${step}`),
];
