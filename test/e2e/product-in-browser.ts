import { execFileSync } from "node:child_process";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import type { Answer } from "../../server/assistant/turn-hub.ts";
import { runningServer, type RunningServer } from "../builders/running-server.ts";

/** The day on both sides of the wire: the server's clock stands still there, the page's starts there. */
export const NOW = "2026-11-21T10:00:00+08:00";

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let running: Promise<Browser> | undefined;

/** One for all files of a worker, which share this module; it ends with the worker. */
function ourBrowser(): Promise<Browser> {
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  running ??= chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGS });
  return running;
}

interface Options {
  /** Wraps the answer, to hold it up or to put words into it. */
  answer?: (answer: Answer) => Answer;
  /** Configures the server. */
  env?: Record<string, string>;
}

/** One server for the tests of a file, and a browser. */
export function productInBrowser(options: Options = {}) {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([ourBrowser(), runningServer(options)]);
  });
  afterAll(() => server.close());
  return {
    url: () => server.url,
    /**
     * A page of somebody who was never here before. When the test is over it must not have thrown, complained in
     * its console, or asked any other host for anything.
     */
    async visit(path: string, context: BrowserContextOptions = {}): Promise<Page> {
      const person = await browser.newContext({
        baseURL: server.url,
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        reducedMotion: "reduce",
        ...context,
      });
      person.setDefaultTimeout(20_000);
      await person.clock.install({ time: new Date(NOW) });
      const complaints: string[] = [];
      person.on("weberror", (fault) => complaints.push(String(fault.error())));
      person.on("console", (line) => {
        // A refused request is the server's answer, not a fault of the page.
        if (line.type() === "error" && !line.text().startsWith("Failed to load resource"))
          complaints.push(line.text());
      });
      person.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(?:https?|wss?):$/u.test(protocol) && origin !== server.url)
          complaints.push(`asked another host: ${request.url()}`);
      });
      onTestFinished(async () => {
        await person.close();
        expect(complaints).toEqual([]);
      });
      const page = await person.newPage();
      await page.goto(path);
      return page;
    },
  };
}
