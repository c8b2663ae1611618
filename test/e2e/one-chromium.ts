import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens. */
    chromium: string;
  }
}

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts one browser for all files: each test gets a context of its own in it. */
export default async function oneChromium(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  const browser = await chromium.launchServer({ executablePath, headless: true, args: ARGS });
  project.provide("chromium", browser.wsEndpoint());
  return () => browser.close();
}
