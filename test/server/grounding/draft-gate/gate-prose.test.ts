import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateProse, type ProseGrounds } from "../../../../server/grounding/draft-gate/gate-prose.ts";

const grounds: ProseGrounds = {
  slots: new Map([
    ["s1k1.story", "不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%"],
    ["s1k2.story", "单件检测时间由18秒缩短至6秒，缩短12秒，相对降幅66.66%"],
    ["s1.name", "压铸件表面缺陷AI视觉质检"],
    ["f.企业名称", "重庆渝铸精密汽车零部件有限公司"],
  ]),
  indicators: new Map([
    ["s1k1", "不良品率（出厂前）"],
    ["s1k2", "单件检测时间"],
    ["s2k1", "非计划停机"],
  ]),
  names: ["5G专网与工业交换机", "三维工艺与MES一期", "100"],
  composed: "{s1k1.story}。【待补充：训练与验证图像数量】。",
  told: [
    "压铸件表面缺陷AI视觉质检，不良品率（出厂前），单件检测时间，5G专网与工业交换机，三维工艺与MES一期",
    "与供应商合作开展质量改进，来料质量。建设前以人工目检为主，漏检、节拍慢。数据汇聚到边缘侧，统一数据口径、打通接口。汽车零部件",
    "模型训练，系统判定结果回写MES，生产计划由排产系统自动生成",
  ].join("\n"),
};
const gated = (text: string) => gateProse(text, grounds);

describe("a sentence in a draft stands as written", () => {
  it.each([
    "现场以人工目检为主，漏检和节拍慢是主要困难。",
    "系统投用后，{s1k1.story}，{s1k2.story}。",
    "不良品率（出厂前）的变化为：{s1k1.story}。",
    "{f.企业名称}围绕“{s1.name}”开展建设，判定结果回写MES。",
    "数据经5G专网与工业交换机汇聚到边缘侧。",
    "三维工艺与MES一期统一了数据口径，并进一步打通接口。",
    "模型训练情况：【待补充：训练与验证图像数量】。",
    "生产计划由排产系统自动生成，并将结果回写。",
    "与供应商合作改进来料质量。",
    "不良品率下降，{s1k1.story}，质量水平提升。",
    "汽车零部件的来料质量由此改善。",
  ])("%s", (text) => {
    expect(gated(text)).toEqual({ text });
  });
});

describe("a sentence in a draft is withheld", () => {
  it.each([
    ["figure", "不良品率降到0.92%。"],
    ["figure", "不良品率降到０.９２％。"],
    ["figure", "不良品率降低了百分之五十。"],
    ["figure", "不良品率降低过半。"],
    ["figure", "单件检测时间缩短三分之二。"],
    ["figure", "每班可少用两名质检员。"],
    ["figure", "效率翻番。"],
    ["figure", "共建设六个工位。"],
    ["figure", "建设周期为①年。"],
    ["figure", "节约100万元。"],
    ["figure", "1&#48;0个点位。"],
    ["slot", "总投资{i.total}。"],
    ["slot", "不良品率由{s1k1.before}降到{s1k1.after}。"],
    ["slot", "{s2k1.story}。"],
    ["slot", "不良品率{s1k1.story。"],
    ["measure", "单件检测时间{s1k1.story}。"],
    ["measure", "非计划停机同步改善，{s1k1.story}。"],
    ["contrary", "不良品率有所上升，{s1k1.story}。"],
    ["contrary", "不良品率（出厂前）提高明确，{s1k1.story}。"],
    ["contrary", "单件检测时间延长。"],
    ["touched", "累计{s1k1.story}。"],
    ["touched", "平均{s1k1.story}。"],
    ["touched", "未{s1k1.story}。"],
    ["touched", "{s1k1.story}以上。"],
    ["touched", "{s1k1.story}左右。"],
    ["basis", "预计{s1k1.story}。"],
    ["basis", "项目将实现{s1k1.story}。"],
    ["basis", "指标已通过实测，{s1k1.story}。"],
    ["claim", "项目符合申报条件。"],
    ["claim", "保证通过评审。"],
    ["claim", "预期可获得市级补贴。"],
    ["claim", "项目已通过验收。"],
    ["praise", "质量水平显著提升。"],
    ["told", "产品获得客户一致好评。"],
    ["told", "算法已申请专利。"],
    ["told", "做法已在同行业推广。"],
    ["marker", "模型训练情况：【待补充：图像数量已足够】。"],
    ["marker", "训练充分【待补充：训练与验证图像数量。"],
    ["markup", "详见[说明](https://a.example.invalid)。"],
    ["markup", "![图](//a.example.invalid/p.png)"],
    ["markup", "<b>质量</b>提升。"],
  ])("%s: %s", (reason, text) => {
    expect(gated(text)).toEqual({ withheld: reason });
  });
});

describe("what no fact supports", () => {
  it("is marked for the writer to prove, as far as one breath goes", () => {
    expect(gated("与清华大学合作，采用边缘模型，技术国内领先。")).toEqual({
      text: "【待核实：与清华大学合作】，采用边缘模型，【待核实：技术国内领先】。",
    });
  });

  it("is marked each time it stands, and never inside a slot or a mark", () => {
    expect(gated("区块链存证，{s1k1.story}，区块链上链，【待补充：训练与验证图像数量】。")).toEqual({
      text: "【待核实：区块链存证】，{s1k1.story}，【待核实：区块链上链】，【待补充：训练与验证图像数量】。",
    });
  });
});

describe("property", () => {
  it("no sentence with a digit outside slots and told names passes, wherever it stands", () => {
    const words = fc.constantFrom("质检环节", "，", "数据回写", "{s1k1.story}", "。", "MES", "产线");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.nat(99_999), fc.nat(8), (parts, number, at) => {
        const text = [...parts.slice(0, at), String(number), ...parts.slice(at)].join("");
        expect(gated(text)).toHaveProperty("withheld");
      }),
    );
  });
});
