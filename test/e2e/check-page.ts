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
