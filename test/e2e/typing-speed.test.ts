import { expect, it } from "vitest";
import { COMPLETE, paste, say, sheetOf, SINCE_2024, totals } from "./check-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

// Runs with nothing beside it: see `timed` in vitest.config.ts.
const product = productInBrowser();

it("typing is answered within fifty milliseconds of a round trip", async () => {
  const page = await product.visit("/check");
  await paste(page, sheetOf(SINCE_2024));
  await say(page, COMPLETE, "是");
  await totals(page).getByText("33.12%", { exact: true }).waitFor();
  const spent: number[] = [];
  page.on("requestfinished", (request) => {
    if (/\/api\/(?:determinations|investments)$/u.test(request.url()))
      spent.push(request.timing().responseEnd);
  });
  const amount = page.getByRole("textbox", { name: "第2行金额" });
  for (const value of ["411", "412", "413", "414", "415", "416", "417", "418"]) {
    await amount.fill(value);
    await page.waitForResponse(/\/api\/determinations$/u);
  }
  const middle = spent.toSorted((a, b) => a - b)[Math.floor(spent.length / 2)]!;
  expect(spent.length).toBeGreaterThan(8);
  expect(middle).toBeLessThan(50);
});
