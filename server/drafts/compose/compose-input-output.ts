import { paragraph } from "./blocks.ts";
import { byCategory, security, sources, totals } from "./compose-funding.ts";
import type { SectionComposer } from "./compose-input.ts";
import { byDefinition } from "./counted-spending.ts";
import { lacking } from "./lacking.ts";
import { joined, sentence, slot, slotOr } from "./told.ts";
import { yearlyTotal } from "./yearly-total.ts";

/** 003 三（二）1: spending and time put in, savings got out; people and things are asked for. */
export const composeInputOutput: SectionComposer = (input) => {
  const { ledger } = input;
  const say = (words: string) => paragraph(sentence(ledger, words));
  const devices = slot(ledger, "f.设备数量");
  const total = yearlyTotal(input);
  const payback = slot(ledger, "v.payback.formula");
  return [
    ...totals(input).map(say),
    ...byCategory(input),
    ...[...byDefinition(input), security(input), ...sources(input)].map(say),
    say(
      joined([
        `时间投入：自${slotOr(ledger, "f.项目开始", "开始日期")}至${slotOr(ledger, "f.项目结束", "结束日期")}`,
        `设备${devices ?? lacking("项目设备数量（台、套）")}`,
        `人员${lacking("投入的人员数量和岗位")}`,
      ]),
    ),
    say(
      total === undefined
        ? `收益：${lacking("年节约或增收金额及算式")}`
        : joined([
            `收益：年节约合计${total}，算式见经济价值一节`,
            payback === undefined ? undefined : `静态投资回收期${payback}`,
          ]),
    ),
  ];
};
