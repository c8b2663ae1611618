import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe holds against the page as it stands, one line each: the rule and the first element. */
async function violations(page: Page, state: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>(
    // Whoever speaks to the machine says what they see: a name must hold the words shown.
    "axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } })",
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${state}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 200)}`);
}

/** The same of the page in both themes, which follow the system's without a reload. Leaves it in the dark one. */
export async function axeFaults(page: Page, state: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor({ state: "attached" });
    faults.push(...(await violations(page, `${state}, ${colorScheme}`)));
  }
  return faults;
}
