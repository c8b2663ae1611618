import { describe, expect, it } from "vitest";
import { explainCondition } from "../../../server/rules/explain-condition.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import type { CaseFacts } from "./case-file.ts";
import { facts as dictionary, packOf } from "./corpus-packs.ts";
import { caseFacts } from "./run-case.ts";

const future = packOf("cq-future-factory-2025");
const smart = packOf("smart-factory-2025");
function explain(id: string, said: CaseFacts, pack = future) {
  const condition = pack.document.programmes[0]!.conditions.find((one) => one.id === id)!;
  return explainCondition(pack, condition, readFactSets(caseFacts(said, dictionary), dictionary)[0]!);
}

describe("explanations", () => {
  it("adds the lines and divides", () => {
    const said = {
      设备购置及安装: 1500,
      软件购置: 400,
      网络建设或服务: 150,
      系统集成: 350,
      云服务: 100,
      技术服务: 100,
    };
    expect(explain("软件占比", { ...said, 没有其他投资费用: true }).steps).toEqual([
      "软件相关投资（2024年以来）：400万元 ＋ 350万元 ＋ 100万元 ＋ 100万元 ＝ 950万元",
      "总投资（2024年以来）：1500万元 ＋ 400万元 ＋ 150万元 ＋ 350万元 ＋ 100万元 ＋ 100万元 ＝ 2600万元",
      "950万元 ÷ 2600万元 ＝ 36.53%，截断到两位",
      "软件相关投资不低于总投资的30%：符合",
    ]);
    expect(explain("总投资", said).steps[0]).toMatch(/＝ 至少2600万元$/u);
  });

  it("says what nobody said, and what doesn't agree", () => {
    expect(explain("总投资", {}).steps[0]).toBe("总投资（2024年以来）：没有说");
    expect(explain("软件占比", { 总投资_2024年以来: 1, 软件相关投资_2024年以来: 2 }).steps).toContain(
      "两项数额对不上，请核对",
    );
  });

  it("says which facts can't stand together", () => {
    expect(explain("完工", { 已建成投产: true, 在建或拟建: true, 有完工证明: true }).steps).toEqual([
      "已建成投产：说法对不上，请核对",
      "有完工证明：是",
      "已建成投产并有完工证明：待确认（事实矛盾）",
    ]);
  });

  it("an exception is explained by its own text", () => {
    const { steps, exception, verdict } = explain("成熟度", { 制造企业: false });
    expect(verdict).toBe("符合");
    expect(steps).toEqual(["例外：制造企业：否", "成熟度评估三级及以上：符合"]);
    expect(exception).toMatchObject({ clause: "二（二）4", quote: "非制造企业不用评估" });
  });

  it("carries readings and materials", () => {
    expect(explain("软件占比", {}).reading).toContain("30%按硬性处理");
    expect(explain("完工", { 已建成投产: true }).materials).toEqual(["项目完工证明材料"]);
    expect(explain("完工", { 已建成投产: true }).steps).toEqual([
      "已建成投产：是",
      "有完工证明：没有说",
      "已建成投产并有完工证明：待确认（缺事实）",
    ]);
  });

  it("a layer says whom it binds", () => {
    const layer = (said: CaseFacts) => explain("四川2025年度先进级", said, smart);
    expect(layer({ 注册地: "重庆", 四川省2025年度先进级: false })).toMatchObject({
      binds: "不符合",
      steps: [
        "适用范围：注册地：重庆",
        "四川省2025年度先进级智能工厂企业：否",
        "四川省2025年度先进级智能工厂企业：不适用",
      ],
    });
    expect(layer({ 注册地: "四川", 四川省2025年度先进级: false })).toMatchObject({
      binds: "符合",
      verdict: "不符合",
    });
    expect(layer({ 四川省2025年度先进级: false })).toMatchObject({ binds: "待确认", verdict: "待确认" });
    expect(explain("独立法人", { 注册地: "重庆" }, smart)).toMatchObject({ binds: "符合" });
  });

  it("what is denied is shown as it was said", () => {
    expect(explain("境内注册", { 注册地: "境外" }, smart).steps).toEqual([
      "注册地：境外",
      "在中华人民共和国境内注册：不符合",
    ]);
  });
});
