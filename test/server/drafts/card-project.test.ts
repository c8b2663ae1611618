import { describe, expect, it } from "vitest";
import { readCard } from "../../../server/drafts/import/read-card.ts";

describe("what a card says of its project's state", () => {
  it.each([
    ["建成投产", "是", "否"],
    ["在建", "否", "是"],
    ["拟建", "否", "是"],
    ["", undefined, undefined],
  ])("a project that is %s", (status, built, ahead) => {
    const { fields } = readCard({ name: "甲公司", project: { status } }).sheet;
    expect([fields["已建成投产"]?.value, fields["在建或拟建"]?.value]).toEqual([built, ahead]);
  });

  it.each([
    ["已建成投产", "是"],
    ["建成投产（2025年9月）", "是"],
    ["未建成投产", "否"],
    ["尚未投产", "否"],
    ["预计2026年建成投产", undefined],
    ["试生产", undefined],
    ["建成投产（试生产）", undefined],
    ["建成投产并通过验收", "是"],
    // Built and accepted, but not said to be producing.
    ["已建成并通过验收", undefined],
  ])("nothing but what has gone into production is built: %s", (status, built) => {
    expect(readCard({ name: "甲公司", project: { status } }).sheet.fields["已建成投产"]?.value).toBe(built);
  });

  it("leaves a status open that its own proof speaks against, and says so", () => {
    const project = { status: "在建", completion_proof: "2025-08-20竣工验收报告", investments: [] };
    const { sheet: both, notes: said } = readCard({ name: "甲公司", project });
    expect([both.fields["已建成投产"], both.fields["在建或拟建"]]).toEqual([undefined, undefined]);
    expect(said).toEqual([
      "资料卡写项目状态为“在建”，又写有投产时间或完工证明，前后矛盾，是否建成投产没有读入，请核对后填写。",
    ]);
    const { fields } = readCard({
      name: "甲公司",
      project: { ...project, completion_proof: "预计2026年竣工验收" },
    }).sheet;
    expect(fields["已建成投产"]?.value).toBe("否");
  });

  it.each([
    ["AI赋能示范型", "申报类型", "AI赋能示范型"],
    ["AI领航工厂", "建设方向", "AI领航工厂"],
    ["数字化管理应用模式", "申报方向", "数字化管理"],
    ["AI赋能型", "申报类型", "AI赋能型"],
  ])("%s is what %s calls it", (type, field, value) => {
    const { fields } = readCard({ name: "甲公司", project: { type } }).sheet;
    const told = ["申报类型", "建设方向", "申报方向"].flatMap((name) =>
      fields[name] === undefined ? [] : [[name, fields[name].value]],
    );
    expect(told).toEqual([[field, value]]);
  });

  it.each([
    [{ evidence: "MES报表" }, "建成投产", "实测"],
    [{ evidence: "" }, "建成投产", ""],
    [{ evidence: "MES报表", period: "2023年 vs 目标2026年" }, "建成投产", "预计"],
    [{ evidence: "环评预测" }, "建成投产", "预计"],
    [{ evidence: "MES报表", data_issue: "2025年8月数据为预计值" }, "建成投产", "预计"],
    [{ evidence: "MES报表", period: "2023年10-12月 vs 2025年12月（预计）" }, "建成投产", "预计"],
    [{ evidence: "立项书" }, "拟建", "预计"],
    [{ evidence: "MES报表" }, "拟建", "预计"],
    [{ evidence: "MES报表" }, "在建", ""],
    [{ name: "故障预测准确率", evidence: "EAM" }, "建成投产", "实测"],
    [{ name: "不良品率（目标）", evidence: "MES报表" }, "建成投产", "预计"],
    [{ method: "立项至发布的天数", evidence: "PLM" }, "建成投产", "实测"],
    [{ method: "按设计值", evidence: "MES报表" }, "建成投产", "预计"],
  ])("%o of a project that is %s was measured: %s", (told, status, basis) => {
    const kpi = { name: "不良品率", unit: "%", before: 2, after: 1, ...told };
    const { scenes } = readCard({
      name: "甲公司",
      project: { status },
      scenes: [{ name: "质检", kpis: [kpi] }],
    }).sheet;
    expect(scenes[0]!.indicators[0]!.basis).toBe(basis);
  });

  it.each([
    ["已建成并通过验收", "是"],
    ["建成投产，已验收", "是"],
    ["建成投产", undefined],
    ["已建成，未通过验收", undefined],
    ["在建，预计年底通过验收", undefined],
  ])("a project that is %s was accepted: %s", (status, value) =>
    expect(readCard({ name: "甲公司", project: { status } }).sheet.fields["通过验收"]?.value).toBe(value),
  );
});
