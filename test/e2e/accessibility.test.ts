import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { answered, ask, citation, QUESTION, sourcePanel } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

const overflow = (page: Page) =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

it.each([1440, 390])(
  "nobody is shut out of any page at %d px in either theme, and nothing scrolls sideways",
  async (width) => {
    const page = await product.visit("/", { viewport: { width, height: width === 390 ? 844 : 900 } });
    const faults: string[] = [];
    const look = async (state: string) => {
      faults.push(...(await axeFaults(page, state)));
      const over = await overflow(page);
      if (over > 0) faults.push(`${state}: ${over} px too wide`);
    };
    await page.getByText("现有5份文件").waitFor();
    await look("first visit");
    await ask(page, QUESTION);
    await answered(page);
    await look("answered");
    await citation(page, 3).click();
    await sourcePanel(page).getByText("与来源文件逐字一致").waitFor();
    await look("source open");
    await page.goto("/library");
    await page
      .getByRole("link", { name: /2025年重庆市未来工厂申报/u })
      .first()
      .waitFor();
    await look("library");
    await page.goto(`/library/cq-factory-scenes-2024#${encodeURIComponent("二（二）3")}`);
    await page.getByRole("article", { name: "原文" }).getByRole("heading").first().waitFor();
    await look("library, a notice");
    expect(faults).toEqual([]);
  },
);

/** Everything one can click, as it would be named to somebody who can't see it. */
const NAMES = `Array.from(document.querySelectorAll(
  "a[href], button, input, textarea, select, [role=button]"
)).filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.disabled && it.tabIndex >= 0)`;

/** Presses Tab from the top of the page until it comes round; gives what could be clicked but was never reached. */
async function unreachable(page: Page): Promise<string[]> {
  await page.evaluate(
    "document.activeElement?.blur(); globalThis.reached = new Set(); getSelection()?.removeAllRanges()",
  );
  const all = await page.evaluate<number>(`${NAMES}.length`);
  expect(all).toBeGreaterThan(5);
  for (let presses = 0; presses < all + 30; presses++) {
    await page.keyboard.press("Tab");
    await page.evaluate("globalThis.reached.add(document.activeElement)");
  }
  return page.evaluate<string[]>(
    `${NAMES}.filter((it) => !globalThis.reached.has(it)).map((it) => it.getAttribute("aria-label") ?? it.textContent)`,
  );
}

it("Tab reaches everything on the chat page and shows where it is", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await citation(page, 3).click();
  await sourcePanel(page).getByText("与来源文件逐字一致").waitFor();
  expect(await unreachable(page)).toEqual([]);
  await citation(page, 1).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const outline = await citation(page, 1).evaluate(
    (it) => it.ownerDocument.defaultView?.getComputedStyle(it).outline,
  );
  expect(outline).toMatch(/solid 2px$/u);
});

it("Tab reaches everything in the library", async () => {
  const page = await product.visit(`/library/cq-future-factory-2025#${encodeURIComponent("二（二）3")}`);
  await page.getByRole("heading", { name: "二（二）3" }).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it("the first Tab offers to skip to the text", async () => {
  const page = await product.visit("/");
  await page.getByText("现有5份文件").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").innerText()).toBe("跳到正文");
  await page.keyboard.press("Enter");
  expect(await page.locator(":focus").getAttribute("id")).toBe("main");
});

it("at 390 px threads, menu and a source are one tap away, and a source is a sheet from below", async () => {
  const page = await product.visit("/", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "no-preference",
  });
  await ask(page, QUESTION);
  await answered(page);
  await citation(page, 3).tap();
  await sourcePanel(page).locator("mark").filter({ hasText: "原则上不低于2000万元" }).waitFor();
  const sheet = (await sourcePanel(page).boundingBox())!;
  expect(sheet.width).toBe(390);
  expect(sheet.height / 844).toBeCloseTo(0.56, 1);
  await page.getByRole("button", { name: "关闭出处" }).tap();
  await page.getByRole("button", { name: "菜单" }).tap();
  await page.getByRole("menuitem", { name: "提问记录" }).tap();
  await page
    .getByRole("dialog", { name: "提问记录" })
    .getByRole("link", { name: QUESTION })
    .first()
    .waitFor();
});
