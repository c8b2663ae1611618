import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { COMPLETE, FUTURE, paste, results, say, sheetOf, SINCE_2023, totals } from "./check-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

/** How far the page goes beyond its window in either direction, in px. */
const overflow = (page: Page) =>
  page.evaluate<number>(
    "Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight)",
  );

it.each([1440, 390])(
  "axe finds nothing serious at %d px in either theme, and nothing scrolls sideways",
  async (width) => {
    const page = await product.visit("/check", { viewport: { width, height: width === 390 ? 844 : 900 } });
    const faults: string[] = [];
    const look = async (state: string) => {
      faults.push(...(await axeFaults(page, state)));
      const over = await overflow(page);
      if (over > 0) faults.push(`${state}: ${over} px too large`);
    };
    await page.getByRole("heading", { name: "企业与项目" }).waitFor();
    await look("blank");
    await paste(page, sheetOf(SINCE_2023));
    await say(page, COMPLETE, "是");
    await totals(page).getByText("43.78%", { exact: true }).waitFor();
    await page.getByRole("button", { name: `逐条看：${FUTURE}` }).click();
    await page.getByRole("region", { name: FUTURE }).waitFor();
    await look("filled in, one open");
    await page.goto("/check/timeline");
    await page.getByRole("heading", { name: "2025年重庆市未来工厂申报" }).waitFor();
    await look("timeline");
    expect(faults).toEqual([]);
  },
);

it("at 390 px the results stand under the form, one tap away and back", async () => {
  const page = await product.visit("/check", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole("button", { name: "看结果：待确认6项" }).tap();
  const head = results(page).getByRole("heading", { name: "5份文件的对照结果" });
  await expect.poll(async () => (await head.boundingBox())!.y).toBeLessThan(400);
  await page.getByRole("button", { name: "回到填写" }).tap();
  const form = page.getByRole("heading", { name: "企业与项目" });
  await expect.poll(async () => (await form.boundingBox())!.y).toBeGreaterThan(0);
});
