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
  // So much else, and never the same twice, that the gate goes on reading to the end.
  const subjects = [
    "这些要求",
    "以上内容",
    "有关安排",
    "相关说法",
    "这几条",
    "这些规定",
    "上述要求",
    "所列内容",
  ];
  const remarks =
    "都写在条款里 请以原文为准 可以对照原文来看 都能在原文里找到 这里不再展开 请看条款 条款里写得清楚 一看条款便知 原文都有";
  const plain = subjects.flatMap((subject) => remarks.split(" ").map((remark) => `${subject}${remark}。`));
  const before = (at: number) => plain.slice(at * 3, at * 3 + 3).join("\n");
  model.temper.words = () => OUTPUTS.map((output, at) => `${before(at)}\n\n${output}\n\n`).join("");
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  await says(page, INVESTMENT);
  const words = await turns(page).last().innerText();
  for (const at of OUTPUTS.keys()) expect(words).toContain(plain[at * 3]);
  expect(words).not.toMatch(/evil\.invalid|CANARY|script:|alert\(/u);
  await harmless(page);
});
