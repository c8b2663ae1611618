import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { composedDraft } from "../../../builders/composed-draft.ts";
import { randomSheet } from "../../../builders/random-sheet.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

/** The two cells of 003's form that set a limit, as composed: 企业简介 500, 项目简介 300. */
function limited(sheet: FactSheet): Record<string, string> {
  const cells = composedDraft("003", sheet).sections.flatMap(({ shown }) =>
    shown.flatMap((block) =>
      block.kind === "form" ? block.rows.map((row) => row.map(({ text }) => text.text)) : [],
    ),
  );
  const beside = (label: string) => cells.find(([first]) => first === label)![1]!;
  return { 企业简介: beside("企业简介"), 项目简介: beside("项目简介（300字以内）") };
}

describe("cells with a limit", () => {
  it("stay within it whatever the sheet holds", () => {
    fc.assert(
      fc.property(randomSheet, (sheet) => {
        const long = structuredClone(sheet);
        for (const scene of long.scenes)
          Object.assign(scene, { pain: "漏检多、返工多。".repeat(40), tech: "机器视觉".repeat(60) });
        delete long.fields["企业简介"];
        delete long.fields["项目简介"];
        long.fields["主营业务"] = { value: "壳体".repeat(300), origin: "填写", evidence: "" };
        const { 企业简介, 项目简介 } = limited(long);
        expect(Array.from(企业简介!).length).toBeLessThanOrEqual(500);
        expect(Array.from(项目简介!).length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 15 },
    );
  });

  it("CF1's brief tells technique, problem, effect and spread", () => {
    const { 项目简介 } = limited(sheetOf("cf1"));
    expect(项目简介).toContain("1.采用的技术和方案：");
    expect(项目简介).toContain("2.解决的问题：");
    expect(项目简介).toContain(
      "3.成效：年节约486.33万元/年（年化测算，基期2023年9—12月（4个月），报告期2025年9—11月（3个月），两期长度不同）。",
    );
    expect(项目简介).toContain("推广规模：【待补充：");
  });

  it("what the person wrote stays as written, too long or not", () => {
    const sheet = structuredClone(sheetOf("cf1"));
    sheet.fields["项目简介"] = { value: "字".repeat(301), origin: "填写", evidence: "" };
    expect(limited(sheet)["项目简介"]).toBe("字".repeat(301));
  });
});
