import type { DraftCheck } from "../../domain/draft.ts";
import { readHonours } from "../read-honours.ts";
import type { CheckInput } from "./check-input.ts";
import { indicatorsOf, isTold } from "./sheet-rows.ts";

type Evidence = DraftCheck["evidence"][number];
type Unnumbered = Omit<Evidence, "number">;

/** Papers that the spending needs. A paper is there once the sheet names it or holds everything it says. */
function ofSpending({ sheet }: CheckInput): Unnumbered[] {
  const lines = sheet.investments;
  if (lines.length === 0) return [{ name: "项目投资明细表", for: "投资总额", present: false }];
  const all = (test: (line: (typeof lines)[number]) => boolean) => lines.every(test);
  const which = (test: (line: (typeof lines)[number]) => boolean) => {
    const open = lines.flatMap((line, at) => (test(line) ? [] : [String(at + 1)]));
    return open.length === 0 ? `投资明细共${lines.length}行` : `投资明细第${open.join("、")}行`;
  };
  const invoiced = ({ invoice_no }: (typeof lines)[number]) => isTold(invoice_no);
  const paid = (line: (typeof lines)[number]) => line.paid === "是";
  return [
    {
      name: "项目投资明细表（注明每张发票的号码、金额、用途）",
      for: "投资总额和各类合计",
      present: all((line) => [line.date, line.item, line.amount, line.invoice_no].every(isTold)),
    },
    { name: "发票", for: which(invoiced), present: all(invoiced) },
    { name: "付款凭证", for: which(paid), present: all(paid) },
  ];
}

function ofFields({ sheet, template }: CheckInput): Unnumbered[] {
  const cell = (name: string) => sheet.fields[name]?.value.trim() ?? "";
  const proven = (name: string) => isTold(sheet.fields[name]?.evidence ?? "");
  const writers = new Set(template.parts.flatMap(({ sections }) => sections.map(({ writer }) => writer)));
  const honours = cell("已获荣誉");
  const built = !/^(?:|无|没有|否)$/u.test(cell("完工证明"));
  return [
    {
      name: "信息安全防护投入证明材料",
      for: "信息安全防护投入和能力",
      present: (cell("安全防护投入") !== "" && cell("安全防护说明") !== "") || proven("安全防护投入"),
    },
    ...(template.effects === "实绩"
      ? [
          {
            name: built ? cell("完工证明") : "项目完工证明材料（验收报告、结题证明等）",
            for: "项目已建成投产",
            present: built,
          },
        ]
      : []),
    {
      name: "智能制造能力成熟度评估报告",
      for: "成熟度等级和分数",
      present: (cell("成熟度等级") !== "" && cell("评估日期") !== "") || proven("成熟度等级"),
    },
    ...(readHonours(honours).length === 0
      ? []
      : [{ name: "荣誉认定文件或证书", for: honours, present: proven("已获荣誉") }]),
    ...(writers.has("other-evidence")
      ? [{ name: "营业执照", for: "申报单位主体资格", present: proven("企业名称") }]
      : []),
    // Asked for by 附件2·四（三）2 of 2024新模式 alone.
    ...(template.notice === "cq-new-models-2024"
      ? [
          {
            name: "上年度财务审计报告（未出具的交财务报表）",
            for: "近三年发展情况",
            present: proven("主营业务收入"),
          },
        ]
      : []),
  ];
}

/** One paper may prove several indicators; each that names none is asked for by itself. */
function ofIndicators({ sheet }: CheckInput): Unnumbered[] {
  const named = new Map<string, string[]>();
  const open: Unnumbered[] = [];
  for (const { indicator, where } of indicatorsOf(sheet)) {
    const evidence = indicator.evidence.trim();
    if (evidence === "")
      open.push({ name: `${indicator.name.trim()}的数据来源`, for: where, present: false });
    else named.set(evidence, [...(named.get(evidence) ?? []), indicator.name.trim()]);
  }
  return [...[...named].map(([name, what]) => ({ name, for: what.join("、"), present: true })), ...open];
}

const ofSavings = ({ sheet }: CheckInput): Unnumbered[] =>
  sheet.savings.map(({ name, price, price_unit, evidence }) => ({
    name: isTold(evidence) ? evidence.trim() : `${name.trim()}的单价依据`,
    for: `单价${price.trim()}${price_unit.trim()}`,
    present: isTold(evidence),
  }));

/** The papers that the draft stands on, numbered as an annex list would be; `present` false is what is missing. */
export const evidenceList = (input: CheckInput): Evidence[] =>
  [...ofSpending(input), ...ofFields(input), ...ofIndicators(input), ...ofSavings(input)].map((one, at) => ({
    number: at + 1,
    ...one,
  }));
