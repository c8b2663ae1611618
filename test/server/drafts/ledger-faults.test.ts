import { describe, expect, it } from "vitest";
import { openSheet, sheetWith } from "../../builders/sheet-ledger.ts";

const MODELS = "cq-new-models-2024";
const SCENES = "cq-factory-scenes-2024";

const field = (name: string, value: string) => sheetWith({ fields: { [name]: { value } } });
const indicator = (cells: Record<string, string>) =>
  sheetWith({
    scenes: [
      {
        id: "s1",
        name: "质检",
        indicators: [{ id: "s1k1", name: "不良品率", unit: "%", before: "2", after: "1", ...cells }],
      },
    ],
  });
const lines = (...amounts: string[]) =>
  sheetWith({
    investments: amounts.map((amount, at) => ({
      id: `i${at + 1}`,
      date: "2024-03-15",
      category: "软件购置",
      item: "MES",
      amount,
    })),
  });

/** Faults as `place：message`, as a person reads them. */
const faultsOf = (sheet: ReturnType<typeof sheetWith>, template?: string) =>
  openSheet(sheet, template).ledger.faults.map(({ place, message }) => `${place}：${message}`);

describe("indicators that can't be right", () => {
  const at = "场景1「质检」指标1「不良品率」";
  it.each([
    [{ before: "0", after: "5" }, [`${at}建设前：建设前为0，算不出相对变化`]],
    [
      { unit: "" },
      [
        `${at}建设前：没有单位，请在“单位”一栏写明，如%、秒、小时/月`,
        `${at}建设后：没有单位，请在“单位”一栏写明，如%、秒、小时/月`,
      ],
    ],
    [{ before: "约2" }, [`${at}建设前：“约2”不是数，请只填数字，如2.1`]],
    [{ before: "1,26" }, [`${at}建设前：“1,26”不是数，请只填数字，如2.1`]],
    [{ before: "2kg" }, [`${at}建设前：“2kg”里的单位与“%”不一致，请改成一致或只填数字`]],
    [{ before: "-2" }, [`${at}建设前：“-2”是负数，请核对`]],
    [
      { unit: "百分点" },
      [
        `${at}建设前：“百分点”是两个百分比的差，不是不良品率本身的单位，请把单位改成%`,
        `${at}建设后：“百分点”是两个百分比的差，不是不良品率本身的单位，请把单位改成%`,
      ],
    ],
    [
      { baseline: "2025-01~03", period: "2024-01~03" },
      [`${at}报告期：2024年1—3月早于基期（2025年1—3月），请核对是不是写反了`],
    ],
    [
      {
        name: "综合能耗",
        unit: "吨标准煤",
        before: "3200",
        after: "2900",
        baseline: "2023年",
        period: "2025-09~11",
      },
      ["场景1「质检」指标1「综合能耗」报告期：两期长度不同；如是累计量，请折算为相同时长后再填"],
    ],
    [{ after: "100.01" }, [`${at}建设后：不良品率不会超过100%，填的是100.01%，请核对`]],
  ])("%j", (cells, faults) => expect(faultsOf(indicator(cells))).toEqual(faults));

  it.each([
    { after: "100" },
    { name: "水分波动", unit: "百分点" },
    // A stock, a rate and a mean don't pile up: periods of two lengths spoil none of them.
    { name: "在制品库存", unit: "万元", method: "月末均值", baseline: "2023年", period: "2025-09~11" },
    { name: "单位产品电耗", unit: "kWh/件", baseline: "2023年", period: "2025-09~11" },
    { name: "综合能耗", unit: "吨标准煤", baseline: "2023年", period: "2024年" },
    { baseline: "2024-01~03", period: "2024-01~03" },
    { after: "99.99" },
    { before: "2%", after: "1%" },
    { name: "产值增长率", after: "180" },
    { name: "利润增长率", before: "-3", after: "5" },
    { before: "", after: "" },
    { before: "—" },
    { before: "2.10" },
  ])("%j is no fault", (cells) => {
    const found = faultsOf(indicator(cells));
    expect(found.filter((fault) => !fault.includes("算不出相对变化"))).toEqual([]);
  });

  it("shows no figure of a cell that can't be read, and the other one still", () => {
    const { shows } = openSheet(indicator({ after: "100.01" }));
    expect(["before", "after", "points", "story"].map((cell) => shows(`s1k1.${cell}`))).toEqual([
      "2%",
      null,
      null,
      null,
    ]);
  });

  it("tells the points of a change from nothing, and no relative change", () => {
    const { shows } = openSheet(indicator({ before: "0", after: "5" }));
    expect(shows("s1k1.story")).toBe("不良品率由0%升至5%，上升5个百分点");
    expect(shows("s1k1.relative")).toBeNull();
  });

  it("names an indicator without a name", () =>
    expect(faultsOf(indicator({ name: "" }))).toEqual(["场景1「质检」指标1名称：没有指标名称"]));
});

describe("fields that can't be read", () => {
  it.each([
    ["员工人数", "六百", "员工人数：“六百”不是数，请只填数字"],
    ["员工人数", "612.5", "员工人数：“612.5”应当是整数"],
    ["员工人数", "-1", "员工人数：“-1”是负数，请核对"],
    ["注册资本", "很多", "注册资本：读不懂“很多”，请写成 980 或 980万元"],
    ["注册资本", "-5", "注册资本：“-5”是负数，请核对"],
    ["项目开始", "2024-02-30", "项目周期起：“2024-02-30”：没有2月30日，请核对日期"],
    ["项目开始", "去年春天", "项目周期起：读不懂日期“去年春天”，请写成 2024-03-15"],
    ["企业规模", "超大型", "企业规模：“超大型”不在企业规模的选项里，请改成：大型、中型、小型"],
    [
      "申报方向",
      "数字化管理、个性化定制",
      "申报方向：“数字化管理、个性化定制”不在申报方向的选项里，请改成：平台化设计、数字化管理、网络化协同、个性化定制、服务化延伸",
    ],
    ["制造企业", "大概是", "是否制造企业：“大概是”请改成是或否"],
    ["利润率@2023", "120", "2023年利润率：利润率不会超过100%，填的是120，请核对"],
    ["营业收入", "52300", "销售收入（营业收入）：没有“营业收入”这一项"],
    ["没有这项", "1", "没有这项：没有“没有这项”这一项"],
  ])("%s %s", (name, value, fault) => expect(faultsOf(field(name, value))).toEqual([fault]));

  it.each([
    ["员工人数", "612人", "612人"],
    ["员工人数", "１，３８０", "1380人"],
    ["注册资本", "5000", "5000万元"],
    ["注册资本", "1.2亿元", "12000万元"],
    ["注册资本", "3,000.5万元", "3000.5万元"],
    ["利润@2023", "-120", "-120万元"],
    ["负债率@2023", "104.5", "104.5%"],
    ["负债率@2023", "45.2%", "45.2%"],
    ["项目开始", "2024/3/1", "2024年3月1日"],
    ["项目开始", "2024年3月", "2024年3月"],
    ["企业简介", "主营{壳体}，产能120万件", "主营｛壳体｝，产能120万件"],
  ])("%s %s shows %s", (name, value, text) => {
    const { ledger, shows } = openSheet(field(name, value));
    expect(ledger.faults).toEqual([]);
    expect(shows(`f.${name}`)).toBe(text);
  });

  it("a project doesn't end before it begins", () => {
    const spanning = (start: string, end: string) =>
      faultsOf(sheetWith({ fields: { 项目开始: { value: start }, 项目结束: { value: end } } }));
    expect(spanning("2024-03-02", "2024-03-01")).toEqual([
      "项目周期止：项目结束（2024年3月1日）早于项目开始（2024年3月2日）",
    ]);
    expect(spanning("2024-03-01", "2024-03-01")).toEqual([]);
    expect(spanning("2024-03-01", "2024-03-02")).toEqual([]);
    // Told to the month only, the same month may be either.
    expect(spanning("2024-03-15", "2024-03")).toEqual([]);
  });
});

describe("spending that can't be read", () => {
  it.each([
    ["", "投资明细第1行「MES」金额：没有金额"],
    ["-980", "投资明细第1行「MES」金额：“-980”是负数，请核对"],
    ["980（未写单位）", "投资明细第1行「MES」金额：没有写单位，请写明元或万元，如 980万元"],
    ["九百多", "投资明细第1行「MES」金额：读不懂“九百多”，请写成 980 或 980万元"],
    ["980.1234567", "投资明细第1行「MES」金额：金额细过了1分钱，请核对"],
  ])("%s", (amount, fault) => expect(faultsOf(lines(amount))).toEqual([fault]));

  it("gives no sum while a line can't be read: it would be short of it", () => {
    const { shows } = openSheet(lines("410", "九百多"));
    expect(["i1.amount", "i2.amount", "i.total", "i.window", "i.software"].map(shows)).toEqual([
      "410万元",
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    [
      { category: "服务费" },
      "投资明细第1行「MES」类别：读不懂这个类别，请改成：设备购置及安装、软件购置、网络建设或服务、系统集成、云服务、技术服务、其他费用",
    ],
    [{ category: "" }, "投资明细第1行「MES」类别：没有类别"],
    [{ date: "2024-02-30" }, "投资明细第1行「MES」日期：“2024-02-30”：没有2月30日，请核对日期"],
  ])("%j: no sum by the notice's definition, and the fault by its cell", (cells, fault) => {
    const [first, second] = lines("410", "200").investments;
    const { ledger, shows } = openSheet({
      ...lines(),
      investments: [{ ...first!, ...cells }, second!],
    });
    expect(ledger.faults.map(({ place, message }) => `${place}：${message}`)).toEqual([fault]);
    expect(["i.total", "i.window", "i.software", "i.share"].map(shows)).toEqual([
      "610万元",
      null,
      null,
      null,
    ]);
  });

  it("counts to the last 分", () =>
    expect(openSheet(lines("0.000001", "410")).shows("i.total")).toBe("410.000001万元"));
});

describe("scenes", () => {
  const scenes = (count: number) =>
    sheetWith({
      scenes: Array.from({ length: count }, (_, at) => ({ id: `s${at + 1}`, name: `甲${at + 1}` })),
    });

  it.each([
    [9, []],
    [10, []],
    [11, ["场景11「甲11」：最多写10个场景，这是第11个，请合并或删去"]],
  ])("001 takes ten: %i", (count, faults) => expect(faultsOf(scenes(count), SCENES)).toEqual(faults));

  it("003 limits the choices of its form, not the scenes", () =>
    expect(faultsOf(scenes(11), MODELS)).toEqual([]));
});

describe("superlatives in told prose", () => {
  const tech = (words: string, evidence = "") =>
    openSheet(sheetWith({ scenes: [{ id: "s1", name: "首创质检", tech: words, evidence }] })).shows(
      "s1.tech",
    );
  it.each([
    ["首创刀具健康指数", "首创【待核实：“首创”的依据】刀具健康指数"],
    ["达到国际领先水平", "达到国际领先【待核实：“国际领先”的依据】水平"],
    ["相机+模型", "相机+模型"],
    ["一物一码唯一标识", "一物一码唯一标识"],
    ["首创【待核实：查新】", "首创【待核实：查新】"],
  ])("%s is shown as %s", (words, shown) => expect(tech(words)).toBe(shown));
  it("stand where a piece of evidence is named", () =>
    expect(tech("首创刀具健康指数", "科技查新报告")).toBe("首创刀具健康指数"));
  it("stand in names, which are nobody's claim", () =>
    expect(openSheet(sheetWith({ scenes: [{ id: "s1", name: "首创质检" }] })).shows("s1.name")).toBe(
      "首创质检",
    ));
});
