import { afterAll, beforeAll, expect, it } from "vitest";
import { runningServer, type RunningServer } from "../../builders/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const calendar = async () => {
  const response = await fetch(`${server.url}/api/calendar.ics`);
  return { type: response.headers.get("content-type"), text: await response.text() };
};
/** Events with folded lines joined again. */
const events = (text: string) =>
  text
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) => event.split("\r\n"));
const startOf = (all: string[][], words: string) =>
  all
    .find((event) => event.some((line) => line.startsWith("SUMMARY:") && line.includes(words)))
    ?.find((line) => line.startsWith("DTSTART"));

it("gives every deadline at its instant, a day as a day, and validity to its last day", async () => {
  const { type, text } = await calendar();
  expect(type).toBe("text/calendar; charset=utf-8");
  const all = events(text);
  // 000 四（一）: 12月19日18:00 at +08:00; 四（二）: 2025年12月24日前; 001 三（一）: 2024年4月8日17:00前; 004 末段: 2027年12月31日.
  expect(startOf(all, "申报单位：企业线上申报截止（2025年重庆市未来工厂申报）")).toBe(
    "DTSTART:20251219T100000Z",
  );
  expect(startOf(all, "区县经信部门：区县初审截止")).toBe("DTSTART;VALUE=DATE:20251224");
  expect(startOf(all, "申报企业：企业报送电子版材料截止（不含该时刻）")).toBe("DTSTART:20240408T090000Z");
  expect(startOf(all, "有效期届满")).toBe("DTSTART;VALUE=DATE:20271231");
});

it("each event names its clause and its words, once, in lines that calendars accept", async () => {
  const { text } = await calendar();
  const all = events(text);
  expect(all.length).toBeGreaterThan(6);
  const future = all.find((event) => event.some((line) => line.includes("企业线上申报截止")))!;
  expect(future.find((line) => line.startsWith("DESCRIPTION:"))).toContain(
    "四（一）：“申请时间截止到12月19日18:00”",
  );
  expect(new Set(all.flatMap((event) => event.filter((line) => line.startsWith("UID:")))).size).toBe(
    all.length,
  );
  const lines = text.split("\r\n");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
});

it("is the same file twice", async () => {
  expect((await calendar()).text).toBe((await calendar()).text);
});
