import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { composer } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

const FUTURE_FACTORY = "/library/cq-future-factory-2025";
const INVESTMENT_CLAUSE = "二（二）3";

const text = (page: Page) => page.getByRole("article", { name: "原文" });
const outline = (page: Page) => page.getByRole("navigation", { name: "条款目录" });
const info = (page: Page) => page.getByRole("complementary", { name: "条款和文件信息" });
const path = (page: Page) => decodeURIComponent(new URL(page.url()).hash.slice(1));
const focused = (page: Page) => page.locator(":focus");
const clipboard = (page: Page) => page.evaluate<string>("navigator.clipboard.readText()");

it("lists the five notices with their windows and opens one", async () => {
  const page = await product.visit("/library");
  const list = page.getByRole("complementary", { name: "文件" });
  await list.getByRole("link", { name: /2025年重庆市未来工厂申报/u }).waitFor();
  // Windows as of 2026-11-21, read from the notices: the 2026 policy runs until 2027-12-31, the others have closed.
  for (const [name, window] of [
    ["2025年重庆市未来工厂申报", "已截止"],
    ["2024年未来工厂建设场景征集", "已截止"],
    ["2024年工业互联网新模式示范项目", "已截止"],
    ["2025年度智能工厂梯度培育", "已截止"],
    ["“人工智能\\+制造”若干政策", "有效"],
  ] as const)
    expect(await list.getByRole("link", { name: new RegExp(`^${name}.*${window}`, "u") }).count()).toBe(1);
  await list.getByRole("link", { name: /2025年重庆市未来工厂申报/u }).click();
  await text(page)
    .getByRole("heading", { name: /2025年重庆市未来工厂\s*申报工作的通知/u })
    .waitFor();
});

it("a clause's address leads to its words, and its number in the margin gives the address", async () => {
  const page = await product.visit(`${FUTURE_FACTORY}#${encodeURIComponent(INVESTMENT_CLAUSE)}`);
  const clause = text(page).getByText(/原则上不低于2000万元/u);
  await clause.waitFor();
  const box = (await clause.boundingBox())!;
  expect(box.y).toBeGreaterThan(0);
  expect(box.y + box.height).toBeLessThan(900);
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();

  await text(page).getByRole("link", { name: "条款 二（二）4", exact: true }).click();
  await info(page).getByRole("heading", { name: "二（二）4" }).waitFor();
  expect(path(page)).toBe("二（二）4");
  await page.goBack();
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();
});

it("another date keeps the clause that is open, and its words", async () => {
  const page = await product.visit(`${FUTURE_FACTORY}#${encodeURIComponent(INVESTMENT_CLAUSE)}`);
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();
  await page.getByRole("button", { name: /^依据日期 /u }).click();
  await page.getByLabel("依据日期", { exact: true }).fill("2025-12-10");
  await page.keyboard.press("Enter");
  await page.waitForURL(/as_of=2025-12-10/u);
  expect(path(page)).toBe(INVESTMENT_CLAUSE);
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();
  await info(page).getByText("还有9天").first().waitFor();
});

it("the outline opens, closes and chooses by keyboard", async () => {
  const page = await product.visit(FUTURE_FACTORY);
  await outline(page)
    .getByRole("link", { name: /申报要求/u })
    .focus();
  await page.keyboard.press("ArrowRight");
  await outline(page)
    .getByRole("link", { name: /具体要求/u })
    .waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await focused(page).innerText()).toContain("基本要求");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page).innerText()).toContain("具体要求");
  await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();
  expect(path(page)).toBe(INVESTMENT_CLAUSE);
  expect(await outline(page).locator("[aria-current]").innerText()).toContain("3");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await outline(page)
    .getByRole("button", { name: /展开 .*具体要求/u })
    .waitFor();
  expect(await focused(page).innerText()).toContain("具体要求");
});

it("copies a citation as an official document writes it, and the address of the clause", async () => {
  const page = await product.visit(
    `${FUTURE_FACTORY}?as_of=2025-12-10#${encodeURIComponent(INVESTMENT_CLAUSE)}`,
    {
      permissions: ["clipboard-read", "clipboard-write"],
    },
  );
  await info(page).getByRole("button", { name: "复制引文" }).click();
  await page.getByText("引文已复制").waitFor();
  expect(await clipboard(page)).toMatch(
    /^《重庆市经济和信息化委员会关于开展2025年重庆市未来工厂申报工作的通知》（重庆市经济和信息化委员会，2025年12月8日）二（二）3：“项目于2024年1月1日以来的总投资.*原则上不低于2000万元，其中软件相关投资.*不低于总投资的30%。项目具备必要的信息安全防护能力。”$/u,
  );
  await info(page).getByRole("button", { name: "复制链接" }).click();
  await page.getByText("链接已复制").waitFor();
  expect(await clipboard(page)).toBe(page.url());
});

it("hands a clause over to the composer, for the user to send", async () => {
  const page = await product.visit(`${FUTURE_FACTORY}#${encodeURIComponent(INVESTMENT_CLAUSE)}`);
  await info(page).getByRole("button", { name: "就此条提问" }).click();
  await composer(page).waitFor();
  await expect.poll(() => composer(page).inputValue()).toContain(INVESTMENT_CLAUSE);
  expect(new URL(page.url()).pathname).toBe("/");
});

it("finds clauses of all notices, opens one at its words and says so when there is none", async () => {
  const page = await product.visit("/library");
  const field = page.getByRole("textbox", { name: "在5份文件中搜索条款" });
  await field.fill("软件投资占比");
  const hits = page.getByRole("complementary", { name: "搜索结果" });
  await hits.getByText(/^找到\d+条/u).waitFor();
  await hits
    .getByRole("link", { name: new RegExp(`^${INVESTMENT_CLAUSE}.*2025年重庆市未来工厂`, "u") })
    .click();
  await info(page).getByRole("heading", { name: INVESTMENT_CLAUSE }).waitFor();
  const words = text(page).locator("mark").filter({ hasText: "不低于总投资的30%" });
  expect(await words.isVisible()).toBe(true);
  expect(new URL(page.url()).searchParams.get("q")).toBe("软件投资占比");

  await field.fill("zzqqxxyy");
  await hits.getByText("没有条款写到“zzqqxxyy”").waitFor();
  await field.fill("");
  await outline(page).waitFor();
});

it("prints an attached form as the table it is", async () => {
  const page = await product.visit("/library/cq-factory-scenes-2024");
  await text(page).getByRole("heading").first().waitFor();
  const form = text(page).getByRole("table").filter({ hasText: "企业名称" }).first();
  await form.waitFor();
  const cells = await form.getByRole("row").first().getByRole("cell").count();
  expect(cells).toBeGreaterThan(1);
});
