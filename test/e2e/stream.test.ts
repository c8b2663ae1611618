import { expect, it } from "vitest";
import {
  answered,
  ask,
  composer,
  count,
  INVESTMENT,
  QUESTION,
  threadList,
  turns,
  wordsOf,
  says,
} from "./chat-page.ts";
import { heldAnswer } from "./held-answer.ts";
import { productInBrowser } from "./product-in-browser.ts";

const held = heldAnswer();
const product = productInBrowser({ answer: held.wrap });

/** The first sentence of the answer, and words that only a later one holds. */
const FIRST = "已于2025年12月19日18:00截止";

it("a reload in the middle of an answer brings the whole answer, once", async () => {
  const page = await product.visit("/");
  held.holdAfter(2);
  await ask(page, QUESTION);
  await says(page, FIRST);
  expect(await wordsOf(page)).not.toContain(INVESTMENT);
  expect(new URL(page.url()).pathname).toMatch(/^\/t\/./u);

  await page.reload();
  await says(page, FIRST);
  await page.getByRole("button", { name: "停止" }).waitFor();
  expect(count(await wordsOf(page), FIRST)).toBe(1);
  held.release();
  await answered(page);
  const resumed = await wordsOf(page);
  expect(await turns(page).count()).toBe(1);
  expect([count(resumed, FIRST), count(resumed, INVESTMENT)]).toEqual([1, 1]);

  await page.reload();
  await answered(page);
  expect(await wordsOf(page)).toBe(resumed);
});

it("a second tab sees the answer live", async () => {
  const page = await product.visit("/");
  held.holdAfter(1);
  await ask(page, QUESTION);
  await says(page, FIRST);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await says(second, FIRST);
  expect(await wordsOf(second)).not.toContain(INVESTMENT);
  await threadList(second).getByText("正在回答").waitFor();
  held.release();
  await Promise.all([answered(page), answered(second)]);
  expect(await wordsOf(second)).toBe(await wordsOf(page));
  expect(count(await wordsOf(second), INVESTMENT)).toBe(1);
});

it.each([
  ["the button", (page) => page.getByRole("button", { name: "停止" }).click()],
  ["Esc", (page) => page.keyboard.press("Escape")],
] satisfies [string, (page: Awaited<ReturnType<typeof product.visit>>) => Promise<void>][])(
  "%s stops an answer, keeps what was said and takes the next question",
  async (_, stop) => {
    const page = await product.visit("/");
    held.holdAfter(1);
    await ask(page, QUESTION);
    await says(page, FIRST);
    await stop(page);
    await turns(page).last().getByText("已停止").waitFor();
    const words = await wordsOf(page);
    expect(words).toContain(FIRST);
    expect(words).not.toContain(INVESTMENT);
    held.release();

    await page.reload();
    await turns(page).last().getByText("已停止").waitFor();
    expect(await wordsOf(page)).not.toContain(INVESTMENT);
    await turns(page).last().getByRole("button", { name: "重答" }).click();
    await turns(page).nth(1).waitFor();
    await answered(page);
    expect(await wordsOf(page)).toContain(INVESTMENT);
  },
);

it("keeps what is written while another answer is under way, and doesn't send it", async () => {
  const page = await product.visit("/");
  held.holdAfter(1);
  await ask(page, QUESTION);
  await says(page, FIRST);
  await composer(page).fill("那软件呢？");
  await composer(page).press("Enter");
  expect(await composer(page).inputValue()).toBe("那软件呢？");
  held.release();
  await answered(page);
  expect(await turns(page).count()).toBe(1);
  expect(await composer(page).inputValue()).toBe("那软件呢？");
});
