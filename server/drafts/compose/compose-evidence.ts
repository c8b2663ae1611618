import type { StoredBlock } from "../../domain/draft.ts";
import { toldBefore } from "../invoices.ts";
import { readHonours } from "../read-honours.ts";
import { acrossScenes } from "./across-scenes.ts";
import { numbered, paragraph, table } from "./blocks.ts";
import { notPaid, security } from "./compose-funding.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { inside, joined, sentence, slot, slotOr } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

const items = ({ ledger }: ComposeInput, lines: readonly string[]): StoredBlock[] =>
  lines.map((words, at) => paragraph(sentence(ledger, numbered(3, at + 1, words))));

/** Every line with the number of its invoice, what it was for, its amount and whether it was paid. */
function linesTable({ ledger, sheet, section }: ComposeInput): StoredBlock[] {
  const before = toldBefore(sheet.investments);
  const rows = sheet.investments.map(({ id, paid }, at) => [
    slotOr(ledger, `${id}.date`, "日期"),
    slotOr(ledger, `${id}.invoice`, "发票号码") + (before[at] === null ? "" : unsure("号码重复")),
    inside(ledger, `${id}.category`) ?? lacking("类别"),
    inside(ledger, `${id}.item`) ?? lacking("用途"),
    slotOr(ledger, `${id}.amount.bare`, "金额"),
    paid === "" ? lacking("是否付款") : paid === "是" ? "已付" : "未付",
  ]);
  const total = slot(ledger, "i.total.bare") ?? lacking("合计");
  return table({
    caption: "项目投资明细表",
    head: ["日期", "发票号码", "类别", "用途", "金额（万元）", "付款"],
    rows: rows.length === 0 ? [] : [...rows, ["合计", "", "", "", total, ""]],
    note: section.instruction.includes("鲜章") ? "注：加盖公司鲜章或财务专用章后报送。" : "",
  });
}

/** Proof of spending, in the order in which 003 四（一） prints it. */
export const composeInvestmentEvidence: SectionComposer = (input) => {
  const { ledger, sheet } = input;
  const paid = slot(ledger, "i.paid");
  const unpaid = sheet.investments
    .filter((line) => line.paid !== "是")
    .map(({ id }) => `“${inside(ledger, `${id}.item`) ?? lacking("内容")}”`);
  const lines = linesTable(input);
  const list = [
    `立项或投资证明：${lacking("核准、备案、立项决议或投资合同的名称和文号")}`,
    `项目投资明细表：${lines.length > 0 ? "见下表" : lacking("投资明细（发票号码、金额、用途）")}`,
    `发票：${lines.length > 0 ? "按下表号码逐张附原件或复印件" : lacking("发票")}`,
    joined([
      `付款凭证：${paid === undefined ? lacking("各行付款凭证") : `已付款${paid}，逐笔附凭证`}`,
      unpaid.length === 0
        ? undefined
        : `${unpaid.join("、")}${notPaid(sheet)}，${lacking("付款凭证或付款安排")}`,
    ]),
    `信息安全防护投入证明材料：${security(input).replace(/^信息安全防护：/u, "")}`,
  ];
  return [...items(input, list), ...lines];
};

/** What the sheet says of completion; one that speaks against its own dates and papers is to be looked at. */
function built({ ledger, sheet }: ComposeInput): string {
  const told = sheet.fields["已建成投产"]?.value.trim();
  if (told === "是") return "项目已建成投产";
  if (told !== "否") return lacking("项目是否已建成投产");
  const against = ["f.投产时间", "f.完工证明"].some((key) => slot(ledger, key) !== undefined);
  return `项目尚未建成投产${against ? unsure("资料写未建成投产，又有投产时间或完工证明") : ""}`;
}

/** Proof of completion, and how each indicator was worked out. */
export const composeAcceptanceEvidence: SectionComposer = (input) => {
  const { ledger, sheet, template, section } = input;
  const start = slot(ledger, "f.投产时间");
  const proof = [
    joined([built(input), start === undefined ? undefined : `投产时间为${start}`]),
    `完工证明材料：${inside(ledger, "f.完工证明") ?? lacking("验收报告、结题证明等完工证明材料")}`,
  ];
  if (!section.instruction.includes("测算方式"))
    return proof.map((words) => paragraph(sentence(ledger, words)));
  const { usable } = sortIndicators(
    template,
    sheet.scenes.flatMap(({ indicators }) => indicators),
  );
  const across = acrossScenes(input);
  const methods = table({
    caption: "绩效指标测算方式及依据",
    head: ["指标", "测算方式", "依据"],
    rows: usable.map((one) => [
      across.name(one),
      inside(ledger, `${one.id}.method`) ?? lacking("测算方式"),
      inside(ledger, `${one.id}.evidence`) ?? lacking("依据"),
    ]),
  });
  return [
    ...items(input, [
      `项目完工证明材料：${proof.join("，")}`,
      `绩效指标测算方式及依据：${methods.length > 0 ? "见下表" : lacking("各指标的测算方式和依据")}`,
    ]),
    ...methods,
  ];
};

/** Papers on the applicant. Which of them there are, the sheet doesn't say. */
export const composeOtherEvidence: SectionComposer = (input) => {
  const licence = `营业执照：${lacking("营业执照复印件")}`;
  const audit = `上年财务审计报告：${lacking("会计师事务所出具的审计报告；未出具的附财务报表并加盖公章")}`;
  return items(input, input.template.official ? [licence, audit] : [licence, ...outlinePapers(input)]);
};

/** What an outline's notice asks to be proved, beside what its other sections list. */
function outlinePapers({ ledger, sheet }: ComposeInput): string[] {
  const none = readHonours(sheet.fields["已获荣誉"]?.value ?? "").length === 0;
  const honours = none ? undefined : inside(ledger, "f.已获荣誉");
  const level = inside(ledger, "f.成熟度等级");
  const completion = sheet.fields["完工证明"] === undefined ? undefined : inside(ledger, "f.完工证明");
  return [
    ...(level === undefined ? [] : [`智能制造能力成熟度评估报告：${lacking("评估报告")}`]),
    ...(honours === undefined ? [] : [`荣誉证明：${honours}，${lacking("证书或公布文件")}`]),
    ...(completion === undefined ? [] : [`完工证明：${completion}`]),
    `真实性承诺书：${lacking("按通知附件签章的承诺书")}`,
  ];
}
