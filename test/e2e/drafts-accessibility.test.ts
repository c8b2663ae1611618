import { expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { drafted, OUTLINE, saved } from "./drafts-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

it.each([
  { width: 1440, height: 900, tabs: ["目录"] },
  { width: 390, height: 844, tabs: ["正文", "检查"] },
])(
  "axe finds nothing serious at $width px in either theme, and nothing scrolls sideways",
  async ({ tabs, ...viewport }) => {
    const page = await product.visit("/drafts", { viewport });
    const faults: string[] = [];
    const look = async (state: string) => {
      faults.push(...(await axeFaults(page, state)));
      const over = await page.evaluate<number>(
        "Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight)",
      );
      if (over > 0) faults.push(`${state}: ${over} px too large`);
    };
    await page.getByRole("button", { name: `用这个模板：${OUTLINE}` }).waitFor();
    await look("templates");
    await page.goto(await drafted(product.url(), { written: true }));
    await page.getByRole("button", { name: "压铸件表面缺陷AI视觉质检" }).first().click();
    await saved(page);
    await look("facts");
    for (const tab of tabs) {
      await page.getByRole("tab", { name: tab }).click();
      await look(tab);
    }
    expect(faults).toEqual([]);
  },
);
