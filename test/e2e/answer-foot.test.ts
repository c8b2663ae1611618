import { expect, it } from "vitest";
import { answered, ask, QUESTION, sourcePanel, turns } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

const product = productInBrowser();
const TITLE = "重庆市经济和信息化委员会关于开展2025年重庆市未来工厂申报工作的通知";

it("says how many figures were checked and lists them, each with the place it opens", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const turn = turns(page).last();
  const checked = turn.getByRole("button", { name: /^\d+个数字均已核对$/u });
  const said = Number(/\d+/u.exec(await checked.innerText())?.[0]);
  expect(said).toBeGreaterThan(1);
  await checked.click();
  const rows = turn.getByRole("table").last().getByRole("row");
  expect(await rows.count()).toBe(said + 1);
  expect(await rows.last().getByRole("rowheader").innerText()).toMatch(/\d/u);
  await rows
    .filter({ hasText: "2025年12月19日18:00" })
    .first()
    .getByRole("button", { name: "四（一）" })
    .click();
  await sourcePanel(page)
    .getByRole("heading", { name: /^四（一）/u })
    .waitFor();
});

it("a figure shows where it comes from: a clause opens, a calculation gives its steps", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const turn = turns(page).last();
  await turn.getByRole("button", { name: "337天，来自计算，查看出处" }).click();
  await page.getByRole("tooltip").getByText("2025年12月19日18:00").waitFor();
  await turn.getByRole("button", { name: "2025年12月19日18:00，来自条款，查看出处" }).click();
  const mark = sourcePanel(page).locator("mark").filter({ hasText: "12月19日18:00" });
  await mark.waitFor();
  expect(await mark.innerText()).not.toContain("企业申请");
});

it("copies the answer with its sources in official form", async () => {
  const page = await product.visit("/", { permissions: ["clipboard-read", "clipboard-write"] });
  await ask(page, QUESTION);
  await answered(page);
  await turns(page).last().getByRole("button", { name: "复制" }).click();
  await page.getByText("已复制，出处写在文末").waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied).toContain("原则上不低于2000万元");
  expect(copied).toMatch(
    new RegExp(`〔1〕《${TITLE}》（重庆市经济和信息化委员会，2025年12月8日）四（一）`, "u"),
  );
  expect(copied).toMatch(/依据日期：2026年11月21日$/u);
  expect(copied).not.toMatch(/\[c\d+\]|\*\*/u);
});

it("takes a judgement, and words with it", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const stored: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/feedback")) stored.push(request.postDataJSON());
  });
  await turns(page).last().getByRole("button", { name: "有用" }).click();
  await page.getByText("已记下，谢谢").waitFor();
  await turns(page).last().getByRole("button", { name: "补一句" }).click();
  const form = page.getByRole("dialog", { name: "哪一处有用" });
  await form.getByLabel("数字或句子").selectOption("2025年12月19日18:00");
  await form.getByLabel("想补充的话").fill("时间写得清楚");
  await form.getByRole("button", { name: "提交" }).click();
  await form.waitFor({ state: "detached" });
  expect(stored).toEqual([
    { rating: "useful" },
    { rating: "useful", about: "2025年12月19日18:00", comment: "时间写得清楚" },
  ]);
});

it("offers what to ask next, and a click asks it", async () => {
  const page = await product.visit("/");
  await ask(page, QUESTION);
  await answered(page);
  const next = page.getByRole("navigation", { name: "接着问" });
  expect(await next.getByRole("button").count()).toBeLessThanOrEqual(3);
  const question = "2025年重庆市未来工厂申报要交哪些材料？";
  await next.getByRole("button", { name: question }).click();
  await turns(page).nth(1).getByRole("heading", { name: question }).waitFor();
  await answered(page);
  expect(await turns(page).count()).toBe(2);
});
