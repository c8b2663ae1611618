import { describe, expect, it } from "vitest";
import { beyondFacts } from "../../../../server/grounding/draft-gate/beyond-facts.ts";

/** A scene as told: its words, and what the composer says of it. */
const TOLD = [
  "压铸件表面缺陷AI视觉质检",
  "人工目检漏检、节拍慢",
  "面阵相机+边缘推理（自训练分割模型）+MES质量判定回写",
  "企业财务管理机构和制度健全，未被列入失信名单。",
  "年净收益未扣除运行维护费用。",
].join("\n");

const beyond = (sentence: string) =>
  beyondFacts(sentence, TOLD).map(({ start, end }) => sentence.slice(start, end));

describe("what the facts tell, in other words", () => {
  it.each([
    "本场景主要针对人工目检漏检、节拍慢的问题。",
    "面阵相机负责取数，边缘推理给出判定，结果回写MES。",
    "压铸件的表面缺陷由视觉质检判定。",
    "企业制度健全，未被列入失信名单。",
    "以上指标的口径和来源见下表。",
    "其中，\ue000\ue000\ue000，说明改造起到了作用。",
  ])("%s", (sentence) => {
    expect(beyond(sentence)).toEqual([]);
  });
});

describe("what nobody told", () => {
  it.each([
    ["a step of the process", "误判样本回流训练。", ["误判样本回流训练"]],
    ["a connection", "系统与产业大脑衔接。", ["系统与产业大脑衔接"]],
    ["a connection made already", "系统已与MES衔接。", ["系统已与MES衔接"]],
    ["a patent", "判定模型获得专利。", ["判定模型获得专利"]],
    ["a firm, beside what was told", "面阵相机由海康威视提供。", ["面阵相机由海康威视提供"]],
    ["a firm between joining words", "与华为云共同建设。", ["与华为云共同建设"]],
    ["a name in letters", "判定结果回写QMS。", ["判定结果回写QMS"]],
    ["a technology", "边缘推理采用卷积网络。", ["边缘推理采用卷积网络"]],
    ["a rank", "该项目处于行业前列。", ["该项目处于行业前列"]],
    ["an effect", "工人劳动强度降低。", ["工人劳动强度降低"]],
    ["who does it", "项目由总经理负责。", ["项目由总经理负责"]],
    ["only in one breath of two", "本场景采用边缘推理，缺陷图片按批次归档。", ["缺陷图片按批次归档"]],
    ["in neighbouring breaths", "按批次归档、长期留存，供质检使用。", ["按批次归档、长期留存"]],
    ["around a slot", "模型每晚重训，\ue000\ue000，并灰度发布。", ["模型每晚重训", "并灰度发布"]],
  ])("%s", (_what, sentence, found) => {
    expect(beyond(sentence)).toEqual(found);
  });

  it("is also the contrary of what was told", () => {
    expect(beyond("企业制度不健全，被列入失信名单。")).toEqual(["企业制度不健全，被列入失信名单"]);
    expect(beyond("年净收益扣除运行维护费用。")).toEqual(["年净收益扣除运行维护费用"]);
  });
});
