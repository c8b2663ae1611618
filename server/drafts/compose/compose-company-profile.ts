import { paragraph } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { fitWithin, type Line } from "./fit-within.ts";
import { lacking } from "./lacking.ts";
import { inside, joined, labelled, sentence, slot, slotOr, toldLines } from "./told.ts";

/** Told things, and what is asked for where the form's own note asks for it. */
const TOLD: { field: string; label: string; asked: RegExp; lack: string }[] = [
  { field: "主营业务", label: "主营业务和产品", asked: /主营业务|主要产品/u, lack: "主营业务和产品" },
  { field: "市场占比", label: "主营产品市场占比", asked: /市场/u, lack: "主营产品的市场占比及来源、年份" },
  { field: "配套厂商", label: "主要配套厂商", asked: /配套/u, lack: "主要配套厂商数量及分布" },
  { field: "行业特点", label: "行业特点", asked: /行业特点|行业地位/u, lack: "行业特点和在行业中的位置" },
  { field: "转型诉求及目标", label: "转型诉求及目标", asked: /转型诉求/u, lack: "转型诉求及目标" },
];

const YEARLY = ["营业收入", "主营业务收入", "利润", "税收"];

/** 企业简介 in the person's own words, else of the facts, within `limit` characters where a form sets one. */
export function companyProfile(input: ComposeInput, asks: string, limit: number | null): string[] {
  const { ledger, template } = input;
  const own = toldLines(ledger, "f.企业简介");
  if (own.length > 0) return own.map((line) => sentence(ledger, line));
  const lines: Line[] = [
    { text: identity(input), need: true },
    ...TOLD.flatMap(({ field, label, asked, lack }) => {
      const told = inside(ledger, `f.${field}`);
      const need = asked.test(asks);
      // What an official form doesn't ask for here, it asks for elsewhere.
      if (told === undefined || (template.official && !need))
        return need ? [{ text: `${label}：${lacking(lack)}`, need }] : [];
      return [{ text: labelled(ledger, label, told), need }];
    }),
    ...results(input).map((text) => ({ text, need: false })),
    ...standingWords(input).map((text) => ({ text, need: false })),
  ];
  return fitWithin(
    ledger,
    lines.map(({ text, need }) => ({ text: sentence(ledger, text), need })),
    limit,
  );
}

function identity({ ledger }: ComposeInput): string {
  const founded = slot(ledger, "f.成立时间");
  const place = inside(ledger, "f.单位地址") ?? inside(ledger, "f.所属区县");
  const size = inside(ledger, "f.企业规模");
  const industry = inside(ledger, "f.所属行业");
  const staff = slot(ledger, "f.员工人数");
  return joined([
    `${slotOr(ledger, "f.企业名称", "企业名称")}${founded === undefined ? "" : `成立于${founded}`}`,
    place === undefined ? undefined : `位于${place}`,
    size === undefined ? undefined : `企业规模为${size}`,
    industry === undefined ? `所属行业为${lacking("所属行业")}` : `所属行业为${industry}`,
    staff === undefined ? undefined : `现有员工${staff}`,
  ]);
}

/** `2022年销售收入…、利润…、税收…；2023年…` of the template's years that were told. */
function results({ ledger, fields, template }: ComposeInput): string[] {
  const said = template.years.flatMap((year) => {
    const values = YEARLY.flatMap((name) => {
      const value = slot(ledger, `f.${name}@${year}`);
      const label = name === "营业收入" ? "销售收入" : (fields.get(name)?.label ?? name);
      return value === undefined ? [] : [{ name, label, value }];
    });
    const [first] = values;
    return first === undefined
      ? []
      : [`{f.${first.name}@${year}.year}${values.map(({ label, value }) => `${label}${value}`).join("、")}`];
  });
  return said.length === 0 ? [] : [said.join("；")];
}

/** What the applicant says of its own standing; the rules judge it in 资格对照. */
function standingWords({ sheet }: ComposeInput): string[] {
  const answer = (name: string) => sheet.fields[name]?.value.trim();
  const said = joined([
    answer("财务制度健全") === "是" ? "财务管理机构和制度健全" : undefined,
    answer("列入失信名单") === "否" ? "未被列入失信名单" : undefined,
  ]);
  return said === "" ? [] : [`企业${said}`];
}

export const composeCompanyProfile: SectionComposer = (input) => {
  const { template, section } = input;
  const asks = template.official ? section.instruction : `主营业务、市场、${section.heading}`;
  return companyProfile(input, asks, null).map(paragraph);
};
