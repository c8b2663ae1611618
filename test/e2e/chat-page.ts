import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The question that the first page offers, and that the first issue was written for. */
export const QUESTION = "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？";
/** Words of its notice that its answer must show. */
export const INVESTMENT = "原则上不低于2000万元";

export const composer = (page: Page) => page.getByRole("textbox", { name: "提问", exact: true });
/** The turns of the thread, the newest last. */
export const turns = (page: Page) => page.getByRole("main").getByRole("article");
export const sourcePanel = (page: Page) => page.getByRole("complementary", { name: "出处" });
/** Words of the notice that are highlighted; Playwright's types know no role `mark`. */
export const highlights = (page: Page) => sourcePanel(page).locator("mark");
export const citation = (page: Page, n: number) =>
  turns(page)
    .getByRole("button", { name: new RegExp(`^出处${n}，`, "u") })
    .first();
export const threadList = (page: Page) => page.getByRole("navigation", { name: "提问记录" });

/** Types the question and sends it; says nothing of the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  await composer(page).fill(question);
  await composer(page).press("Enter");
  await turns(page).last().getByRole("heading", { name: question, exact: true }).waitFor();
}

/** Until the newest answer is whole: only then can it be judged. */
export async function answered(page: Page): Promise<void> {
  await turns(page).last().getByRole("button", { name: "有用" }).waitFor();
  await page.getByRole("button", { name: "发送" }).waitFor();
}

/** Words of a turn as they are read, without white space and the joiners that keep a mark on its line. */
export async function wordsOf(page: Page): Promise<string> {
  return (await turns(page).last().innerText()).replaceAll(/[\s\u2060]/gu, "");
}

/** Until the newest answer, finished or not, says these words. */
export async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => wordsOf(page), { timeout: 20_000 }).toContain(words);
}

export const count = (text: string, words: string): number => text.split(words).length - 1;
