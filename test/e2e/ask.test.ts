import { expect, it } from "vitest";
import {
  ask,
  answered,
  citation,
  composer,
  count,
  INVESTMENT,
  QUESTION,
  highlights,
  sourcePanel,
  turns,
  wordsOf,
} from "./chat-page.ts";
import { heldAnswer } from "./held-answer.ts";
import { productInBrowser } from "./product-in-browser.ts";

const held = heldAnswer();
const product = productInBrowser({ answer: held.wrap });

it("shows what the answer will stand on before its first words, then the words", async () => {
  held.holdAfter(0);
  const page = await product.visit("/");
  await ask(page, QUESTION);
  const turn = turns(page).last();
  await turn.getByText("取用3处条款").waitFor();
  expect(await turn.getByText("二（二）3").isVisible()).toBe(true);
  expect(await turn.innerText()).not.toContain("不低于");

  held.release();
  await answered(page);
  const words = await wordsOf(page);
  expect(words).toContain(INVESTMENT);
  expect(words).toContain("不低于总投资的30%");
  // The notice prints 12月19日 without a year; the day after its window closed is 337 days before the clock's.
  expect(words).toContain("已于2025年12月19日18:00截止");
  expect(words).toMatch(/2026年11月21日.{0,3}已过337天/u);
  expect(words).toContain("原文没有写年份，按成文日期推定");
});

it("unfolds the clauses the answer took", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const steps = turns(page).last().getByRole("button", { name: "取用3处条款" });
  expect(await steps.getAttribute("aria-expanded")).toBe("false");
  await steps.click();
  await turns(page)
    .last()
    .getByRole("button", { name: /2025年重庆市未来工厂申报 二（二）3/u })
    .click();
  await sourcePanel(page)
    .getByRole("heading", { name: /^二（二）3/u })
    .waitFor();
});

it("opens a citation at its words in the notice, goes to the next and back, and returns to the mark", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await citation(page, 3).click();

  const panel = sourcePanel(page);
  const title = panel.getByRole("heading", { name: /^二（二）3\s*出处3，共3处$/u });
  await title.waitFor();
  expect(await title.evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
  const highlighted = highlights(page).filter({ hasText: INVESTMENT });
  await highlighted.waitFor();
  expect(await highlighted.innerText()).toContain("不低于总投资的30%");
  const seen = (await highlighted.boundingBox())!;
  expect(seen.y).toBeGreaterThan(52);
  expect(seen.y + seen.height).toBeLessThan(900);
  await panel.getByText("成文2025年12月8日").waitFor();
  await panel.getByText("与来源文件逐字一致").waitFor();

  expect(await panel.getByRole("button", { name: "下一处出处" }).isDisabled()).toBe(true);
  await panel.getByRole("button", { name: "上一处出处" }).click();
  await panel.getByRole("heading", { name: /^四（二）\s*出处2，共3处$/u }).waitFor();
  await highlights(page).filter({ hasText: "2025年12月24日" }).waitFor();
  await page.keyboard.press("[");
  await panel.getByRole("heading", { name: /^四（一）\s*出处1，共3处$/u }).waitFor();
  expect(await panel.getByRole("button", { name: "上一处出处" }).isDisabled()).toBe(true);
  await page.keyboard.press("]");
  await panel.getByRole("heading", { name: /^四（二）\s*出处2/u }).waitFor();

  await panel.getByRole("button", { name: "关闭出处" }).click();
  await panel.waitFor({ state: "detached" });
  expect(await citation(page, 3).evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
});

it("opens a citation by keyboard and closes it by Esc, back at the mark", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await citation(page, 1).focus();
  await page.keyboard.press("Enter");
  await sourcePanel(page)
    .getByRole("heading", { name: /^四（一）/u })
    .waitFor();
  await page.keyboard.press("Escape");
  await sourcePanel(page).waitFor({ state: "detached" });
  expect(await citation(page, 1).evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
});

it("gives the window of the day that 依据日期 says", async () => {
  const page = await product.visit("/");
  await page.getByRole("button", { name: "依据日期 2026年11月21日，更改" }).click();
  await page.getByLabel("依据日期", { exact: true }).fill("2025-12-10");
  await page.getByRole("button", { name: "好", exact: true }).click();
  await page.getByRole("button", { name: "依据日期 2025年12月10日，更改" }).waitFor();
  expect(new URL(page.url()).searchParams.get("as_of")).toBe("2025-12-10");
  await ask(page, QUESTION);
  await answered(page);
  const words = await wordsOf(page);
  expect(words).toMatch(/2025年12月19日18:00截止.{0,20}还有9天/u);
  expect(words).toContain("依据2025年12月10日");
  expect(words).not.toContain("已过");
});

it("leaves an answer as it was when the date changes, says so, and answers again as of the new one", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const before = await wordsOf(page);
  await composer(page).blur();
  await page.keyboard.press("d");
  await page.getByLabel("依据日期", { exact: true }).fill("2025-12-10");
  await page.keyboard.press("Enter");
  await page.getByText("依据日期已改为2025年12月10日，这次回答仍按2026年11月21日。").waitFor();
  expect(await wordsOf(page)).toContain(before.slice(0, before.indexOf("依据2026年")));
  await page.getByRole("button", { name: "重新核对" }).click();
  await turns(page).nth(1).waitFor();
  await answered(page);
  expect(await wordsOf(page)).toContain("还有9天");
  expect(await turns(page).count()).toBe(2);
});

it("asks back with buttons where it can't know which notice is meant, and a click answers for that one", async () => {
  const page = await product.visit("/");
  await ask(page, "成熟度要求几级？");
  const choice = turns(page)
    .last()
    .getByRole("button", { name: /^2025年重庆市未来工厂申报（/u });
  await choice.waitFor();
  // No guess in the meantime: a level of one notice would be an answer.
  expect(await wordsOf(page)).not.toMatch(/[一二三四]级及以上/u);
  await choice.click();
  await turns(page).nth(1).waitFor();
  await answered(page);
  expect(count(await wordsOf(page), "评估等级在三级及以上")).toBe(1);
  expect(
    await turns(page)
      .first()
      .getByRole("button", { name: /^2025年重庆市未来工厂申报（/u })
      .count(),
  ).toBe(0);
});

it("the way back to the end takes no room: what stands there stays under the finger as it goes", async () => {
  const page = await product.visit("/", { viewport: { width: 1440, height: 300 } });
  await ask(page, QUESTION);
  await answered(page);
  const flow = turns(page).last().locator("xpath=../..");
  const height = () => flow.evaluate((box) => box.scrollHeight);
  await flow.evaluate((box) => box.scrollTo({ top: 1 }));
  const back = page.getByRole("button", { name: "回到最新" });
  await back.waitFor();
  const whole = await height();
  await flow.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await back.waitFor({ state: "detached" });
  expect(await height()).toBe(whole);
});
