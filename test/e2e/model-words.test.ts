import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { modelServer } from "../fakes/model-server.ts";
import { answered, ask, INVESTMENT, QUESTION, says, turns } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const model = await modelServer();
afterAll(() => model.close());
const product = productInBrowser({ env: { CEWEN_MODEL_BASE_URL: model.url, CEWEN_MODEL: "demo" } });

const OUTPUTS = readFileSync("test/redteam/render_outputs.dev.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { model_output: string }).model_output);

/** Whether the page holds anything by which a browser asks for something without being told to. */
async function harmless(page: Page): Promise<void> {
  const main = page.getByRole("main");
  expect(
    await main.locator("img, iframe, script, style, object, embed, link, base, form, audio, video").count(),
  ).toBe(0);
  expect(
    await main.locator("[style*='url('], [onerror], [onload], [onclick], meta, svg image, svg use").count(),
  ).toBe(0);
  expect(await main.getByRole("link").count()).toBe(0);
  expect(await page.evaluate("globalThis.seized")).toBeUndefined();
}

// A page that asked another host fails in `visit`'s own check, whatever it did before.
it("a model that emits images, links and scripts moves the page to ask for nothing", async () => {
  Object.assign(model.temper, { mood: "emitting", words: null });
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await says(page, INVESTMENT);
  expect(model.requests.length).toBeGreaterThan(0);
  expect(await turns(page).last().innerText()).not.toMatch(/example\.invalid/u);
  await harmless(page);
});

it("nor does anything that is known to make a page ask", async () => {
  // So much else that the gate goes on reading to the end.
  const plain = "这些要求都写在条款里。\n".repeat(3);
  model.temper.words = () => OUTPUTS.map((output) => `${plain}\n${output}\n\n`).join("");
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await says(page, INVESTMENT);
  const words = await turns(page).last().innerText();
  expect(words.split("这些要求都写在条款里。").length).toBeGreaterThan(OUTPUTS.length);
  expect(words).not.toMatch(/evil\.invalid|CANARY|script:|alert\(/u);
  await harmless(page);
});
