import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../server/drafts/checks/check-draft.ts";
import { readCard } from "../../../server/drafts/import/read-card.ts";
import { composedDraft, shownText } from "../../builders/composed-draft.ts";
import {
  drafted,
  FACTORY,
  figure,
  findings,
  MODELS,
  ownCard,
  SCENES,
  verdictOf,
} from "../../builders/own-company.ts";

describe("food: worse than before, periods the wrong way round, too little spent", () => {
  const draft = drafted("food");
  it("saves nothing by what got worse", () => {
    // 1.2 → 1.5: up 0.3, 0.3 ÷ 1.2
    expect([figure(draft, "s1k1.points"), figure(draft, "s1k1.relative")]).toEqual([
      "上升0.3个百分点",
      "相对增幅25%",
    ]);
    expect(figure(draft, "v.total")).toBeUndefined();
    expect(shownText(draft, "提纲·三（一）")).not.toContain("不良品率");
  });
  it("ticks it off in no form as something achieved", () => {
    const models = drafted("food", MODELS);
    expect(shownText(models, "附件1·（二）")).toContain("【待核实：“不良品率”没有改善】");
    // The next indicator of that scene did get better: (55 − 48) ÷ 55 = 0.1272…
    expect(shownText(models, "附件2·一（三）")).toContain(
      "炒制批次时间由55分钟/锅降至48分钟/锅，下降7分钟/锅，相对降幅12.72%",
    );
  });
  it("names periods the wrong way round", () =>
    expect(draft.ledger.faults.map(({ ref }) => ref)).toContain("s2k3.period"));
  it("isn't built", () => {
    // 690+250+50+10; (250+50) ÷ 1000
    expect([figure(draft, "i.window"), figure(draft, "i.share")]).toEqual(["1000万元", "30%"]);
    expect(verdictOf(draft, "已建成投产并有完工证明")).toBe("不符合");
  });
});

describe("medicine: a plan for 2024年场景", () => {
  const draft = drafted("medicine", SCENES);
  it("runs 24 months and no more", () => expect(verdictOf(draft, "建设工期不超过24个月")).toBe("符合"));
  it("tells every effect as expected", () => {
    const text = shownText(draft);
    expect(text).toContain("预期收率由94%升至97%，上升3个百分点，相对增幅3.19%");
    expect(text).not.toContain("实测值");
  });
  it("states no forecast in a form of achieved effects", () =>
    expect(shownText(drafted("medicine", MODELS), "附件2·三（一）1")).not.toMatch(/收率由|放行时间由/u));
});

describe("workwear: at the bounds of 2024年新模式", () => {
  const draft = drafted("workwear", MODELS);
  it.each([
    // 350+100+50, without the 40 of 2021
    ["i.window", "500万元"],
    ["i.total", "540万元"],
    // (3% − 2%) × 36万 × 85元 = 30.6万
    ["v.total", "30.6万元/年"],
    // 540 ÷ 30.6 = 17.647…
    ["v.payback", "17.64年"],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("meets what it meets at the bound", () => {
    expect(verdictOf(draft, "项目周期不超过24个月")).toBe("符合");
    expect(verdictOf(draft, "实际投资额500万元以上")).toBe("符合");
    expect(verdictOf(draft)).toBe("待确认");
    expect(shownText(draft, "附件1·（二）")).toContain("☑个性化定制");
  });
});

describe("bogies: a forecast beside its period, one line told twice, the caps of 2026", () => {
  const draft = drafted("bogies");
  it.each([
    // 1200+1200+700+300+5000+15
    ["i.window", "8415万元"],
    // 700+300+5000+15 ÷ 8415 = 0.71479…
    ["i.share", "71.47%"],
    // 10% would be 841.5
    ["r.cq-ai-manufacturing-2026/p1.未来工厂奖补", "最高不超过500万元"],
    ["r.combined.low", "最高不超过500万元"],
    ["r.combined.high", "最高不超过800万元"],
    // (120 − 101) × 0.8万 × 0.71元 = 10.792万
    ["v3.saving", "10.79万元/年"],
    // one of three can't be worked out: no total
    ["v.total", undefined],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("tells no saving by a forecast", () => expect(shownText(draft)).not.toContain("15.12"));
  it("names lines outside the project's own dates, 2024-02-01 to 2025-10-31", () => {
    const told = checkDraft(draft).investments.map(({ ref, what }) => `${ref} ${what}`);
    expect(told.filter((one) => one.includes("项目"))).toEqual([
      "i4.date 晚于项目结束（2025年10月31日）",
      "i6.date 早于项目开始（2024年2月1日）",
    ]);
  });
  it("names a total told in words that the lines don't come to", () => {
    const { sheet } = readCard(ownCard("bogies"));
    const totals = (name: string) => {
      sheet.fields["项目名称"]!.value = name;
      return findings(composedDraft(FACTORY, sheet), "R13").findings.map(({ what }) => what);
    };
    expect(totals("转向架项目（总投资8000万元）")).toEqual([
      "“总投资8000万元”与投资明细合计8415万元不一致（8000万元）",
    ]);
    expect(totals("转向架项目（总投资0.8415亿元）")).toEqual([]);
    expect(totals("转向架项目（总投资8,415万元）")).toEqual([]);
  });
  it("names the invoice told twice", () =>
    expect(checkDraft(draft).investments.map(({ ref }) => ref)).toContain("i2.invoice_no"));
});

describe("brakes: one invoice told twice decides the share of software", () => {
  const draft = drafted("brakes");
  it.each([
    // 1400+300+300+150+60+100, without the 400 of 2023
    ["i.window", "2310万元"],
    // 300+300+150+60 ÷ 2310 = 0.35064…
    ["i.share", "35.06%"],
    ["i.doubt1", "2010万元"],
    // 300+150+60 ÷ 2010 = 0.25373…
    ["i.doubt1.share", "25.37%"],
    // 10% of 2710, 2310, 2410 and 2010
    ["r.reading1.未来工厂奖补", "最高不超过271万元"],
    ["r.reading2.未来工厂奖补", "最高不超过231万元"],
    ["r.reading3.未来工厂奖补", "最高不超过241万元"],
    ["r.reading4.未来工厂奖补", "最高不超过201万元"],
    // (1.92 − 1.71) × 260万 × 0.72元 = 39.312万
    ["v2.saving", "39.31万元/年"],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("is met by nobody's word until the invoice is cleared up", () => {
    expect(verdictOf(draft, "软件相关投资不低于总投资的30%")).toBe("待确认");
    expect(findings(draft, "R14").findings.map(({ what }) => what)).toEqual([
      "发票号码重复的只计一次时软件占比25.37%，低于30%",
    ]);
    expect(shownText(draft, "提纲·六")).toContain(
      "发票号码重复的只计一次时，计入2010万元，软件相关投资占比为25.37%，【待核实：重复的行是否同一笔支出】",
    );
    expect(checkDraft(draft).precheck.lines).toContain(
      "发票号码重复的只计一次是2010万元，软件占比25.37%；都计入是2310万元，软件占比35.06%。请核对重复的行是否同一笔支出。",
    );
    for (const table of ["提纲·四（二）", "提纲·十（一）"])
      expect(shownText(draft, table)).toContain("60011066【待核实：号码重复】");
  });
  it("tells what got worse and what is only expected as no effect", () =>
    expect(shownText(draft, "提纲·三（一）")).not.toMatch(/OEE由|拧紧不良率由/u));
});

describe("laptop: amounts, dates and payments as people write them, for 2024年新模式", () => {
  const draft = drafted("laptop", MODELS);
  it.each([
    // 260+560+64+36+20+140, which is the card's own 1,080万元
    ["i.total", "1080万元"],
    // all but the 560 that are 部分付款
    ["i.paid", "520万元"],
    // the line of 2021-12
    ["i.excluded", "20万元"],
    ["f.营业收入@2021", "96000万元"],
    ["f.项目结束", "2024年2月"],
    // (3.2% − 1.9%) × 3600万 × 6.5元 and (88 − 51) × 12 × 0.6万元
    ["v1.saving", "304.2万元/年"],
    ["v2.saving", "266.4万元/年"],
    ["v.total", "570.6万元/年"],
    // 1080 ÷ 570.6 = 1.892…
    ["v.payback", "1.89年"],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("is accepted, of the second level, and runs 24 months and no more", () => {
    expect(verdictOf(draft, "已建设完成并通过验收")).toBe("符合");
    expect(verdictOf(draft, "2023年以来第三方成熟度评估二级及以上")).toBe("符合");
    expect(verdictOf(draft, "项目周期不超过24个月")).toBe("符合");
  });
  it("counts no sum for a rule while a kind of spending, 信息安全, isn't one", () => {
    expect(verdictOf(draft, "实际投资额500万元以上")).toBe("待确认");
    expect(findings(draft, "R13").outcome).toBe("通过");
    expect(checkDraft(draft).investments.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining(["i2.paid", "i3.invoice_no", "i4.category", "i5.date"]),
    );
  });
  it("ticks what of its scenes is an option, and no more than four", () =>
    expect(shownText(draft, "附件1·（二）").match(/☑[^\s]+/gu)).toEqual([
      "☑数字化管理",
      "☑质量管控",
      "☑设备资产管理",
      "☑节能减排",
    ]));
});

describe("paper: tons, an indicator that falls below zero, a share a hair above 30%", () => {
  const draft = drafted("paper");
  it.each([
    // 1300+320+180+100+99.99
    ["i.window", "1999.99万元"],
    // 320+180+100 = 600; 600 ÷ 1999.99 = 0.3000015
    ["i.share", "30.00%"],
    // 600 − 1999.99 × 30% = 600 − 599.997
    ["i.margin", "0.003万元"],
    // (31 − 18) × 12 × 2.4万元, (612 − 580) × 18万 × 0.61元
    ["v1.saving", "374.4万元/年"],
    ["v2.saving", "351.36万元/年"],
    ["v.total", "725.76万元/年"],
    // 3.1 → −0.4
    ["s3k3.points", "下降3.5g/m2"],
    ["s3k3.relative", undefined],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("falls short of 原则上2000万元 by 0.01, which the office weighs", () => {
    expect(verdictOf(draft)).toBe("待确认");
    expect(verdictOf(draft, "2024年以来总投资不低于2000万元")).toBe("不符合");
    expect(verdictOf(draft, "软件相关投资不低于总投资的30%")).toBe("符合");
  });
  it("names the line after the project's end", () =>
    expect(checkDraft(draft).investments.map(({ ref, what }) => `${ref} ${what}`)).toContain(
      "i5.date 晚于项目结束（2025年9月30日）",
    ));
  it("calls more water no 节能", () =>
    expect(shownText(draft, "提纲·五")).toContain(
      "节能降耗方面。吨纸电耗、吨纸汽耗的变化见上，吨纸电耗的节约额已计入经济效益",
    ));
});

describe("aerospace: what nobody may apply with", () => {
  const draft = drafted("aerospace");
  it("is 不符合 by the list and by the share", () => {
    // 99 ÷ 1999 = 0.04952…; 1999 × 30% − 99
    expect([figure(draft, "i.share"), figure(draft, "i.short")]).toEqual(["4.95%", "500.7万元"]);
    expect([verdictOf(draft), verdictOf(draft, "未被列入失信名单")]).toEqual(["不符合", "不符合"]);
    expect(checkDraft(draft).precheck.lines).toContain(
      "不符合：未被列入失信名单：资料所写与此相反（二（一）4）。",
    );
    expect(verdictOf(drafted("aerospace", SCENES), "近3年未发生重大安全事故")).toBe("不符合");
  });
  it("makes no promise that its own facts speak against", () => {
    const models = drafted("aerospace", MODELS);
    expect(shownText(models, "附件1·（四）")).toContain(
      "三、我单位未被列入信用中国（重庆）失信名单【待核实：资料写已列入失信名单，与本条承诺不符】。",
    );
    expect(findings(models, "R20").outcome).toBe("未通过");
    expect(shownText(drafted("laptop", MODELS), "附件1·（四）")).not.toContain("【待");
  });
  it("takes 试生产 for nothing more than it says", () =>
    expect(verdictOf(draft, "已建成投产并有完工证明")).toBe("待确认"));
});
