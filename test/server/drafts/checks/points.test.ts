import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { composedDraft } from "../../../builders/composed-draft.ts";
import {
  changed,
  type Change,
  ofSheet,
  ofWords,
  OUTLINE,
  pointOf,
  SCENES,
  told,
} from "../../../builders/rubric-point.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const MODELS = "2024新模式";
const whole = checkDraft(composedDraft(OUTLINE, sheetOf("cf1")));
const outcome = (id: string) => whole.points.find((one) => one.id === id)!.outcome;

describe("R01 template, year, headings", () => {
  it("an outline of our own is for a person to hold against the form", () => {
    expect(outcome("R01")).toBe("人工核");
  });
  it("a section that nobody wrote is missing", () => {
    const { outcome: failed, what } = ofSheet("R01", SCENES);
    expect(failed).toBe("未通过");
    expect(new Set(what)).toEqual(new Set(["这一节还没有写"]));
  });
  it("another year's form is another form", () => {
    expect(ofWords("R01", "本材料按2024年重庆市未来工厂申报工作提纲编写。").what).toContain(
      "写的是2024年的材料，本模板是2025年的",
    );
  });
});

describe("R02 characters of a limited cell", () => {
  const brief = (length: number) => ofForm(length, "项目简介");
  const profile = (length: number) => ofForm(length, "企业简介");
  const ofForm = (length: number, field: string) =>
    pointOf(
      composedDraft(
        MODELS,
        changed((sheet) => void (sheet.fields[field] = told("字".repeat(length)))),
      ),
      "R02",
    );
  it("300 of 300 pass, 301 don't", () => {
    expect(brief(300).outcome).toBe("通过");
    expect(brief(301)).toEqual({ outcome: "未通过", what: ["301字，限300字"] });
  });
  it("500 of 500 pass, 501 don't", () => {
    expect(profile(500).outcome).toBe("通过");
    expect(profile(501)).toEqual({ outcome: "未通过", what: ["501字，限500字"] });
  });
  it("doesn't apply where the form limits nothing", () => {
    expect(outcome("R02")).toBe("不适用");
  });
});

describe("R03 number of scenes", () => {
  const scenes =
    (count: number): Change =>
    (sheet) => {
      const [scene] = sheet.scenes;
      sheet.scenes = Array.from({ length: count }, (_, at) => ({
        ...scene!,
        id: `s${at + 1}`,
        indicators: [],
      }));
    };
  it.each([
    [2, "未通过"],
    [3, "通过"],
    [10, "通过"],
    [11, "未通过"],
  ])("%i scenes in 001: %s", (count, expected) => {
    expect(ofSheet("R03", SCENES, scenes(count)).outcome).toBe(expected);
  });
  it("is a person's where the notice gives no number", () => {
    expect(ofSheet("R03", OUTLINE, scenes(2))).toEqual({
      outcome: "人工核",
      what: ["有2个场景；本文件没有写个数，2024年的建设方案要求3至10个"],
    });
    expect(outcome("R03")).toBe("不适用");
  });
  it.each([
    ["研发设计优化；生产制造优化；质量管控；运营管理", "通过"],
    ["研发设计优化；生产制造优化；质量管控；运营管理；节能减排", "未通过"],
  ])("of 003's scenes four at most: %s", (value, expected) => {
    expect(ofSheet("R03", MODELS, (sheet) => void (sheet.fields["应用场景"] = told(value))).outcome).toBe(
      expected,
    );
  });
});

describe("R04 indicators of a scene", () => {
  it.each([
    [2, "未通过"],
    [3, "通过"],
  ])("%i indicators in 001: %s", (count, expected) => {
    const fewer: Change = (sheet) =>
      void (sheet.scenes[0]!.indicators = sheet.scenes[0]!.indicators.slice(0, count));
    expect(ofSheet("R04", SCENES, fewer).outcome).toBe(expected);
  });
  it("one without a unit can't be measured", () => {
    const { outcome: failed, what } = ofSheet(
      "R04",
      SCENES,
      (sheet) => void (sheet.scenes[0]!.indicators[0]!.unit = ""),
    );
    expect(failed).toBe("未通过");
    expect(what).toContain("没有单位");
  });
});

describe("R05 one kind", () => {
  it.each([
    ["AI赋能示范型", "通过", []],
    ["", "未通过", ["还没有选"]],
    ["AI赋能示范", "未通过", ["“AI赋能示范”不是原文的名称"]],
    ["AI赋能示范型；协同共生链主型", "未通过", ["选了2个，多选无效"]],
  ])("%s: %s", (value, expected, what) => {
    expect(ofSheet("R05", OUTLINE, (sheet) => void (sheet.fields["申报类型"] = told(value)))).toEqual({
      outcome: expected,
      what,
    });
  });
  it("the text claims no other", () => {
    expect(ofWords("R05", "申报类型为协同共生链主型。").what).toEqual([
      "这里写的是协同共生链主型，资料里选的是AI赋能示范型",
    ]);
  });
});

describe("R06 before, after, change", () => {
  it("passes where every indicator is told whole", () => {
    expect(outcome("R06")).toBe("通过");
  });
  it("a value before that nobody knows is asked for, never made up", () => {
    const { outcome: failed, what } = ofSheet(
      "R06",
      OUTLINE,
      (sheet) => void (sheet.scenes[0]!.indicators[0]!.before = ""),
    );
    expect(failed).toBe("未通过");
    expect(what).toContain("没有建设前的数");
  });
  it.each([
    ["不良品率由{s1k1.after}降至{s1k1.before}。", "建设前、建设后和变化的位置写错了"],
    ["漏检率由{s1k1.before}降至{s1k1.after}。", "说的是“漏检率”，引用的却是另一项指标的数（s1k1）"],
    ["不良品率由2.1%降至2.5%。", "动词和前后数值方向相反"],
    ["不良品率上升了1.18个百分点。", "方向写反了，应为“下降1.18个百分点”"],
  ])("%s", (words, expected) => {
    const { outcome: failed, what } = ofWords("R06", words);
    expect(failed).toBe("未通过");
    expect(what.join("\n")).toContain(expected);
  });
});

describe("R06 an indicator that got worse", () => {
  it("is said, since a reviewer asks first, but isn't a fault of the arithmetic", () => {
    const { outcome: passed, what } = ofSheet("R06", OUTLINE, (sheet) => {
      Object.assign(sheet.scenes[0]!.indicators[2]!, { before: "0.15", after: "0.8" });
    });
    expect(passed).toBe("通过");
    expect(what).toEqual(["越低越好，却由0.15%变为0.8%"]);
  });
});

describe("R06 from nothing", () => {
  const from = (before: string) =>
    pointOf(
      composedDraft(
        OUTLINE,
        changed((sheet) => void (sheet.scenes[2]!.indicators[0]!.before = before)),
      ),
      "R06",
    );
  it("is told without a relative change, and is no fault", () => {
    const { outcome: passed, what } = from("0");
    expect(passed).toBe("通过");
    expect(what).toContain("建设前为0，只写变化，不写相对变化");
  });
  it("but not known is one", () => {
    expect(from("")).toMatchObject({ outcome: "未通过", what: ["没有建设前的数"] });
  });
});

describe("R07 百分点 and %", () => {
  it("a level is told in %, never in 百分点", () => {
    expect(
      ofSheet("R07", OUTLINE, (sheet) => void (sheet.scenes[2]!.indicators[0]!.unit = "百分点")),
    ).toEqual({
      outcome: "未通过",
      what: ["单位写成了百分点"],
    });
  });
  it.each([
    ["不良品率下降1.18个百分点，相对降幅56.19%。", "通过"],
    ["不良品率下降1.18%。", "未通过"],
    ["不良品率下降56.19%。", "未通过"],
    ["不良品率下降56.19个百分点。", "未通过"],
  ])("%s %s", (words, expected) => {
    expect(ofWords("R07", words).outcome).toBe(expected);
  });
});

describe("R07 in the applicant's own words", () => {
  it.each([
    // 2.1% − 0.92%; 1.18 ÷ 2.1 = 56.19%
    ["remark", "不良品率下降1.18%", ["“下降1.18%”：不良品率（出厂前）前后相差1.18个百分点，写成了%"]],
    ["remark", "不良品率下降1.18个百分点", []],
    ["remark", "不良品率下降56.19%", []],
    ["remark", "原资料写“下降1.18%”，应为百分点", []],
    ["pain", "漏检率降低0.65%以前无人统计", ["“降低0.65%”：漏检率前后相差0.65个百分点，写成了%"]],
    ["pain", "单件检测时间减少12%", []],
  ] as const)("%s “%s”", (cell, words, expected) => {
    const { what } = ofSheet("R07", OUTLINE, (sheet) => {
      const scene = sheet.scenes[0]!;
      if (cell === "pain") scene.pain = words;
      else scene.indicators[0]!.remark = words;
    });
    expect(what).toEqual(expected);
  });
});
