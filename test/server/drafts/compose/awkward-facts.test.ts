import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { composedDraft, shownText } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const outline = (change: (sheet: FactSheet) => void, part = "", template = "000"): string => {
  const sheet = structuredClone(sheetOf("cf1"));
  change(sheet);
  return shownText(composedDraft(template, sheet), part);
};
const told = (value: string) => ({ value, origin: "填写" as const, evidence: "" });

describe("facts that speak against the applicant, or against each other", () => {
  it("an indicator that got worse is no effect, and its cause is asked for", () => {
    const worse = (sheet: FactSheet) => {
      sheet.scenes[0]!.indicators[0]!.after = "2.5";
    };
    expect(outline(worse, "提纲·三（一）")).not.toContain("不良品率");
    expect(outline(worse, "提纲·三（一）")).toContain("主要成效：单件检测时间由18秒缩短至6秒");
    expect(outline(worse, "提纲·五")).toContain(
      "不良品率（出厂前）由2.1%升至2.5%，上升0.4个百分点，相对增幅19.04%",
    );
    expect(outline(worse, "提纲·五")).toContain("不良品率（出厂前）：没有改善，【待补充：原因和改进安排】");
  });

  it("a level that wasn't found on the city's platform is looked at again where the notice counts no other", () => {
    const elsewhere = (sheet: FactSheet) => {
      sheet.fields["平台评估"] = told("否");
    };
    const mark = "【待核实：有没有通过“经济·数转赋能”应用平台开展评估】";
    expect(outline(elsewhere, "提纲·二（二）")).toContain(mark);
    expect(outline(() => {}, "提纲·二（二）")).not.toContain(mark);
    // The notice of 2024 asks for an assessment by a third party, on no platform.
    expect(outline(elsewhere, "方案·一2", "001")).not.toContain(mark);
  });

  it("an honour that there isn't is neither proved nor asked about", () => {
    const none = (sheet: FactSheet) => {
      sheet.fields["已获荣誉"] = told("无");
    };
    expect(outline(none, "提纲·二（二）")).toMatch(/已获荣誉：无。$/u);
    expect(outline(none, "提纲·十（二）")).not.toContain("荣誉证明");
  });

  it("two indicators of one name are told with their scenes", () => {
    const twice = (sheet: FactSheet) => {
      sheet.scenes[1]!.indicators[0]!.name = "漏检率";
    };
    const benefits = outline(twice, "提纲·五");
    expect(benefits).toContain("“压铸件表面缺陷AI视觉质检”的漏检率由0.8%降至0.15%");
    expect(benefits).toContain("“压铸设备预测性维护（设备内科医生）”的漏检率由46小时/月");
    expect(outline(twice, "提纲·八")).toContain("“压铸件表面缺陷AI视觉质检”的漏检率、");
  });

  it("a share that just reaches the line is said to", () => {
    // 软件 300 of 1000 is 30% to the 分.
    const sheet = (lines: FactSheet) => {
      lines.investments.splice(2);
      lines.investments[0]!.amount = "700";
      lines.investments[1]!.amount = "300";
    };
    expect(outline(sheet, "提纲·六")).toContain("300万元÷1000万元=30%，正好达到要求的下限");
  });

  it("no saving of energy, no word that it was counted", () => {
    const text = outline((sheet) => {
      sheet.savings.pop();
    }, "提纲·五");
    expect(text).toContain("节能降耗方面。");
    expect(text).not.toContain("已计入经济效益");
  });

  it("security of zero is told as zero", () =>
    expect(
      outline(({ fields }) => {
        fields["安全防护投入"] = told("0");
        delete fields["安全防护说明"];
      }, "提纲·六"),
    ).toContain("资料写明信息安全防护投入为0万元，【待补充：已有的信息安全防护能力及证明材料】"));

  it("not built, yet in production: to be looked at", () => {
    const text = outline(({ fields }) => {
      fields["已建成投产"] = told("否");
    }, "提纲·三（三）");
    expect(text).toContain("项目尚未建成投产【待核实：资料写未建成投产，又有投产时间或完工证明】");
  });

  it("a choice that the form doesn't have is marked in the prose too", () =>
    expect(
      outline(({ fields }) => {
        fields["申报类型"] = told("AI赋能型");
      }, "提纲·三（一）"),
    ).toContain("申报类型为AI赋能型【待核实：所填不在可选的内容里】"));

  it("money for being selected doesn't apply where a condition isn't met", () =>
    expect(shownText(composedDraft("000", sheetOf("cf3")), "提纲·九")).toContain(
      "按本稿事实，申报条件中“2024年以来总投资不低于2000万元”（原则上）未达到，由主管部门把握；没有入选的，以入选为前提的金额不适用。",
    ));

  it("an empty sheet gives headings and what to fetch, and nothing else", () => {
    const sheet = structuredClone(sheetOf("cf1"));
    Object.assign(sheet, { fields: {}, investments: [], scenes: [], savings: [] });
    const draft = composedDraft("000", sheet);
    const sections = draft.sections.filter(({ section }) => section.writer !== "heading-only");
    const silent = sections.filter(({ shown }) => !JSON.stringify(shown).includes("【待补充："));
    expect(silent.map(({ section }) => section.id)).toEqual([]);
  });
});
