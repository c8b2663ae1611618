import { expect, it } from "vitest";
import { answered, ask, QUESTION, threadList, turns, wordsOf } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

it("the first page offers four questions, says what it holds, and a click asks", async () => {
  const page = await product.visit("/");
  await page.getByRole("heading", { name: "策问", level: 1 }).waitFor();
  const main = page.getByRole("main");
  expect(await main.getByRole("listitem").getByRole("button").count()).toBe(4);
  await main.getByText("现有5份文件").waitFor();
  await main.getByText("1份有效，4个申报窗口已截止").waitFor();
  await main.getByRole("button", { name: QUESTION }).click();
  await answered(page);
  expect(await wordsOf(page)).toContain("不低于总投资的30%");
  await threadList(page).getByRole("link", { name: QUESTION }).waitFor();
});

it("the operations of a thread open for somebody who asked for less motion, too", async () => {
  const page = await product.visit("/", { reducedMotion: "reduce" });
  await ask(page, QUESTION);
  await answered(page);
  await threadList(page)
    .getByRole("button", { name: /的操作$/u })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "改名" }).click();
  expect(await page.getByRole("dialog", { name: "改名" }).getByRole("textbox").inputValue()).toBe(QUESTION);
});

it("a thread is renamed, found by its new name and by its words, opened again, and deleted", async () => {
  const page = await product.visit("/", { reducedMotion: "no-preference" });
  const list = threadList(page);
  await ask(page, "成都的智能工厂申报什么时候截止？");
  await answered(page);
  await list.getByRole("button", { name: "新提问" }).click();
  await ask(page, "5G工厂最高奖多少？");
  await answered(page);
  const address = page.url();

  await list.getByRole("button", { name: "“5G工厂最高奖多少？”的操作" }).click();
  await page.getByRole("menuitem", { name: "改名" }).click();
  const dialog = page.getByRole("dialog", { name: "改名" });
  await dialog.getByRole("textbox", { name: "提问的名称" }).fill("五季度补贴");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "hidden" });
  const renamed = list.getByRole("link", { name: "五季度补贴" });
  await renamed.waitFor();
  expect(await list.getByRole("link", { name: "5G工厂最高奖多少？" }).count()).toBe(0);

  const other = list.getByRole("link", { name: "成都的智能工厂申报什么时候截止？" });
  const search = list.getByRole("textbox", { name: "搜索提问" });
  for (const words of ["五季度", "5G工厂最高"]) {
    await search.fill(words);
    await other.waitFor({ state: "detached" });
    expect(await renamed.isVisible()).toBe(true);
  }
  await search.fill("没有这样的提问");
  await list.getByText("没有找到这样的提问。").waitFor();
  await search.fill("");
  await other.click();
  await turns(page).getByRole("heading", { name: "成都的智能工厂申报什么时候截止？" }).waitFor();
  expect(page.url()).not.toBe(address);

  await renamed.click();
  await list.getByRole("button", { name: "“五季度补贴”的操作" }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  const warning = page.getByRole("dialog", { name: "删除这条提问？" });
  await warning.getByRole("button", { name: "取消" }).click();
  await warning.waitFor({ state: "hidden" });
  expect(await renamed.isVisible()).toBe(true);
  await list.getByRole("button", { name: "“五季度补贴”的操作" }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await warning.getByRole("button", { name: "删除" }).click();
  await renamed.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "策问", level: 1 }).waitFor();

  await page.goto(address);
  await page.getByRole("alert").waitFor();
  expect(await turns(page).count()).toBe(0);
});
