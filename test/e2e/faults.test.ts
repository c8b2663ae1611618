import { expect, it } from "vitest";
import { answered, composer, QUESTION, turns } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

it("an address that leads nowhere says so and leads back", async () => {
  const page = await product.visit("/nowhere");
  await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "回到问答" }).click();
  await page.getByRole("heading", { name: "策问", level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
});

it("a notice that isn't held says so and leaves the list", async () => {
  const page = await product.visit("/library/none");
  await page.getByRole("alert").getByText("没有这份文件").waitFor();
  await page.getByRole("link", { name: /2025年重庆市未来工厂申报/u }).click();
  await page.getByRole("article", { name: "原文" }).getByRole("heading").first().waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

it("a question written in a thread that is gone goes along to a new one", async () => {
  const page = await product.visit("/t/gone");
  await page.getByRole("alert").waitFor();
  await composer(page).fill(QUESTION);
  await composer(page).press("Enter");
  await page.getByRole("heading", { name: "策问", level: 1 }).waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe(QUESTION);
  await composer(page).press("Enter");
  await turns(page).getByRole("heading", { name: QUESTION }).waitFor();
  await answered(page);
});

it("without the server nothing written is lost, and it is sent when the server is back", async () => {
  const page = await product.visit("/");
  await page.getByText("现有5份文件").waitFor();
  await page.route("**/api/chat", (route) => route.abort());
  await composer(page).fill(QUESTION);
  await composer(page).press("Enter");
  await page.getByRole("alert").getByText("您写的内容还在输入框里").waitFor();
  expect(await composer(page).inputValue()).toBe(QUESTION);
  await page.unroute("**/api/chat");
  await page.getByRole("alert").getByRole("button", { name: "重试" }).click();
  await turns(page).getByRole("heading", { name: QUESTION }).waitFor();
  await answered(page);
  expect(await composer(page).inputValue()).toBe("");
});

it("a search begun by keyboard takes the very next key", async () => {
  const page = await product.visit("/");
  await page.getByText("现有5份文件").waitFor();
  await composer(page).focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "搜索提问和条款" }).waitFor();
  await page.keyboard.insertText("软件占比");
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /二（二）3/u })
    .first()
    .waitFor();
  expect(await composer(page).inputValue()).toBe("");
});
