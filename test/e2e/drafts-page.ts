import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

export const CF1 = fileURLToPath(new URL("../../evals/cases/companies/cf1.json", import.meta.url));
export const OUTLINE = "2025年重庆市未来工厂申报工作提纲";

export const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/u).waitFor();
export const checks = (page: Page) => page.getByRole("complementary", { name: "检查" });
/** A paragraph of the page, by its section's heading and its number there. */
export const paragraph = (page: Page, heading: string, at: number) =>
  page.getByRole("textbox", { name: `${heading}第${at}段` });

/** A draft of the 2025 outline for a company's file, made without the page; gives its address. */
export async function drafted(url: string, { written }: { written: boolean }): Promise<string> {
  const card: unknown = JSON.parse(readFileSync(CF1, "utf8"));
  const made = await fetch(`${url}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ template: OUTLINE, card }),
  });
  const { id } = (await made.json()) as { id: string };
  if (written) await (await fetch(`${url}/api/drafts/${id}/write`, { method: "POST" })).text();
  return `/drafts/${id}`;
}

/** Begins a draft with a template and takes over a company's file. */
export async function begin(page: Page, template: string, company: string): Promise<void> {
  await page.getByRole("button", { name: `用这个模板：${template}` }).click();
  await page.getByRole("button", { name: "导入" }).waitFor();
  await page.getByLabel("导入企业资料").setInputFiles(company);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("新读出").waitFor();
  await dialog.getByRole("button", { name: "读入" }).click();
  await dialog.waitFor({ state: "detached" });
  await saved(page);
}

export async function writeAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^写全部\d+节$/u }).click();
  await page.getByText("尚未写").first().waitFor({ state: "detached" });
  await page.getByText(/^正在写/u).waitFor({ state: "detached" });
}
