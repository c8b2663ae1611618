import type { Combined, Determination } from "../domain/determination.ts";
import { gapWords, mayApply, windowWords } from "../domain/determination-words.ts";

const MARKS = { 符合: "✓", 不符合: "✗", 待确认: "？" };

const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join("　");

/** One determination for a terminal: verdict first, then each condition with its clause, amounts, what to ask. */
export function determinationLines(one: Determination): string[] {
  const window = windowWords(one);
  return [
    joined(`${one.title}（${one.project}）`, one.verdict, mayApply(one)),
    ...(window === null ? [] : [`  时间　${window}`]),
    ...one.conditions.flatMap(({ title, verdict, value, bound, gap, cite }) => [
      `  ${MARKS[verdict]} ${joined(title, value, bound, `［${cite.clause}］`)}`,
      ...(gap === null ? [] : [`      差额　${gapWords(gap)}`]),
    ]),
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
