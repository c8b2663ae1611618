import { describe, expect, it } from "vitest";
import { decidingWindow, viewWindows, windowStatuses } from "../../../server/rules/windows.ts";
import { packOf, packs, refused } from "./corpus-packs.ts";

/** Read from the notices: as of → state of the window that decides for a company, and whether it may act. */
const SWEEP: [string, string, string, string][] = [
  // 000 四（一）: 截止到12月19日18:00
  ["cq-future-factory-2025", "2025-12-07", "not_yet", "no"],
  ["cq-future-factory-2025", "2025-12-08", "open", "yes"],
  ["cq-future-factory-2025", "2025-12-18", "open", "yes"],
  ["cq-future-factory-2025", "2025-12-19", "boundary", "unknown"],
  ["cq-future-factory-2025", "2025-12-19T17:59:59+08:00", "open", "yes"],
  ["cq-future-factory-2025", "2025-12-19T18:00:00+08:00", "boundary", "yes"],
  ["cq-future-factory-2025", "2025-12-19T10:00:00Z", "boundary", "yes"],
  ["cq-future-factory-2025", "2025-12-19T18:00:01+08:00", "closed", "no"],
  ["cq-future-factory-2025", "2025-12-20", "closed", "no"],
  ["cq-future-factory-2025", "2026-11-21", "closed", "no"],
  // 001 三（一）: 2024年4月8日17:00前
  ["cq-factory-scenes-2024", "2024-04-07", "open", "yes"],
  ["cq-factory-scenes-2024", "2024-04-08T16:59:59+08:00", "open", "yes"],
  ["cq-factory-scenes-2024", "2024-04-08T17:00:00+08:00", "boundary", "no"],
  ["cq-factory-scenes-2024", "2024-04-08T17:00:01+08:00", "closed", "no"],
  ["cq-factory-scenes-2024", "2024-04-09", "closed", "no"],
  // 003 工作流程（一）: 2024年5月24日17:00前; dated 2024-04-16
  ["cq-new-models-2024", "2024-04-15", "not_yet", "no"],
  ["cq-new-models-2024", "2024-05-23", "open", "yes"],
  ["cq-new-models-2024", "2024-05-24T17:00:00+08:00", "boundary", "no"],
  ["cq-new-models-2024", "2024-05-25", "closed", "no"],
  // 002 部·二（二）1: 2025年7月18日前
  ["smart-factory-2025", "2025-07-17", "open", "yes"],
  ["smart-factory-2025", "2025-07-18", "boundary", "unknown"],
  ["smart-factory-2025", "2025-07-18T23:59:59+08:00", "boundary", "unknown"],
  ["smart-factory-2025", "2025-07-19T00:00:00+08:00", "closed", "no"],
  // 004 末段: 2026-02-02 … 2027-12-31
  ["cq-ai-manufacturing-2026", "2026-02-01", "not_yet", "no"],
  ["cq-ai-manufacturing-2026", "2026-02-02", "in_force", "unknown"],
  ["cq-ai-manufacturing-2026", "2027-12-31", "in_force", "unknown"],
  ["cq-ai-manufacturing-2026", "2028-01-01", "expired", "no"],
];

describe("window that decides for a company", () => {
  it.each(SWEEP)("%s as of %s is %s, may act: %s", (slug, asOf, state, allows) => {
    expect(decidingWindow(packOf(slug), asOf)?.state).toBe(state);
    expect(viewWindows(packOf(slug), asOf).allows).toBe(allows);
  });
});

describe("all windows", () => {
  it("no shipped pack is refused", () => {
    expect(Object.fromEntries(refused)).toEqual({});
    expect([...packs.keys()].toSorted()).toEqual([
      "cq-ai-manufacturing-2026",
      "cq-factory-scenes-2024",
      "cq-future-factory-2025",
      "cq-new-models-2024",
      "smart-factory-2025",
    ]);
  });

  it("000 keeps the company's deadline apart from the district's", () => {
    const windows = windowStatuses(packOf("cq-future-factory-2025"), "2025-12-20T09:00:00+08:00");
    expect(windows.map(({ id, state, actor }) => [id, state, actor])).toEqual([
      ["企业线上申报", "closed", "申报单位"],
      ["区县初审", "open", "区县经信部门"],
    ]);
    expect(windows[0]!.note).toContain("原文没有写年份");
    expect(windows[0]!.cite).toMatchObject({ clause: "四（一）", quote: "申请时间截止到12月19日18:00" });
  });

  it("002 names four actors and their days", () => {
    const windows = windowStatuses(packOf("smart-factory-2025"), "2025-07-19");
    expect(windows.map(({ state, closes, actor }) => [state, closes, actor])).toEqual([
      ["closed", "2025-07-18", "申报主体"],
      ["closed", "2025-07-18", "申报主体"],
      ["closed", "2025-07-18", "成都市各区（市）县主管部门"],
      ["open", "2025-07-20", "四川省各市（州）主管部门"],
      ["open", "2025-08-01", "省级推荐单位"],
      ["open", "2025-08-01", "省级推荐单位"],
    ]);
  });

  it("cites stand in the notice as printed, line breaks and spaces included", () => {
    const pack = packOf("smart-factory-2025");
    for (const { cite } of windowStatuses(pack, "2025-07-01")) {
      expect(cite).not.toBeNull();
      expect(Array.from(pack.notice.body).slice(cite!.start, cite!.end).join("")).toBe(cite!.quote);
    }
  });

  it("a wrong date is an error that says how to write it", () => {
    expect(() => windowStatuses(packOf("cq-future-factory-2025"), "2025-02-30")).toThrow("2025-02-30");
  });
});
