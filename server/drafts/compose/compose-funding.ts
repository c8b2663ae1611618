import type { FactSheet, StoredBlock } from "../../domain/draft.ts";
import { paragraph, table } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { byDefinition } from "./counted-spending.ts";
import { lacking } from "./lacking.ts";
import { stoodFor } from "./stood-for.ts";
import { inside, joined, sentence, slot, toldLines } from "./told.ts";

/** 资金投入: the lines by kind, what was paid, the notice's own definition with its arithmetic, and where it comes from. */
export const composeFunding: SectionComposer = (input) => [
  ...totals(input).map((words) => paragraph(sentence(input.ledger, words))),
  ...byCategory(input),
  ...[...byDefinition(input), security(input)].map((words) => paragraph(sentence(input.ledger, words))),
  ...sources(input).map((words) => paragraph(sentence(input.ledger, words))),
  ...(input.section.heading.includes("人才")
    ? [paragraph(`人才和技术投入：${lacking("投入的人员数量、专业和技术来源")}。`)]
    : []),
];

/** What was spent in all; a planned sum stands beside what the lines add up to and isn't made equal to it. */
export function totals(input: ComposeInput): string[] {
  const { ledger, template, sheet } = input;
  const planned = template.effects === "预期" ? slot(ledger, "f.计划总投资") : undefined;
  const total = slot(ledger, "i.total");
  const paid = slot(ledger, "i.paid");
  const unpaid = slot(ledger, "i.unpaid");
  const expected =
    template.effects !== "预期" ? [] : planned !== undefined ? [`项目预计总投资${planned}`] : [plan(input)];
  if (total === undefined) {
    const reason =
      sheet.investments.length > 0
        ? "投资明细中有金额读不出，改正后合计"
        : "投资明细（日期、类别、内容、金额、发票、付款）";
    return [...expected, `投资明细合计：${lacking(reason)}`];
  }
  const spent =
    unpaid === undefined
      ? "均已付款"
      : joined([paid === undefined ? undefined : `其中已付款${paid}`, `${notPaid(sheet)}${unpaid}`], "、");
  return [...expected, `按投资明细，项目投资合计${total}，${spent}`];
}

/** What nobody told of a plan: what was spent on it where that is all of it, and what is lacking. */
function plan(input: ComposeInput): string {
  const total = stoodFor(input, "计划总投资");
  return total === undefined
    ? `项目预计总投资：${lacking("预计总投资及软件、硬件、安全防护各多少")}`
    : `项目预计总投资{${total.key}}${total.mark}，${lacking("其中软件、硬件各多少")}`;
}

/** Lines that say 否 aren't paid; of lines that say nothing it isn't known. */
export function notPaid({ investments }: FactSheet): string {
  const open = investments.filter(({ paid }) => paid !== "是");
  if (open.every(({ paid }) => paid === "否")) return "未付款";
  return open.every(({ paid }) => paid === "") ? "尚未标明付款" : "未付款或未标明付款";
}

export function byCategory({ ledger, sheet }: ComposeInput): StoredBlock[] {
  const kinds = [...new Set(sheet.investments.map(({ category }) => category.trim()))].filter(
    (kind) => slot(ledger, `i.category.${kind}.bare`) !== undefined,
  );
  const first = (kind: string) => sheet.investments.find(({ category }) => category.trim() === kind)!.id;
  const items = (kind: string) =>
    sheet.investments
      .filter(({ category }) => category.trim() === kind)
      .map(({ id }) => inside(ledger, `${id}.item`) ?? lacking("内容"))
      .join("；");
  const rows = kinds.map((kind) => [
    inside(ledger, `${first(kind)}.category`) ?? lacking("类别"),
    items(kind),
    `{i.category.${kind}.bare}`,
  ]);
  return table({
    caption: "项目投资构成",
    head: ["类别", "内容", "金额（万元）"],
    rows: rows.length === 0 ? [] : [...rows, ["合计", "", "{i.total.bare}"]],
  });
}

/** Told apart from the sum: what is contained in another contract is never added again. */
export function security({ ledger, template }: ComposeInput): string {
  const planned = template.effects === "预期" ? slot(ledger, "f.计划安全防护投资") : undefined;
  const amount = planned ?? slot(ledger, "f.安全防护投入");
  const told = inside(ledger, "f.安全防护说明");
  if (amount === undefined)
    return `信息安全防护：${joined([told, lacking("信息安全防护投入金额、内容和证明材料")])}`;
  if (ledger.figures.get(amount.slice(1, -1))?.value === "0")
    return joined([`资料写明信息安全防护投入为${amount}`, told, lacking("已有的信息安全防护能力及证明材料")]);
  const within = /含在|包含|已含|计入/u.test(ledger.phrases.get("f.安全防护说明") ?? "");
  return joined([
    `${planned === undefined ? "" : "预计"}信息安全防护投入${amount}（${told ?? lacking("信息安全防护的具体内容和证明材料")}）`,
    within ? "已含在上述投资合计内，不重复相加" : lacking("该项投入是否已含在投资合计内"),
  ]);
}

export function sources({ ledger }: ComposeInput): string[] {
  const told = toldLines(ledger, "f.资金来源");
  return told.length > 0 ? told : [`经费来源：${lacking("自筹、贷款、财政资金各多少及用途")}`];
}
