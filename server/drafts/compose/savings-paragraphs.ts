import type { SheetIndicator } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { inside, sentence, slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/**
 * Yearly savings, each with its arithmetic; then the sum, what it supposes and the payback. No sum is told of which a
 * part is missing or, in a text on what has happened, only expected.
 */
export function savingsParagraphs({ ledger, sheet, template }: ComposeInput): string[] {
  if (sheet.savings.length === 0)
    return [`${lacking("年节约额的算式：指标变化×年产量（或数量）×单价，写明单价来源")}。`];
  const indicators = new Map<string, SheetIndicator>(
    sheet.scenes.flatMap(({ indicators: all }) => all.map((one) => [one.id, one] as const)),
  );
  const expected = sheet.savings.filter(({ indicator }) => {
    const found = indicators.get(indicator);
    return found !== undefined && !mayTell(template, found);
  });
  const mark = template.effects === "预期" ? "预期" : "";
  const lines = sheet.savings.map((saving) => {
    const { id } = saving;
    const name = inside(ledger, `${id}.name`) ?? lacking("节约项目名称");
    if (expected.includes(saving))
      return `${name}：对应指标只有预计值，不列为实绩，${lacking("该指标的实测数据")}`;
    const formula = slot(ledger, `${id}.formula`);
    const source = inside(ledger, `${id}.evidence`) ?? lacking(`${name}的单价和数量来源`);
    return formula === undefined
      ? `${name}：${lacking("能算出年节约额的前后值、数量和单价")}`
      : `${mark}${name}：${formula}，单价和数量来源为${source}`;
  });
  const known = expected.length === 0;
  const total = known ? slot(ledger, "v.total") : undefined;
  const sum =
    total === undefined
      ? `年节约合计：${lacking("各项节约额齐备后的合计")}`
      : sheet.savings.length > 1
        ? `${mark}年节约合计：{v.formula}，由各项未取整的数相加后截断到分项同样的位数`
        : `${mark}年节约合计{v.total}`;
  const assumption = known ? slot(ledger, "v.assumption") : undefined;
  const payback = known ? slot(ledger, "v.payback.formula") : undefined;
  return [
    ...lines,
    sum,
    ...(assumption === undefined ? [] : [assumption]),
    payback === undefined
      ? `静态投资回收期：${lacking("投资总额和年净收益")}`
      : `静态投资回收期=投资总额÷年净收益：${payback}。年净收益按上述年节约合计计，未扣除运行维护费用，${lacking("年运行维护费用")}`,
  ].map((words) => sentence(ledger, words));
}
