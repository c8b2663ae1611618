import type { Page } from "playwright-core";

/** A line of spending as somebody types it: category, item, date, amount in 万元. */
export type Line = readonly [category: string, item: string, date: string, amount: string];

export const results = (page: Page) => page.getByRole("complementary", { name: "对照结果" });
/** One programme among the results, closed. */
export const slip = (page: Page, title: string) =>
  results(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const group = (page: Page, question: string) => page.getByRole("radiogroup", { name: question });

export async function say(page: Page, question: string, answer: "是" | "否" | "不清楚"): Promise<void> {
  await group(page, question).getByRole("radio", { name: answer, exact: true }).check();
}

export async function addLine(page: Page, at: number, [category, item, date, amount]: Line): Promise<void> {
  await page.getByRole("button", { name: "添加一行" }).click();
  await page.getByRole("combobox", { name: `第${at}行类别` }).selectOption(category);
  await page.getByRole("textbox", { name: `第${at}行内容` }).fill(item);
  await page.getByRole("textbox", { name: `第${at}行日期` }).fill(date);
  await page.getByRole("textbox", { name: `第${at}行金额` }).fill(amount);
}

/** Questions that can't change anything now wait behind one line in each part of the form. */
export async function showEverything(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: /^另有\d+项/u });
  for (let left = await more.count(); left > 0; left--) await more.first().click();
}

/** A finished project of a car part maker, all spending since 2024: 3260 in total, 1080 of it software. */
export const SINCE_2024: Line[] = [
  ["设备购置及安装", "压铸岛机器人及在线检测设备", "2024-03-15", "980"],
  ["软件购置", "MES、APS", "2024-05-10", "410"],
  ["设备购置及安装", "AGV及立体库", "2024-06-20", "620"],
  ["系统集成", "产线数据采集与系统集成", "2024-08-05", "320"],
  ["网络建设或服务", "5G专网与工业交换机", "2024-11-12", "360"],
  ["云服务", "混合云资源", "2025-02-18", "90"],
  ["技术服务", "视觉质检算法与设备健康模型开发", "2025-04-22", "260"],
  ["设备购置及安装", "边缘算力服务器", "2025-06-30", "220"],
];
export const COMPLETE = "以上明细已列全，没有别的投资费用";

export const totals = (page: Page) => page.getByRole("region", { name: "投资合计" });
export const sheetOf = (lines: readonly Line[]) =>
  ["类别\t内容\t日期\t金额（万元）", ...lines.map((line) => line.join("\t"))].join("\n");

export async function paste(page: Page, sheet: string): Promise<void> {
  await page.getByRole("button", { name: "从表格粘贴" }).click();
  const dialog = page.getByRole("dialog", { name: "从表格粘贴" });
  await dialog.getByRole("textbox", { name: "表格内容" }).fill(sheet);
  await dialog.getByRole("button", { name: "读入" }).click();
}

/** A project begun in 2023: 900 of its 2750 lie before the first day of the 2025 notice. */
export const SINCE_2023: Line[] = [
  ["设备购置及安装", "焊接机器人工作站", "2023-07-11", "520"],
  ["软件购置", "三维工艺与MES一期", "2023-11-28", "380"],
  ["设备购置及安装", "龙门焊接专机", "2024-02-06", "760"],
  ["软件购置", "MES二期/数字孪生", "2024-07-19", "330"],
  ["系统集成", "设备联网集成", "2024-10-25", "290"],
  ["网络建设或服务", "车间网络", "2025-03-14", "180"],
  ["技术服务", "焊缝识别算法", "2025-05-08", "190"],
  ["设备购置及安装", "在线测量", "2025-08-01", "100"],
];

/** The programme whose result the tests open, as its notice is named there. */
export const FUTURE = "2025年重庆市未来工厂";
