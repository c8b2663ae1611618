import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whoever speaks to the machine says what they see: a name must hold the words shown. */
const EVERYTHING = "rules: { 'label-content-name-mismatch': { enabled: true } }";
/** All that the other theme of the same page can do otherwise. */
const CONTRAST = "runOnly: ['color-contrast', 'link-in-text-block']";

/** What axe holds against the page as it stands, one line each: the rule and the first element. */
async function violations(page: Page, state: string, rules: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], ${rules} })`,
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${state}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 200)}`);
}

/** The same of the page in both themes, which follow the system's without a reload. Leaves it in the dark one. */
export async function axeFaults(page: Page, state: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, rules] of [
    ["light", EVERYTHING],
    ["dark", CONTRAST],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor({ state: "attached" });
    faults.push(...(await violations(page, `${state}, ${colorScheme}`, rules)));
  }
  return faults;
}
