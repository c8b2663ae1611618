import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadInvestments } from "../../../server/rules/investment-definitions.ts";
import { readSheet } from "../../../server/rules/read-sheet.ts";
import { facts } from "./corpus-packs.ts";

const investments = await loadInvestments(fileURLToPath(new URL("../../../corpus", import.meta.url)), facts);
const read = (...rows: string[]) => readSheet(rows.join("\r\n"), investments);
const amounts = (...rows: string[]) => read(...rows).lines.map(({ amount }) => amount);
const HEAD = "类别\t内容\t日期\t金额（万元）";
const cells = (...rows: string[]) => read(...rows).faults.map(({ cell }) => cell);

describe("reads right", () => {
  it("heads, merged categories, thousands separators, mixed units and totals", () => {
    const sheet = read(
      "项目投资明细表\t\t\t\t",
      "序号\t费用类别\t投资内容\t开票日期\t金额（万元）",
      "1\t设备购置及安装费\t压铸岛机器人\t2024/3/15\t980",
      "2\t\tAGV及立体库\t2024年6月20日\t6,200,000元",
      "\t\t小计\t\t1,600.00",
      "3\t软件\tMES、APS\t2024-05-10\t410万",
      "4\t云服务费\t混合云资源\t20250218\t90",
      "\t\t合计\t\t2,100",
      "注：以上金额含税\t\t\t\t",
    );
    expect(sheet.faults).toEqual([]);
    expect(sheet.lines).toEqual([
      { category: "设备购置及安装", item: "压铸岛机器人", date: "2024-03-15", amount: "980" },
      { category: "设备购置及安装", item: "AGV及立体库", date: "2024-06-20", amount: "620" },
      { category: "软件购置", item: "MES、APS", date: "2024-05-10", amount: "410" },
      { category: "云服务", item: "混合云资源", date: "2025-02-18", amount: "90" },
    ]);
    expect(sheet.notes.join("\n")).toMatch(/第4行的类别是空的，按合并单元格读作“设备购置及安装”/u);
    expect(sheet.notes.filter((note) => /小计|合计/u.test(note))).toHaveLength(2);
  });

  it("a column of its own for the unit, and a unit written above the table", () => {
    expect(
      amounts("类别\t日期\t金额\t单位", "软件购置\t2024-05\t4100000\t元", "云服务\t2024-06\t90\t万元"),
    ).toEqual(["410", "90"]);
    expect(amounts("\t\t单位：元", "类别\t日期\t金额", "软件购置\t2024-05-10\t4,100,000.00")).toEqual([
      "410",
    ]);
  });

  it("headings between the lines stand for the category", () => {
    const { lines } = read(
      HEAD,
      "一、系统集成\t\t\t",
      "\t数据采集\t2024-08-05\t320",
      "\t联网\t2024-08-06\t30",
    );
    expect(lines.map(({ category }) => category)).toEqual(["系统集成", "系统集成"]);
  });

  it("a cell with a line break or a tab in it", () => {
    const [line] = read(HEAD, '软件购置\t"MES\n与""APS""\t一期"\t2024-05-10\t410').lines;
    expect(line).toMatchObject({ item: 'MES\n与"APS"\t一期', amount: "410" });
  });

  it("without heads where the columns are those of the form and each amount has its unit", () => {
    expect(amounts("软件购置\tMES\t2024-05-10\t410万元", "云服务\t云\t2024-05-11\t90万元")).toEqual([
      "410",
      "90",
    ]);
  });
});

describe("refuses by cell, and then takes nothing", () => {
  it.each([
    ["an amount without unit", ["类别\t日期\t金额", "软件购置\t2024-05-10\t410"], "C2", "没有单位"],
    ["commas in the wrong place", [HEAD, "软件购置\tMES\t2024-05-10\t4,10"], "D2", "读不懂这个金额"],
    ["an overflowing column", [HEAD, "软件购置\tMES\t2024-05-10\t#####"], "D2", "读不懂这个金额"],
    ["scientific notation", [HEAD, "软件购置\tMES\t2024-05-10\t4.1E+02"], "D2", "读不懂这个金额"],
    ["a foreign currency", [HEAD, "软件购置\tMES\t2024-05-10\t$410"], "D2", "读不懂这个金额"],
    ["a red-ink amount", [HEAD, "软件购置\tMES\t2024-05-10\t(410)"], "D2", "负数"],
    ["a negative amount", [HEAD, "软件购置\tMES\t2024-05-10\t-410"], "D2", "负数"],
    [
      "a merged amount",
      [HEAD, "软件购置\tMES\t2024-05-10\t410", "云服务\t云\t2024-05-11\t"],
      "D3",
      "没有金额",
    ],
    ["a merged date", [HEAD, "软件购置\tMES\t2024-05-10\t410", "云服务\t云\t\t90"], "C3", "没有日期"],
    ["a serial number for a date", [HEAD, "软件购置\tMES\t45366\t410"], "C2", "日期序号"],
    ["a day that doesn't exist", [HEAD, "软件购置\tMES\t2024-02-30\t410"], "C2", "没有这一天"],
    ["a date in another order", [HEAD, "软件购置\tMES\t3/15/2024\t410"], "C2", "读不懂这个日期"],
    ["a category that could be two", [HEAD, "服务费\tMES\t2024-05-10\t410"], "A2", "读不懂这个类别"],
    ["a first line without category", [HEAD, "\tMES\t2024-05-10\t410"], "A2", "没有类别"],
    [
      "a total that doesn't add up",
      [HEAD, "软件购置\tMES\t2024-05-10\t410", "合计\t\t\t411"],
      "D3",
      "逐行相加是410万元",
    ],
    [
      "a subtotal that doesn't add up",
      [HEAD, "云服务\t云\t2024-05-10\t90", "小计\t\t\t80"],
      "D3",
      "小计写的是80万元",
    ],
    ["a line of 620亿元", [HEAD, "软件购置\tMES\t2024-05-10\t6200000"], "D2", "核对单位"],
    [
      "元 among bare 万元",
      [HEAD, "软件购置\tMES\t2024-05-10\t41", "云服务\t云\t2024-05-10\t62", "云服务\t云\t2024-05-11\t90000"],
      "D4",
      "上千倍",
    ],
    ["a sheet without heads or units", ["软件购置\tMES\t2024-05-10"], "A1", "没有找到列名"],
    ["a sheet without dates", ["类别\t金额（元）", "软件购置\t410"], "A1", "没有日期这一列"],
  ] as const)("%s", (_, rows, cell, message) => {
    const { lines, faults } = read(...rows);
    expect(lines).toEqual([]);
    expect(faults.map((fault) => fault.cell)).toEqual([cell]);
    expect(faults[0]!.message).toContain(message);
  });

  it("two columns of amounts or of dates: which one counts isn't ours to choose", () => {
    const columns = "类别\t合同日期\t付款日期\t不含税金额（元）\t含税金额（元）";
    expect(cells(columns, "软件购置\t2023-12-20\t2024-01-05\t100\t113")).toEqual(["B1", "C1", "D1", "E1"]);
  });

  it("names every fault at once", () => {
    expect(cells(HEAD, "装修\tMES\t昨天\t很多", "云服务\t云\t2024-05-10\t九十")).toEqual([
      "A2",
      "C2",
      "D2",
      "D3",
    ]);
  });
});
