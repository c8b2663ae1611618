import { describe, expect, it } from "vitest";
import { placesOf } from "../../../server/drafts/sheet-places.ts";
import { factSheet } from "../../../server/schemas/draft-sheet.ts";
import { fields, sheetOf } from "../../builders/sheet-ledger.ts";

describe("a cell as a person finds it", () => {
  const place = placesOf(sheetOf("cf1"), fields);
  it.each([
    ["s1k3.before", "场景1「压铸件表面缺陷AI视觉质检」指标3「漏检率」建设前"],
    ["s2.tech", "场景2「压铸设备预测性维护（设备内科医生）」技术路径"],
    ["i2.invoice_no", "投资明细第2行「MES、APS」发票号码"],
    ["v1.price_unit", "效益测算1「减少质量损失」单价单位"],
    ["f.员工人数", "员工人数"],
    ["f.营业收入@2023", "2023年销售收入（营业收入）"],
    ["s9.name", "s9.name"],
  ])("%s", (ref, words) => expect(place(ref)).toBe(words));
});

describe("rows of a sheet", () => {
  const line = (id: string) => ({ id, date: "", category: "", item: "", amount: "1" });
  const scene = (id: string, indicator: string) => ({
    id,
    name: "甲",
    indicators: [{ id: indicator, name: "乙", unit: "%", before: "2", after: "1" }],
  });
  const reads = (sheet: object) => factSheet.safeParse(sheet).success;

  it("have one name each: two of a name would show each other's figures", () => {
    expect(reads({ investments: [line("i1"), line("i2")], scenes: [scene("s1", "s1k1")] })).toBe(true);
    expect(reads({ investments: [line("i1"), line("i1")] })).toBe(false);
    expect(reads({ scenes: [scene("s1", "k1"), scene("s2", "k1")] })).toBe(false);
    expect(reads({ investments: [line("s1")], scenes: [scene("s1", "s1k1")] })).toBe(false);
  });

  it.each(["f", "i", "v", "r"])("aren't named %s, which begins other figures", (id) =>
    expect(reads({ investments: [line(id)] })).toBe(false),
  );
});
