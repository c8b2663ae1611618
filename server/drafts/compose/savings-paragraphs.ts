import type { SheetIndicator, SheetSaving } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { inside, sentence, slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/**
 * Yearly savings, each with its arithmetic; then the sum, what it supposes and the payback. No sum is told of which a
 * part is missing or, in a text on what has happened, only expected.
 */
export function savingsParagraphs(input: ComposeInput): string[] {
  const { ledger, sheet, template } = input;
  if (sheet.savings.length === 0)
    return [`${lacking("年节约额的算式：指标变化×年产量（或数量）×单价，写明单价来源")}。`];
  const indicators = new Map<string, SheetIndicator>(
    sheet.scenes.flatMap(({ indicators: all }) => all.map((one) => [one.id, one] as const)),
  );
  const expected = sheet.savings.filter(({ indicator }) => {
    const found = indicators.get(indicator);
    return found !== undefined && !mayTell(template, found);
  });
  const lines = sheet.savings.map((saving) => oneSaving(input, saving, expected.includes(saving)));
  const unproved = sheet.savings.filter(({ evidence }) => evidence.trim() === "");
  return [...lines, ...sourcesAsked(input, unproved), ...together(input, expected.length === 0)].map(
    (words) => sentence(ledger, words),
  );
}

function oneSaving({ ledger, template }: ComposeInput, { id }: SheetSaving, expected: boolean): string {
  const name = inside(ledger, `${id}.name`) ?? lacking("节约项目名称");
  if (expected) return `${name}：对应指标只有预计值，不列为实绩，${lacking("该指标的实测数据")}`;
  const formula = slot(ledger, `${id}.formula`);
  if (formula === undefined) return `${name}：${lacking("能算出年节约额的前后值、数量和单价")}`;
  const source = inside(ledger, `${id}.evidence`);
  const from = source === undefined ? "" : `；单价和数量来源为${source}`;
  return `${template.effects === "预期" ? "预期" : ""}${name}：${formula}${from}`;
}

/** Where prices and quantities come from, asked once for all that don't say. */
function sourcesAsked({ ledger, sheet }: ComposeInput, unproved: readonly SheetSaving[]): string[] {
  if (unproved.length === 0) return [];
  const named = unproved.map(({ id }) => inside(ledger, `${id}.name`) ?? lacking("节约项目名称")).join("、");
  const which = unproved.length === sheet.savings.length ? "以上各项" : named;
  return [`${which}的单价和数量来源：${lacking("单价和数量的来源，如财务核算表、合同、电费单")}`];
}

/** `whole`: every part of the sum may be told. */
function together({ ledger, sheet, template }: ComposeInput, whole: boolean): string[] {
  const mark = template.effects === "预期" ? "预期" : "";
  const told = (key: string) => (whole ? slot(ledger, key) : undefined);
  const total = told("v.total");
  const assumption = told("v.assumption");
  const payback = told("v.payback.formula");
  const sum =
    total === undefined
      ? `年节约合计：${lacking("各项节约额齐备后的合计")}`
      : sheet.savings.length > 1
        ? `${mark}年节约合计：{v.formula}，合计按未截断的精确值相加`
        : `${mark}年节约合计：${total}`;
  return [
    sum,
    ...(assumption === undefined ? [] : [assumption]),
    payback === undefined
      ? `静态投资回收期：${lacking("投资总额和年净收益")}`
      : `${mark}静态投资回收期（投资总额÷年净收益）：${payback}。年净收益按上述合计计，未扣除运行维护费用和资金成本`,
  ];
}
