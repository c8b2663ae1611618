/** Why a sentence of a model may not stand in a draft, in words a writer understands. */
export const PROSE_REASONS = {
  markup: "含有图片、链接或代码",
  slot: "引用了这一节没有的事实",
  figure: "写了事实之外的数字",
  measure: "把一项指标的变化说成另一项的",
  contrary: "说的升降与数字相反",
  touched: "在数字前后加了事实没有的限定",
  basis: "把实绩说成预计，或把预计说成实绩",
  claim: "作了条件、入选或补贴方面的承诺",
  praise: "用了没有事实支持的程度词",
  told: "写了资料里没有的事",
  marker: "改动了待补充、待核实的标记",
} as const;

export type ProseReason = keyof typeof PROSE_REASONS;
