import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import {
  addLine,
  COMPLETE,
  FUTURE,
  paste,
  results,
  say,
  sheetOf,
  showEverything,
  SINCE_2023,
  SINCE_2024,
  slip,
  totals,
} from "./check-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

const POLICY = "“人工智能+制造”若干政策奖补";
const figures = async (page: Page) => (await totals(page).innerText()).replaceAll(/\s/gu, "");
it("filled in line by line, the form finds what a finished project gets and why", async () => {
  const page = await product.visit("/check");
  await page.getByRole("heading", { name: "企业与项目" }).waitFor();
  await showEverything(page);
  for (const [question, answer] of [
    ["企业（单位）在重庆市内是否有实际生产经营活动？", "是"],
    ["申报单位是否为制造企业？", "是"],
    ["财务管理机构和制度是否健全？", "是"],
    ["申报期间是否被列入信用中国（重庆）失信名单？", "否"],
    ["项目是否已建成投产？", "是"],
    ["能否提供项目完工证明材料？", "是"],
    ["是否具备必要的信息安全防护能力？", "是"],
    ["是否为先进级智能工厂项目？", "是"],
  ] as const)
    await say(page, question, answer);
  await page
    .getByRole("combobox", { name: /成熟度评估几级.*经济·数转赋能|经济·数转赋能.*几级/u })
    .selectOption("三级");
  await page.getByRole("button", { name: "添加荣誉" }).click();
  await page.getByLabel("第1项荣誉名称").fill("重庆市先进级智能工厂");
  await page.getByRole("textbox", { name: "第1项荣誉年份" }).fill("2025");
  await page.getByRole("combobox", { name: "第1项荣誉归属" }).selectOption("本项目");
  for (const [at, line] of SINCE_2024.entries()) await addLine(page, at + 1, line);
  await say(page, COMPLETE, "是");

  // 3260 since 2024-01-01, 1080 of it software: 33.12% truncated, 102 above 30%.
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  const said = await figures(page);
  for (const figure of ["总投资3260万元", "软件相关投资1080万元", "高于30%线102万元"])
    expect(said).toContain(figure);
  await slip(page, POLICY).getByText("326", { exact: true }).waitFor();
  await page.getByRole("button", { name: `逐条看：${POLICY}` }).click();
  const amounts = await page.getByRole("region", { name: POLICY }).innerText();
  for (const words of ["第2条", "未触及最高500万元", "第7条", "按上限最高300万元"])
    expect(amounts).toContain(words);
  await page.getByRole("button", { name: `收起：${POLICY}` }).click();

  // Once selected, the two meet: by 末段 the higher one alone, 326, unless the office takes them for different things.
  await say(page, "项目是否已列入公布的未来工厂名单？", "是");
  await slip(page, POLICY).getByText("326～626").waitFor();
  const together = results(page).getByRole("region", { name: "几项合起来" });
  const trace = await together.innerText();
  expect(trace).toContain("第2条（建设未来工厂）：最高不超过326万元");
  expect(trace).toContain("第7条（先进级智能工厂）：最高不超过300万元");
  expect(trace).toContain("属于同一内容时按“就高、不重复”取326万元");

  await slip(page, FUTURE).getByText("待确认", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: `逐条看：${FUTURE}` }).click();
  const sheet = page.getByRole("region", { name: FUTURE });
  await sheet.getByRole("button", { name: "展开符合的条件" }).click();
  const share = sheet.getByRole("row").filter({ hasText: "软件相关投资不低于总投资的30%" });
  expect(await share.innerText()).toContain("33.12%");
  await share.getByRole("button", { name: "二（二）3" }).click();
  await page.locator("mark").filter({ hasText: "不低于总投资的30%" }).first().waitFor();
});

it("lines outside the window stay, greyed, are said to be left out, and an open definition asks", async () => {
  const page = await product.visit("/check");
  await paste(page, sheetOf(SINCE_2023));
  await page.getByText("读入8行").waitFor();
  await say(page, COMPLETE, "是");
  await totals(page).getByText("43.78%", { exact: true }).waitFor();
  expect(await figures(page)).toContain("总投资1850万元");
  const left = page.getByRole("list", { name: "没有计入的明细" });
  expect(await left.innerText()).toContain("2025年未来工厂口径：第1、2行早于2024年1月1日，不计入");
  await slip(page, FUTURE)
    .getByText(/原则上的要求（您的情况：1850万元）/u)
    .waitFor();
  // The 2026 policy doesn't say since when: both sums are offered, neither is taken.
  await page.getByRole("button", { name: /：2750万元$/u }).waitFor();
  await page.getByRole("button", { name: /：1850万元$/u }).click();
  await slip(page, POLICY).getByText("185", { exact: true }).waitFor();
  await totals(page).getByRole("combobox").selectOption({ label: "2024年新模式口径" });
  expect(await figures(page)).toContain("总投资2750万元");
});

it("a sheet with one bad cell takes over nothing and names the cell", async () => {
  const page = await product.visit("/check");
  await paste(
    page,
    "类别\t内容\t日期\t金额（元）\n软件购置\tMES\t2024-05-10\t4,100,000\n\t许可\t2024-05-11\t九十\n合计\t\t\t5,000,000",
  );
  const dialog = page.getByRole("dialog", { name: "从表格粘贴" });
  await dialog.getByText(/D3.*九十.*读不懂这个金额/u).waitFor();
  await dialog
    .getByRole("textbox")
    .fill(
      "类别\t内容\t日期\t金额（元）\n软件购置\tMES\t2024-05-10\t4,100,000\n\t许可\t2024-05-11\t90万元\n合计\t\t\t5,000,000",
    );
  await dialog.getByRole("button", { name: "读入" }).click();
  await page.getByText("读入2行").waitFor();
  expect(await page.getByRole("textbox", { name: "第2行金额" }).inputValue()).toBe("90");
  expect(await page.getByRole("combobox", { name: "第2行类别" }).inputValue()).toBe("软件购置");
});

it("a supposition shows what would change and leaves what was filled in alone", async () => {
  const page = await product.visit("/check");
  await paste(page, sheetOf(SINCE_2024));
  await say(page, COMPLETE, "是");
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  const suppose = results(page).getByRole("region", { name: "假设" });
  await suppose.getByRole("slider", { name: "其中软件相关" }).focus();
  // 1080 − 11 × 10 = 970 of 3260 is 29.75%, below the line.
  for (let steps = 0; steps < 11; steps++) await page.keyboard.press("ArrowLeft");
  await suppose.getByText("软件相关投资不低于总投资的30%：33.12% → 29.75%，符合 → 不符合").waitFor();
  expect(await figures(page)).toContain("软件相关投资1080万元");
  await page.reload();
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
});

it("what can't be read is said under its field, and the rest is still answered", async () => {
  const page = await product.visit("/check");
  await say(page, "申报单位是否为制造企业？", "是");
  const field = page.getByRole("textbox", { name: "2024年以来总投资（万元）？" });
  await field.fill("二千一百");
  await page.getByRole("alert").filter({ hasText: "金额要写成不带逗号、不带指数的十进制数" }).waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await field.fill("1999.99");
  await slip(page, FUTURE)
    .getByText(/您的情况：1999.99万元/u)
    .waitFor();
});

it("several projects of one enterprise, each with its own results", async () => {
  const page = await product.visit("/check");
  await paste(page, sheetOf(SINCE_2024));
  await say(page, COMPLETE, "是");
  await say(page, "申报单位是否为制造企业？", "是");
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  await page.getByRole("button", { name: "再加一个项目" }).click();
  await slip(page, FUTURE).getByText("项目二").waitFor();
  await paste(page, sheetOf(SINCE_2023));
  await say(page, COMPLETE, "是");
  await totals(page).getByText("43.78%", { exact: true }).waitFor();
  await page.getByRole("button", { name: "项目一" }).click();
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  const made = page.getByRole("radiogroup", { name: "申报单位是否为制造企业？" });
  expect(await made.getByRole("radio", { name: "是", exact: true }).isChecked()).toBe(true);
});

it("the report for the printer holds every condition with its clause, the stamp and the packs' hashes", async () => {
  const page = await product.visit("/check");
  await say(page, "申报单位是否为制造企业？", "是");
  await slip(page, FUTURE).waitFor();
  await page.emulateMedia({ media: "print" });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  const report = page.getByRole("article", { name: "体检报告" });
  const words = await report.innerText();
  expect(words).toContain("依据日期：2026年11月21日");
  expect(words).toContain("按自述，未经核验");
  expect(words).toContain("二（二）4");
  expect(words.match(/[0-9a-f]{64}/gu)?.length).toBe(5);
  expect(await page.getByRole("heading", { name: "企业与项目" }).isVisible()).toBe(false);
});

it("a profile goes out as a file that the command line reads, and comes back", async () => {
  const page = await product.visit("/check");
  await paste(page, sheetOf(SINCE_2024));
  await say(page, COMPLETE, "是");
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  await page.getByRole("button", { name: "档案" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "导出档案" }).click(),
  ]);
  const path = await file.path();
  const saved: unknown = JSON.parse(readFileSync(path, "utf8"));
  expect(saved).toMatchObject({
    as_of: "2026-11-21",
    facts: expect.arrayContaining([
      { name: "项目实际投资额", value: "3260", unit: "万元", project: "p1" },
    ]) as unknown,
  });
  const other = await product.visit("/check");
  await other.getByRole("heading", { name: "企业与项目" }).waitFor();
  await other.locator("input[type=file]").setInputFiles(path);
  await totals(other).getByText("33.12%", { exact: true }).waitFor();
});

it("windows and validity on one scale, and as a calendar", async () => {
  const page = await product.visit("/check");
  await results(page).getByRole("link", { name: "时间轴" }).click();
  const future = page.getByRole("region", { name: "2025年重庆市未来工厂申报" });
  await future
    .getByRole("row")
    .filter({ hasText: "申报单位：企业线上申报" })
    .getByText("2025年12月19日18:00截止")
    .waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出日历" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toContain("DTSTART:20251219T100000Z");
});

it("the keyboard alone fills a row, moves to the next question and opens a result", async () => {
  const page = await product.visit("/check");
  await page.getByRole("button", { name: "下一项" }).focus();
  await page.keyboard.press("Enter");
  const first = page.getByRole("radiogroup", { name: "企业（单位）在重庆市内是否有实际生产经营活动？" });
  await expect.poll(() => first.locator(":focus").count()).toBe(1);
  await page.keyboard.press("Space");
  expect(await first.getByRole("radio", { name: "是", exact: true }).isChecked()).toBe(true);
  await page.keyboard.press("ArrowRight");
  expect(await first.getByRole("radio", { name: "否", exact: true }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "添加一行" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "第1行类别" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("MES");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2024-05-10");
  await page.keyboard.press("Tab");
  await page.keyboard.type("410");
  await expect.poll(() => figures(page)).toContain("软件相关投资410万元");
  const open = page.getByRole("button", { name: `逐条看：${FUTURE}` });
  await open.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: FUTURE }).waitFor();
});

it("without the server what was filled in stays, and one more try brings the results", async () => {
  const page = await product.visit("/check");
  await slip(page, FUTURE).waitFor();
  await Promise.all([
    page.waitForResponse("**/api/determinations"),
    say(page, "申报单位是否为制造企业？", "是"),
  ]);
  await page.route("**/api/determinations", (route) => route.abort());
  await say(page, "申报单位是否为制造企业？", "否");
  const note = page.getByRole("alert").filter({ hasText: "刚才没有连上服务" });
  await note.waitFor();
  await slip(page, FUTURE).waitFor();
  await page.unroute("**/api/determinations");
  await note.getByRole("button", { name: "重试" }).click();
  await note.waitFor({ state: "detached" });
  await page.reload();
  const made = page.getByRole("radiogroup", { name: "申报单位是否为制造企业？" });
  expect(await made.getByRole("radio", { name: "否", exact: true }).isChecked()).toBe(true);
});

it("the same results come as a Word file that holds what was pasted", async () => {
  const page = await product.visit("/check");
  await page.getByRole("heading", { name: "企业与项目" }).waitFor();
  await paste(page, sheetOf(SINCE_2024));
  await page.getByText("3260").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^政策体检报告.*\.docx$/u);
  const file = readFileSync(await download.path());
  expect(file.subarray(0, 2).toString("latin1")).toBe("PK");
  expect(file.length).toBeGreaterThan(8000);
});
