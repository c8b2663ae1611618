import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { composedDraft, shownText } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const changed = (change: (sheet: FactSheet) => void): FactSheet => {
  const sheet = structuredClone(sheetOf("cf1"));
  change(sheet);
  return sheet;
};
const onlyExpected = changed(({ scenes }) => {
  scenes[0]!.indicators[0]!.basis = "预计";
});

describe("expected values", () => {
  it("are named without their numbers in a text on what has happened, and no sum is told with them", () => {
    const text = shownText(composedDraft("000", onlyExpected), "提纲·五");
    expect(text).toContain(
      "不良品率（出厂前）只有预计值，不列为实绩，【待补充：不良品率（出厂前）的实测数据】。",
    );
    expect(text).toContain("减少质量损失：对应指标只有预计值，不列为实绩，【待补充：该指标的实测数据】。");
    expect(text).toContain("=382.8万元/年");
    expect(text).toContain("年节约合计：【待补充：各项节约额齐备后的合计】。");
    expect(text).not.toMatch(/0\.92|59\.47|486\.33|6\.70年/u);
  });

  it("are told as expected where the template is about what will be", () => {
    const text = shownText(composedDraft("001", onlyExpected), "方案·三（三）");
    expect(text).toContain("预期不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%；");
    expect(text).toContain("预期漏检率由0.8%降至0.15%，下降0.65个百分点，相对降幅81.25%");
    expect(text).toContain("=486.33万元/年");
    expect(text).toMatch(/其中漏检率、.*所列为实测值/u);
    expect(text).not.toMatch(/其中[^。]*不良品率[^。]*所列为实测值/u);
  });

  it("where all were measured it is said once", () =>
    expect(shownText(composedDraft("001", sheetOf("cf1")), "方案·三（三）")).toContain(
      "以上所列均为实测值，作为预期的依据。",
    ));
});

describe("what was told of the money", () => {
  it("unpaid lines are named, and a sum isn't called paid", () => {
    const sheet = changed(({ investments }) => {
      investments[0]!.paid = "否";
    });
    const draft = composedDraft("000", sheet);
    // 3260−980
    expect(shownText(draft, "提纲·六")).toContain(
      "项目投资合计3260万元，其中已付款2280万元、未付款980万元。",
    );
    expect(shownText(draft, "提纲·十（一）")).toContain(
      "“压铸岛机器人及在线检测设备”未付款，【待补充：付款凭证或付款安排】",
    );
  });

  it("an amount that can't be read leaves no sum", () => {
    const sheet = changed(({ investments }) => {
      investments[0]!.amount = "九百八十左右";
    });
    const text = shownText(composedDraft("000", sheet), "提纲·六");
    expect(text).toContain("投资明细合计：【待补充：投资明细中有金额读不出，改正后合计】");
    expect(text).not.toContain("3260");
  });

  it("a plan that isn't what the lines add up to is asked about, neither is bent to the other", () => {
    const sheet = changed(({ fields }) => {
      fields["计划总投资"] = { value: "3300", origin: "填写", evidence: "" };
    });
    const text = shownText(composedDraft("001", sheet), "方案·二（二）");
    expect(text).toContain("项目预计总投资3300万元。");
    expect(text).toContain("项目投资合计3260万元");
    expect(text).toContain("预计总投资与投资明细合计不一致，【待补充：差额对应的费用和说明】。");
  });

  it("security that isn't said to be part of the lines is asked about, never added", () => {
    const sheet = changed(({ fields }) => {
      fields["安全防护说明"]!.value = "工业防火墙";
    });
    expect(shownText(composedDraft("000", sheet), "提纲·六")).toContain(
      "信息安全防护投入85万元（工业防火墙），【待补充：该项投入是否已含在投资合计内】。",
    );
  });
});
