import { expect, it } from "vitest";
import { answered, composer, QUESTION, turns } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();

it("Enter that ends a composition doesn't send, and Enter right after does", async () => {
  const page = await product.visit("/");
  await composer(page).fill("2025未来工厂");
  const devtools = await page.context().newCDPSession(page);
  // What Chromium gets from an input method: a composition in the field, its keys as 229.
  await devtools.send("Input.imeSetComposition", { text: "jiezhi", selectionStart: 6, selectionEnd: 6 });
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
  await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await devtools.send("Input.insertText", { text: "截止" });
  expect(await composer(page).inputValue()).toBe("2025未来工厂截止");
  expect(await turns(page).count()).toBe(0);

  await page.keyboard.press("Enter");
  await turns(page).getByRole("heading", { name: "2025未来工厂截止" }).waitFor();
  expect(await composer(page).inputValue()).toBe("");
  await answered(page);
});

it.each([
  ["says isComposing", { key: "Enter", isComposing: true, keyCode: 13 }],
  ["is 229 after the composition's end, as in Safari", { key: "Enter", isComposing: false, keyCode: 229 }],
])("Enter that %s doesn't send, and Enter right after does", async (_, event) => {
  const page = await product.visit("/");
  const field = composer(page);
  await field.fill(QUESTION);
  await field.dispatchEvent("compositionstart", { data: "" });
  await field.dispatchEvent("compositionend", { data: "止" });
  await field.dispatchEvent("keydown", { bubbles: true, cancelable: true, ...event });
  expect(await field.inputValue()).toBe(QUESTION);
  expect(await turns(page).count()).toBe(0);
  await field.press("Enter");
  await turns(page).getByRole("heading", { name: QUESTION }).waitFor();
  await answered(page);
});

it("Enter right after a composition whose end was never told sends all the same", async () => {
  const page = await product.visit("/");
  await composer(page).fill(QUESTION);
  await composer(page).dispatchEvent("compositionstart", { data: "" });
  await composer(page).press("Enter");
  await turns(page).getByRole("heading", { name: QUESTION }).waitFor();
  expect(await composer(page).inputValue()).toBe("");
});

it("Shift and Enter begins a new line; nothing but white space isn't sent", async () => {
  const page = await product.visit("/");
  await composer(page).fill("一行");
  await composer(page).press("Shift+Enter");
  await page.keyboard.insertText("二行");
  expect(await composer(page).inputValue()).toBe("一行\n二行");
  await composer(page).fill("  ");
  await composer(page).press("Enter");
  expect(await page.getByRole("button", { name: "发送" }).isDisabled()).toBe(true);
  expect(await turns(page).count()).toBe(0);
});

it("/ goes to the composer and writes nothing there", async () => {
  const page = await product.visit("/");
  await composer(page).blur();
  await page.keyboard.press("/");
  await expect.poll(() => composer(page).evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
  expect(await composer(page).inputValue()).toBe("");
});
