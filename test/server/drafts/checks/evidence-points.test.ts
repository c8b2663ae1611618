import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { composedDraft } from "../../../builders/composed-draft.ts";
import { unwritten, withWords } from "../../../builders/edited-draft.ts";
import { type Change, ofSheet, ofWords, OUTLINE, SCENES, told } from "../../../builders/rubric-point.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const BENEFITS = "提纲·五";
const base = unwritten(OUTLINE, sheetOf("cf1"));
const whole = checkDraft(composedDraft(OUTLINE, sheetOf("cf1")));
const outcome = (id: string) => whole.points.find((one) => one.id === id)!.outcome;

describe("R08, R09, R10 how, when and where from", () => {
  it.each(["R08", "R09", "R10"])("%s passes for CF1", (id) => {
    expect(outcome(id)).toBe("通过");
  });
  it.each([
    ["R08", "method", "", "没有写统计口径"],
    ["R10", "evidence", "", "没有写数据来源"],
    ["R09", "baseline", "", "没有写基期"],
    ["R09", "period", "", "没有写报告期"],
    ["R09", "period", "2025-10~11", "基期4个月，报告期2个月，对比期长度不一致，样本太短"],
  ] as const)("%s without its %s “%s”", (id, cell, value, expected) => {
    const { outcome: failed, what } = ofSheet(
      id,
      OUTLINE,
      (sheet) => void (sheet.scenes[0]!.indicators[0]![cell] = value),
    );
    expect(failed).toBe("未通过");
    expect(what).toContain(expected);
  });
  it.each([
    ["吨标准煤", "总能耗", "未通过"],
    ["吨标准煤", "月均能耗", "通过"],
    ["吨标准煤/月", "总能耗", "通过"],
  ])("four months of %s (%s) against three: %s", (unit, method, expected) => {
    expect(
      ofSheet(
        "R09",
        OUTLINE,
        (sheet) => void Object.assign(sheet.scenes[3]!.indicators[0]!, { name: "综合能耗", unit, method }),
      ).outcome,
    ).toBe(expected);
  });
  it("a report period of a quarter is long enough, and uneven lengths are told all the same", () => {
    const point = whole.points.find(({ id }) => id === "R09")!;
    expect(point.findings.map(({ what }) => what)).toEqual(["基期4个月，报告期3个月，长度不同"]);
  });
  it("a method that stands only in the sheet isn't in the text", () => {
    expect(ofWords("R08", "不良品率由2.1%降至0.92%。").what).toContain(
      "统计口径“不合格件数/检验件数”没有写进正文",
    );
  });
});

describe("R11 measured and expected", () => {
  it.each([
    ["预计不良品率降至0.92%。", "未通过"],
    ["不良品率降至0.92%。", "通过"],
    ["项目正在建设，尚未投产。", "未通过"],
    ["年节约合计486.33万元/年。", "未通过"],
    ["按3个月数据年化，年节约合计486.33万元/年。", "通过"],
  ])("%s %s", (words, expected) => {
    expect(ofWords("R11", words).outcome).toBe(expected);
  });
  it.each([
    ["预计", "这是预计值，本材料要写已实现的成效"],
    ["", "没有说明是实测还是预计"],
  ] as const)("an indicator of basis “%s” is none that happened", (basis, expected) => {
    expect(
      ofSheet("R11", OUTLINE, (sheet) => void (sheet.scenes[0]!.indicators[0]!.basis = basis)).what,
    ).toContain(expected);
  });
  it("the sheet itself is held to one status", () => {
    const { outcome: failed, what } = ofSheet(
      "R11",
      OUTLINE,
      (sheet) => void (sheet.fields["已建成投产"] = told("否")),
    );
    expect(failed).toBe("未通过");
    expect(what).toEqual([
      "资料写着未建成投产，又写着投产时间（2025-09-01）",
      "资料写着未建成投产，又写着完工证明（2025-09-10竣工验收报告）",
    ]);
  });
  it("a form of expected effects may tell what is expected", () => {
    const all: Change = (sheet) => {
      for (const { indicators } of sheet.scenes) for (const one of indicators) one.basis = "预计";
    };
    expect(ofSheet("R11", SCENES, all).outcome).toBe("通过");
  });
});

describe("R12 savings", () => {
  const sourced: Change = (sheet) => {
    for (const saving of sheet.savings) saving.evidence = "财务成本核算表";
  };
  it("fail while the unit prices have no source, and pass once they have", () => {
    expect(outcome("R12")).toBe("未通过");
    expect(ofSheet("R12", OUTLINE, sourced).outcome).toBe("通过");
  });
  it("units that don't cancel to money a year are told", () => {
    const { outcome: failed } = ofSheet("R12", OUTLINE, (sheet) => {
      sourced(sheet);
      sheet.savings[0]!.price_unit = "元/吨";
    });
    expect(failed).toBe("未通过");
  });
  it("the same change at the same price counts once", () => {
    const { outcome: failed, what } = ofSheet("R12", OUTLINE, (sheet) => {
      sourced(sheet);
      sheet.savings.push({ ...sheet.savings[0]!, id: "v4", name: "再算一次" });
    });
    expect(failed).toBe("未通过");
    expect(what.join()).toContain("合计里只算一次");
  });
});

describe("R13, R14, R15 spending", () => {
  it("R13 passes for CF1 and fails without the security spending", () => {
    expect(outcome("R13")).toBe("通过");
    expect(ofSheet("R13", OUTLINE, (sheet) => void delete sheet.fields["安全防护投入"]).what).toEqual([
      "没有填",
    ]);
  });
  it("R13: what was spent on protection is no more than what was spent", () => {
    const protection =
      (amount: string): Change =>
      (sheet) =>
        void (sheet.fields["安全防护投入"] = told(amount));
    expect(ofSheet("R13", OUTLINE, protection("3260")).outcome).toBe("通过");
    expect(ofSheet("R13", OUTLINE, protection("3260.01")).what).toEqual([
      "信息安全防护投入3260.01万元，大于投资明细合计3260万元",
    ]);
  });
  it("R13: parts of a plan are no more than the whole", () => {
    const plan =
      (hardware: string): Change =>
      (sheet) => {
        const cells = {
          计划总投资: "2000",
          计划硬件投资: hardware,
          计划软件投资: "700",
          计划安全防护投资: "50",
        };
        for (const [name, value] of Object.entries(cells)) sheet.fields[name] = told(value);
      };
    expect(ofSheet("R13", SCENES, plan("1300")).outcome).toBe("通过");
    expect(ofSheet("R13", SCENES, plan("1301")).what).toEqual(["软硬件合计2001万元，大于预计总投资2000万元"]);
  });
  it.each([
    // The other software lines come to 320 + 90 + 260 = 670, all other lines to 2850.
    // 410: 1080 ÷ 3260 = 33.12%. 265: 935 ÷ 3115 = 30.01%. 264: 934 ÷ 3114 = 29.99%.
    ["410", "通过"],
    ["265", "通过"],
    ["264", "未通过"],
  ])("R14 with %s万元 of bought software: %s", (amount, expected) => {
    expect(ofSheet("R14", OUTLINE, (sheet) => void (sheet.investments[1]!.amount = amount)).outcome).toBe(
      expected,
    );
  });
  it("R15 is a person's until the lines name their scenes", () => {
    expect(outcome("R15")).toBe("人工核");
    const all: Change = (sheet) => {
      for (const line of sheet.investments) line.scenes = ["s1", "s2", "s3", "s4"];
    };
    expect(ofSheet("R15", OUTLINE, all).outcome).toBe("通过");
    expect(ofSheet("R15", OUTLINE, (sheet) => void (sheet.investments[0]!.scenes = ["s1"])).outcome).toBe(
      "未通过",
    );
  });
});

describe("R16 nothing invented", () => {
  it.each([
    ["不良品率由{s1k1.before}降至{s1k1.after}。", "通过"],
    ["【待补充：训练图像数量】。", "通过"],
    ["训练图像8万张。", "未通过"],
    ["采用数字孪生。", "未通过"],
    ["达到国际领先水平。", "未通过"],
    ["【待核实：国际领先】。", "通过"],
  ])("%s %s", (words, expected) => {
    expect(ofWords("R16", words).outcome).toBe(expected);
  });
});

describe("R17, R18 money and lines of the policies", () => {
  it("pass for CF1's outline", () => {
    expect([outcome("R17"), outcome("R18")]).toEqual(["通过", "通过"]);
  });
  const ceiling = "{r.cq-ai-manufacturing-2026/p1.未来工厂奖补}";
  it("a ceiling without its clause, its words and its limits", () => {
    const words = `按建设未来工厂条款${ceiling}。`;
    expect(ofWords("R17", words).what[0]).toContain("没有写文件名、条款号、原文短引");
    expect(ofWords("R18", words).what[0]).toContain("没有写预算管理、总额控制");
  });
  it.each(["保证入选。", "项目可获得奖补资金。", "补贴即将到账。"])("a promise: %s", (words) => {
    expect(ofWords("R18", words).outcome).toBe("未通过");
  });
  it.each(["是否入选由主管部门审定，不承诺获得奖补。", "不能保证入选。"])("no promise: %s", (words) => {
    expect(ofWords("R18", words).outcome).toBe("通过");
  });
});

describe("R19, R20 for a person", () => {
  it("say what is open and are never passed by code", () => {
    expect([outcome("R19"), outcome("R20")]).toEqual(["人工核", "人工核"]);
  });
  it("R19 fails where a scene tells no route", () => {
    expect(ofSheet("R19", OUTLINE, (sheet) => void (sheet.scenes[0]!.tech = "")).what).toContain(
      "没有写技术路径",
    );
  });
  it("R20 asks a person to read what a model worded", () => {
    const { sections } = withWords(base, BENEFITS, "误判样本定期回流训练。");
    const worded = sections.map((one) => (one.state === "修改" ? { ...one, state: "模型" as const } : one));
    const [asked] = checkDraft({ ...base, sections: worded }).points.find(({ id }) => id === "R20")!.findings;
    expect(asked).toMatchObject({
      section: BENEFITS,
      what: "这一节由模型措辞：数字已核对，资料里没有的说法标了【待核实】，其余是否属实程序核不了",
    });
    expect(ofWords("R20", "误判样本定期回流训练。").what).toHaveLength(1);
  });
  it("R20 fails on a stranger's name and a second project", () => {
    expect(ofWords("R20", "由华中精工有限公司承建。").what).toEqual([
      "“华中精工有限公司”：资料里没有这个单位",
    ]);
    const partner = ofSheet(
      "R20",
      OUTLINE,
      (sheet) => void (sheet.fields["合作模式"] = told("与清华大学联合研发")),
    );
    expect(partner).toEqual({
      outcome: "人工核",
      what: [expect.stringContaining("国家秘密"), "资料里提到了清华大学"],
    });
    expect(ofWords("R20", "本公司负责实施。").outcome).toBe("人工核");
    expect(ofSheet("R20", OUTLINE, (sheet) => void (sheet.fields["申报项目数"] = told("2"))).what).toEqual([
      "本次申报2个项目",
    ]);
  });
});
