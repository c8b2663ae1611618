import { describe, expect, it } from "vitest";
import { composedDraft, shownText } from "../../../builders/composed-draft.ts";
import { sheetWith } from "../../../builders/sheet-ledger.ts";

/** The route of one scene as 000's outline shows it. */
function route(cells: Record<string, string>): string[] {
  const sheet = sheetWith({ scenes: [{ id: "s1", name: "场景", ...cells }] });
  const lines = shownText(composedDraft("cq-future-factory-2025", sheet), "提纲·四（二）").split("\n");
  return lines.slice(lines.indexOf("2.建设内容及路径") + 1, lines.indexOf("3.软硬件清单"));
}

describe("data → model → system → closed loop", () => {
  it("told in one breath it is split at its pieces, brackets stay whole", () =>
    expect(
      route({ name: "视觉质检", tech: "6工位面阵相机+边缘推理（自训练分割模型）+MES质量判定回写" }),
    ).toEqual([
      "针对上述问题，本场景按数据、模型、系统、闭环的路径建设。" +
        "数据基础方面，采用6工位面阵相机，【待补充：采集频率】。" +
        "模型与算法方面，采用边缘推理（自训练分割模型），【待补充：训练与验证图像数量、识别准确率】。" +
        "系统集成、执行闭环方面，MES质量判定回写，【待补充：处置岗位和时限】。",
      "部署范围：【待补充：部署的产线、车间和工位数】。",
    ]));

  it("parts told apart stay as they are, and nothing is asked that they say", () =>
    expect(
      route({
        name: "预测性维护",
        data: "128点振动采集，每10秒一次",
        model: "RUL模型，样本3200组，准确率93%",
        system: "EAM接口",
        loop: "维修班组2小时内处置，结果回写EAM。",
        scope: "压铸车间12台",
      }),
    ).toEqual([
      "针对上述问题，本场景按数据、模型、系统、闭环的路径建设。" +
        "数据基础方面，128点振动采集，每10秒一次。" +
        "模型与算法方面，RUL模型，样本3200组，准确率93%。" +
        "系统集成方面，EAM接口。" +
        "执行闭环方面，维修班组2小时内处置，结果回写EAM。",
      "部署范围：压铸车间12台。",
    ]));

  it("a part that wasn't told is asked for in its place", () =>
    expect(route({ name: "智能排产", tech: "APS约束优化+供应商门户" })[0]).toBe(
      "针对上述问题，本场景按数据、模型、系统、闭环的路径建设。" +
        "数据基础方面，【待补充：采集点位、样本量、采集频率】。" +
        "模型与算法方面，采用APS约束优化，【待补充：约束条件、优化目标和排产结果的验证方式】。" +
        "系统集成方面，供应商门户。" +
        "执行闭环方面，【待补充：由哪个岗位、多长时间内处置、结果如何回写】。",
    ));

  it("a piece that no word places is printed as told", () =>
    expect(route({ tech: "数字化看板墙；点检卡" }).slice(1)).toEqual([
      "其他建设内容：数字化看板墙、点检卡。",
      "部署范围：【待补充：部署的产线、车间和工位数】。",
    ]));

  it("nothing told, everything asked", () => expect(route({}).join("")).not.toContain("针对上述问题"));
});
