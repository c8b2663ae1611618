/** Why a sentence may not be shown, in words a reader understands. Source: GATE.md, G0 to G8. */
export const REASONS = {
  markup: "含有图片、链接或代码",
  unknown: "引用了依据里没有的条目",
  path: "条款号与所引条款对不上",
  misquote: "引文与原文不一致",
  unbound: "有数字在所引条款里找不到",
  comparator: "数字前后的限定与原文不一致",
  notice: "把一份文件的内容说成另一份的",
  measure: "数字说的不是原文所指的那一项",
  actor: "主体与所引条款不一致",
  term: "提到了所引条款里没有的称号或类型",
  user: "把您提到的数字说成了规定",
  claim: "有判定没有做出的结论",
} as const;

export type Reason = keyof typeof REASONS;
