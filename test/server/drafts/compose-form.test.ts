import { describe, expect, test } from "vitest";
import type { FactSheet } from "../../../server/domain/draft.ts";
import { checkDraft } from "../../../server/drafts/checks/check-draft.ts";
import { factSheet } from "../../../server/schemas/draft-sheet.ts";
import { composedDraft } from "../../builders/composed-draft.ts";
import { composedForm, row, withFields } from "../../builders/composed-form.ts";
import { sheetOf } from "../../builders/sheet-ledger.ts";

const cf1 = sheetOf("cf1");
const cf3 = sheetOf("cf3");
const empty = factSheet.parse({});

describe("CF1 in the outline of 2025", () => {
  const form = composedForm("000", "提纲·一", cf1);

  test.each([
    ["申报单位", ["重庆渝铸精密汽车零部件有限公司（虚构）"]],
    ["申报类型", ["☑AI赋能示范型  □协同共生链主型  □生态创新引领型"]],
    ["实施周期", ["2024年3月1日至2025年8月31日"]],
    ["投产时间", ["2025年9月1日", "完工证明材料", "2025-09-10竣工验收报告"]],
    ["2024年1月1日以来的总投资", ["3260万元", "其中软件相关投资", "1080万元"]],
    ["软件相关投资占总投资", ["33.12%", "信息安全防护投入", "85万元"]],
    ["智能制造能力成熟度评估等级", ["三级", "评估日期", "2025年4月11日"]],
    ["本单位本次申报项目数", ["【待补充：本单位本次申报项目数】"]],
  ])("%s", (label, cells) => {
    expect(row(form, label)).toEqual(cells);
  });
});

describe("CF1 in the form of 001", () => {
  const company = composedForm("001", "申报书·一", cf1);
  const project = composedForm("001", "申报书·二", cf1);

  test("what it has no figures for is asked for by year, amounts of 万元 columns stand without their unit", () => {
    expect(row(company, "2021")).toEqual([
      "【待补充：2021年销售收入】",
      "【待补充：2021年利润】",
      "【待补充：2021年税收】",
    ]);
    expect(row(company, "2022")).toEqual(["48600", "2910", "1480"]);
    expect(row(company, "2023")).toEqual(["52300", "3240", "1620"]);
  });

  test("a choice that nobody made keeps every box as printed", () => {
    expect(row(company, "企业性质")![0]).toBe("□国有  □民营  □三资\n□其他（事业单位、科研院所等）");
  });

  test("of a built project whose lines are all told, what was spent stands for the plan, to be looked at", () => {
    expect(row(project, "预计总投资（万元）")).toEqual(["3260【待核实：按投资明细合计填入】"]);
    // What is hardware and what software the notice doesn't say: the kinds stand beside the open place.
    expect(row(project, "其中硬件设备投资（万元）")).toEqual([
      "【待补充：预计硬件设备投资】（投资明细中设备购置及安装合计1820万元）",
      "其中软件投资（万元）",
      "【待补充：预计软件投资】（投资明细中软件购置合计410万元）",
      "其中安全防护投资（万元）",
      "85【待核实：按已发生的投入填入】",
    ]);
  });

  test.each([{ 已建成投产: "否" }, { 投资明细完整: "否" }])(
    "a plan that nobody told of %o is asked for: the sum stands beside it",
    (fields) =>
      expect(row(composedForm("001", "申报书·二", withFields(fields, cf1)), "预计总投资（万元）")).toEqual([
        "【待补充：预计总投资】（投资明细合计3260万元）",
      ]),
  );

  test("a plan that wasn't told is none for the rules", () => {
    const { standing } = composedDraft("001", cf1);
    const conditions = standing.determinations.flatMap((one) => one.conditions);
    expect(conditions.find(({ title }) => title.startsWith("计划总投资"))).toMatchObject({
      verdict: "待确认",
      value: null,
    });
  });

  test("a plan that was told", () => {
    const told = composedForm("001", "申报书·二", withFields({ 计划总投资: "3300" }, cf1));
    expect(row(told, "预计总投资（万元）")).toEqual(["3300"]);
  });

  test("four scenes by name, the rest of the rows blank", () => {
    const scenes = composedForm("001", "申报书·三", cf1);
    expect(scenes.map(([, name]) => name)).toEqual([
      "压铸件表面缺陷AI视觉质检",
      "压铸设备预测性维护（设备内科医生）",
      "多品种混线智能排产与供应链协同",
      "车间能效优化（能效优化师）",
      "",
      "",
      "",
      "",
    ]);
  });
});

test("what was paid is told with a mark while a line says nothing of payment", () => {
  const [first, ...others] = cf1.investments;
  const form = composedForm("003", "附件1·（二）", {
    ...cf1,
    investments: [{ ...first!, paid: "" as const }, ...others],
  });
  // 3260 − 980
  expect(form.flat()).toContain("2280【待核实：另有没有写明是否付款的行】");
});

describe("scenes that the form has no row for, or too few", () => {
  const named = (count: number): FactSheet =>
    factSheet.parse({
      scenes: Array.from({ length: count }, (_, at) => ({
        id: `s${at + 1}`,
        name: `场景名${"甲乙丙丁戊己庚辛壬癸"[at]}`,
      })),
    });
  const labels = (sheet: FactSheet) => composedForm("001", "申报书·三", sheet).map(([label]) => label);

  test("8 fill the form, 9 and 10 get a row of their own", () => {
    expect(labels(named(8))).toHaveLength(8);
    expect(labels(named(9)).at(-1)).toBe("场景9");
    expect(composedForm("001", "申报书·三", named(10)).at(-1)).toEqual(["场景10", "场景名癸"]);
  });

  test("rows that the form goes on with have no number without a source", () =>
    expect(checkDraft(composedDraft("001", named(10))).figures.unbound).toEqual([]));

  test("CF3 has two where the notice asks for three: the third is asked for", () => {
    const form = composedForm("001", "申报书·三", cf3);
    expect(row(form, "场景2")).toEqual(["数字孪生排产"]);
    expect(row(form, "场景3")).toEqual(["【待补充：场景名称】"]);
    expect(row(form, "场景4")).toEqual([""]);
  });
});

describe("CF1 in the form of 003", () => {
  const company = composedForm("003", "附件1·（一）", cf1);
  const project = composedForm("003", "附件1·（二）", cf1);

  test.each([
    ["单位性质", ["□国有  □民营  □三资  □其他", "企业规模", "□大型  ☑中型\n□小型"]],
    [
      "资产总额（万元）",
      ["【待补充：2021年资产总额】", "【待补充：2022年资产总额】", "【待补充：2023年资产总额】"],
    ],
    // The card tells 营业收入, which is another thing than 主营业务收入.
    [
      "主营业务收入（万元）",
      ["【待补充：2021年主营业务收入】", "【待补充：2022年主营业务收入】", "【待补充：2023年主营业务收入】"],
    ],
    ["利润（万元）", ["【待补充：2021年利润】", "2910", "3240"]],
    ["成立时间", ["2011年5月18日", "员工人数", "612人"]],
  ])("%s", (label, cells) => {
    expect(row(company, label)).toEqual(cells);
  });

  test("money, with what is no software fee left beside it", () => {
    expect(row(project, "项目总投资（万元）")).toEqual(["3260", "实施周期", "2024年3月1日至2025年8月31日"]);
    expect(row(project, "项目是否已建设完成")).toEqual(["是", "项目已投资金额（万元）", "3260"]);
    expect(row(project, "其中：信息安全防护投入（万元）")).toEqual([
      "85",
      "项目设备数量（台/套）",
      "【待补充：项目设备数量】",
    ]);
    expect(row(project, "其中：软件投资（万元）")).toEqual([
      "【待补充：软件和信息技术服务费用】（投资明细中软件购置合计410万元）",
      "其中：硬件投资（万元）",
      "1820（设备购置及安装）",
    ]);
  });

  test("savings and indicators say what they are", () => {
    expect(row(project, "提质增效情况")).toEqual([
      "降低运营成本",
      "486.33万元/年（年化测算，假设见建设方案“经济价值”）",
      "降低产品不良品率",
      "不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%",
    ]);
    expect(row(project, "提高生产效率")).toEqual([
      "【待补充：提高生产效率】",
      "提高能源利用率",
      "【待补充：提高能源利用率】",
    ]);
  });

  test("CF3 has no savings and no reject rate", () => {
    expect(row(composedForm("003", "附件1·（二）", cf3), "提质增效情况")).toEqual([
      "降低运营成本",
      "【待补充：降低运营成本】",
      "降低产品不良品率",
      "【待补充：降低产品不良品率】",
    ]);
  });

  test("the promise of truth, the project named once", () => {
    const [[promise]] = composedForm("003", "附件1·（四）", cf1) as [[string]];
    expect(promise.split("\n").map((line) => line.trim())).toEqual([
      "一、我单位申报的新能源电驱壳体AI赋能智能工厂项目内容符合国家和重庆市相关发展规划、产业政策。",
      "二、本次提供的新能源电驱壳体AI赋能智能工厂项目申报资料真实有效，复印件与原件一致，且已准确、充分及完整地表达我单位及新能源电驱壳体AI赋能智能工厂项目实际，如与实际情况不符的，我单位愿承担相应法律责任及其他后果。",
      "三、我单位未被列入信用中国（重庆）失信名单。",
      "法定代表人签章：",
      "公　　　　　章：",
      "年　　月　　日",
    ]);
  });

  test("of a project whose name doesn't end in 项目", () => {
    const [[promise]] = composedForm("003", "附件1·（四）", cf3) as [[string]];
    expect(promise).toContain("一、我单位申报的大型结构件焊接数字化车间升级项目内容");
  });
});

test("a cell that can't be read is asked back, never shown as told", () => {
  const form = composedForm("003", "附件1·（一）", withFields({ 员工人数: "六百多", 成立时间: "去年" }));
  expect(row(form, "成立时间")).toEqual(["【待核实：成立时间】", "员工人数", "【待核实：员工人数】"]);
});

test("the sheet that holds nothing: only print, boxes and 【待补充】", () => {
  const form = composedForm("003", "附件1·（二）", empty);
  expect(row(form, "项目名称")).toEqual(["【待补充：项目名称】"]);
  expect(row(form, "项目总投资（万元）")).toEqual([
    "【待补充：项目总投资】",
    "实施周期",
    "【待补充：项目周期起】至【待补充：项目周期止】",
  ]);
});
