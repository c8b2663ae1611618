import { describe, expect, it } from "vitest";
import { composedDraft, shownText } from "../../../builders/composed-draft.ts";
import { sheetOf, sheetWith } from "../../../builders/sheet-ledger.ts";

const OUTLINE = "cq-future-factory-2025";
const SCENES = "cq-factory-scenes-2024";
const MODELS = "cq-new-models-2024";
const times = (text: string, words: string) => text.split(words).length - 1;

describe("a gap of all scenes alike is asked for once in a section", () => {
  const cf1 = sheetOf("cf1");

  it("where they run", () => {
    expect(times(shownText(composedDraft(OUTLINE, cf1), "提纲·四（二）"), "部署的产线")).toBe(1);
    const [first, ...others] = cf1.scenes;
    const told = { ...cf1, scenes: [{ ...first!, scope: "压铸车间12台" }, ...others] };
    expect(times(shownText(composedDraft(OUTLINE, told), "提纲·四（二）"), "部署的产线")).toBe(3);
  });

  it("parts of their route, in the scenes and not in the architecture too", () => {
    const draft = composedDraft(OUTLINE, cf1);
    expect(shownText(draft, "提纲·四（一）")).not.toMatch(
      /【待补充：(?:数据基础|模型与算法|系统集成|执行闭环)】/u,
    );
    expect(shownText(draft, "提纲·四（二）")).toContain(
      "【待补充：由哪个岗位、多长时间内处置、结果如何回写】",
    );
  });

  it("samples, where the effects are told", () => {
    const draft = composedDraft(OUTLINE, cf1);
    expect(shownText(draft, "提纲·四（二）")).not.toContain("样本数量或范围");
    expect(times(shownText(draft, "提纲·五"), "样本数量或范围】")).toBe(1);
  });

  it("who does the work now", () =>
    expect(times(shownText(composedDraft(MODELS, cf1), "附件2·三（一）2"), "现在由哪个岗位")).toBe(1));

  it("indicators that a scene of 2024年场景 lacks", () => {
    const scenes = ["甲", "乙", "丙"].map((name, at) => ({ id: `s${at + 1}`, name: `场景${name}` }));
    const text = shownText(composedDraft(SCENES, sheetWith({ scenes })), "方案·三（二）");
    // Three of each scene, in one breath.
    expect(times(text, "【待补充：还缺的各项可量化考核指标的名称")).toBe(3);
  });

  it("invoices of a plan: none are asked for where none is told", () => {
    const line = { id: "i1", date: "2025-06", category: "软件购置", item: "MES", amount: "300" };
    const sheet = sheetWith({ investments: [line], scenes: [{ id: "s1", name: "排产" }] });
    expect(shownText(composedDraft(SCENES, sheet), "方案·三（二）")).not.toContain("发票号码");
    expect(shownText(composedDraft(OUTLINE, sheet), "提纲·四（二）")).toContain("【待补充：发票号码】");
  });
});
