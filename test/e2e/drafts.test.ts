import { buffer } from "node:stream/consumers";
import mammoth from "mammoth";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { say } from "./check-page.ts";
import { begin, CF1, checks, drafted, OUTLINE, paragraph, saved, writeAll } from "./drafts-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();
const BENEFITS = "五、绩效指标和效益分析";

const words = (text: string) => text.replaceAll(/\s/gu, "");
const sheet = async (page: Page) => words(await page.getByRole("article", { name: OUTLINE }).innerText());

async function download(page: Page): Promise<string> {
  await page.getByRole("button", { name: "导出Word" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 Word" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/u);
  return words((await mammoth.extractRawText({ buffer: await buffer(await file.createReadStream()) })).value);
}

it("from a company's file to the Word file; one indicator changed changes what stands on it and nothing else", async () => {
  const page = await product.visit("/drafts");
  await begin(page, OUTLINE, CF1);
  await writeAll(page);
  const before = await sheet(page);
  // (2.1% − 0.92%) × 120万件 × 42元 = 59.472万元; 1.18 of 2.1 is 56.19%; 1080 of 3260 is 33.12%.
  for (const figure of ["3260万元", "33.12%", "59.47万元/年", "下降1.18个百分点", "56.19%", "非官方模板"])
    expect(before).toContain(figure);

  await page.getByRole("button", { name: "压铸件表面缺陷AI视觉质检" }).first().click();
  await page.getByRole("textbox", { name: "不良品率（出厂前） 建设后" }).fill("0.95");
  await page.getByText(/^\d+处已重算$/u).waitFor();
  // (2.1% − 0.95%) × 120 × 42 = 57.96; 1.15 of 2.1 is 54.76%.
  await expect.poll(() => sheet(page)).toContain("下降1.15个百分点");
  const after = await sheet(page);
  for (const figure of ["57.96万元/年", "54.76%", "382.8万元/年"]) expect(after).toContain(figure);
  for (const figure of ["59.47", "56.19%", "1.18个百分点"]) expect(after).not.toContain(figure);

  const file = await download(page);
  for (const figure of ["57.96万元/年", "下降1.15个百分点", "3260万元"]) expect(file).toContain(figure);
  expect(file).not.toContain("59.47");

  const mark = paragraph(page, BENEFITS, 2).getByRole("button", { name: /^下降1\.15个百分点/u });
  await mark.click();
  const note = page.getByRole("dialog", { name: "下降1.15个百分点的出处" });
  await expect.poll(async () => words(await note.innerText())).toMatch(/2\.1.*0\.95.*1\.15/u);
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "detached" });
});

it("a number that somebody types into the page blocks the export and is named; a cut figure pasted stays one", async () => {
  const page = await product.visit(await drafted(product.url(), { written: true }));
  const text = paragraph(page, BENEFITS, 2);
  const before = words(await text.innerText());
  await text.click({ position: { x: 60, y: 12 } });
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("质量损失下降了八成。");
  await checks(page).getByRole("region", { name: "没有来源的数字" }).getByText("八成").first().waitFor();
  await page.getByRole("button", { name: "导出Word" }).click();
  await page.getByText("个数字没有来源，不能导出：").waitFor();
  expect(await page.getByRole("button", { name: "下载 Word" }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");

  await page.getByRole("textbox", { name: "稿件名称" }).focus();
  await checks(page).getByRole("button", { name: "去改" }).first().click();
  await expect.poll(() => text.evaluate((it) => it.matches(":focus"))).toBe(true);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+X");
  await page.keyboard.press("ControlOrMeta+V");
  await page.keyboard.press("ControlOrMeta+End");
  for (let keys = 0; keys < "质量损失下降了八成。".length; keys++) await page.keyboard.press("Backspace");
  expect(words(await text.innerText())).toBe(before);
  await checks(page)
    .getByText(/个数字均有来源，可以导出/u)
    .waitFor();
  expect(await text.locator("[data-slot]").count()).toBeGreaterThan(4);

  await page.getByRole("button", { name: `还原为内置措辞：${BENEFITS}` }).click();
  await page.getByRole("button", { name: `还原为内置措辞：${BENEFITS}` }).waitFor({ state: "detached" });
  await saved(page);
  expect(words(await text.innerText())).toBe(before);
});

it("without the server what was typed stays, also over a reload, and is saved when it is back", async () => {
  const page = await product.visit(await drafted(product.url(), { written: false }));
  await saved(page);
  await page.route("**/api/drafts/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await page.getByRole("textbox", { name: "投产时间" }).fill("2025-09-02");
  await page.getByText("没有连上服务，您写的内容存在这台设备上").waitFor();
  await page.reload();
  const date = page.getByRole("textbox", { name: "投产时间" });
  await expect.poll(() => date.inputValue()).toBe("2025-09-02");
  await page.unroute("**/api/drafts/*");
  await saved(page);
  await page.reload();
  await saved(page);
  expect(await date.inputValue()).toBe("2025-09-02");

  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "删除这份稿件" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await page.getByRole("heading", { name: "选择模板" }).waitFor();
  const left = await page.evaluate<string[]>(
    "Object.keys(localStorage).filter((key) => key.startsWith('cewen.draft'))",
  );
  expect(left).toEqual([]);
});

it("政策体检 hands its facts and its spending over to a new draft of that notice", async () => {
  const page = await product.visit("/check");
  await page.getByRole("button", { name: "从表格粘贴" }).click();
  await page
    .getByRole("textbox", { name: "表格内容" })
    .fill("类别\t内容\t日期\t金额（万元）\n软件购置\tMES\t2024-05-10\t410\n云服务\t混合云\t2025-02-18\t90");
  await page.getByRole("button", { name: "读入" }).click();
  await page.getByText("读入2行").waitFor();
  await say(page, "项目是否已建成投产？", "是");
  await page.getByRole("button", { name: "逐条看：2025年重庆市未来工厂" }).click();
  await page.getByRole("button", { name: "写申报材料" }).click();
  await page.getByText("新稿件会带入体检档案“我的企业”的事实和投资明细。").waitFor();
  await page
    .getByRole("button", { name: /^用这个模板/u })
    .first()
    .click();
  await saved(page);
  // 410 + 90, all of it since 2024.
  await page.getByRole("article", { name: OUTLINE }).getByText("500万元").first().waitFor();
  expect(await page.getByRole("combobox", { name: "是否已建设完成（建成投产）" }).inputValue()).toBe("是");
});
