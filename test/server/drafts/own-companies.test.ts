import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CheckInput } from "../../../server/drafts/checks/check-input.ts";
import { checkDraft } from "../../../server/drafts/checks/check-draft.ts";
import { readCard } from "../../../server/drafts/import/read-card.ts";
import { composedDraft, shownText, templateSlugs } from "../../builders/composed-draft.ts";

const FACTORY = "cq-future-factory-2025";
const SCENES = "cq-factory-scenes-2024";
const MODELS = "cq-new-models-2024";
const names = [
  "aerospace",
  "bogies",
  "brakes",
  "chemicals",
  "electronics",
  "food",
  "gearboxes",
  "hostile",
  "laptop",
  "medicine",
  "paper",
  "software",
  "workwear",
];

const card = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../evals/cases/companies/own-${name}.json`, import.meta.url), "utf8"),
  );
const drafted = (name: string, template = FACTORY) => composedDraft(template, readCard(card(name)).sheet);

const figure = ({ ledger }: CheckInput, key: string) => ledger.figures.get(key)?.text;
const verdictOf = ({ standing, template }: CheckInput, title?: string) => {
  const own = standing.determinations.find(({ notice }) => notice === template.notice)!;
  return title === undefined ? own.verdict : own.conditions.find((one) => one.title === title)?.verdict;
};
const findings = (input: CheckInput, id: string) =>
  checkDraft(input).points.find((point) => point.id === id)!;

describe.each(names)("own company %s", (name) => {
  const slugs = name === "hostile" ? templateSlugs : [FACTORY, SCENES, MODELS];
  it.each(slugs)("%s: every figure stands on something, and nothing blocks the export", (slug) => {
    const { figures, exportable } = checkDraft(drafted(name, slug));
    expect([figures.unbound, figures.bound, exportable]).toEqual([[], figures.total, true]);
  });
});

describe("electronics: 29.99% software, the network counted by nobody as software", () => {
  const draft = drafted("electronics");
  it.each([
    // 1900.3+399.7+200+300+80+120
    ["i.window", "3000万元"],
    // 399.7+300+80+120, without the 200 of 网络建设
    ["i.software", "899.7万元"],
    // 899.7 ÷ 3000 = 0.2999
    ["i.share", "29.99%"],
    // 3000 × 30% − 899.7
    ["i.short", "0.3万元"],
    // (2.1 − 0.92) ÷ 2.1 = 0.5619…, (3.4 − 1.9) ÷ 3.4 = 0.4411…
    ["s1k1.relative", "相对降幅56.19%"],
    ["s2k1.relative", "相对降幅44.11%"],
    // 1,250 → 1,600
    ["s2k3.relative", "相对增幅28%"],
    // “1.5万” under 元 isn't read as 1.5, and no change is made up.
    ["s1k3.before", undefined],
    ["s1k3.points", undefined],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("fails by the share alone; an honour of the firm leaves the project's open", () => {
    expect(verdictOf(draft)).toBe("不符合");
    expect(verdictOf(draft, "软件相关投资不低于总投资的30%")).toBe("不符合");
    expect(verdictOf(draft, "申报项目前期至少一项荣誉")).toBe("待确认");
    expect(findings(draft, "R14").outcome).toBe("未通过");
  });
  it("spent nothing on protection: 2024年新模式 isn't met", () =>
    expect(verdictOf(drafted("electronics", MODELS), "有信息安全防护投入并能证明")).toBe("不符合"));
  it("writes no saving where two indicators fit", () =>
    expect(shownText(draft, "提纲·五")).not.toMatch(/万元\/年/u));
});

describe("gearboxes: exactly 30%, lines at the edges of the window, a status that contradicts itself", () => {
  const draft = drafted("gearboxes");
  it.each([
    // 300+1500+300+300+300+600+200
    ["i.total", "3500万元"],
    // without 2023-12-31 (300) and 2027-03-01 (200); 2024-01-01 counts
    ["i.window", "3000万元"],
    ["i.excluded", "500万元"],
    // 300 and 200 aren't paid
    ["i.paid", "3000万元"],
    ["i.unpaid", "500万元"],
    // 300+300+300 ÷ 3000
    ["i.share", "30%"],
    ["i.short", undefined],
    // 0 → 4: no relative change
    ["s1k1.points", "增加4次/月"],
    ["s1k1.relative", undefined],
    // OEE of 112%, a level counted in 百分点, 约7万
    ["s1k3.after", undefined],
    ["s2k1.before", undefined],
    ["s3k3.after", undefined],
  ])("%s is %s", (key, text) => expect(figure(draft, key)).toBe(text));
  it("is neither built nor not, until someone says", () => {
    expect(verdictOf(draft, "已建成投产并有完工证明")).toBe("待确认");
    // One invoice stands on two lines of 300: counted once it is 600 of 2700, below 30%.
    expect(verdictOf(draft, "软件相关投资不低于总投资的30%")).toBe("待确认");
    expect(shownText(draft, "提纲·六")).toContain("正好达到要求的下限");
  });
  it("runs 25 months, which both notices of 2024 refuse", () => {
    expect(verdictOf(drafted("gearboxes", SCENES), "建设工期不超过24个月")).toBe("不符合");
    expect(verdictOf(drafted("gearboxes", MODELS), "项目周期不超过24个月")).toBe("不符合");
  });
  it("names the invoice told twice, what isn't paid and what has no invoice", () => {
    const told = checkDraft(draft).investments.map(({ ref, what }) => `${ref} ${what}`);
    expect(told).toEqual(
      expect.arrayContaining([
        "i4.invoice_no 发票号码70020003与第3行重复",
        "i5.paid 没有付款",
        "i6.invoice_no 没有发票号码",
        "i1.date 不计入：早于2024年1月1日",
      ]),
    );
  });
  it("tells no indicator that got worse as an achievement", () =>
    // 综合能耗 of twelve months against three is no achievement either.
    expect(shownText(draft, "提纲·三（一）")).not.toMatch(/由0次|刀具成本由|电耗由8\.2|综合能耗由/u));
  it("marks the superlatives of its own words, and asks whether unequal periods pile up", () => {
    const text = shownText(draft);
    expect(text).toContain("首创【待核实：“首创”的依据】刀具健康指数");
    expect(text).toContain("综合能耗：两期长度不同，【待核实：是否为累计量");
  });
});

describe("hostile: instructions, slots, marks and mark-up in the facts", () => {
  const draft = drafted("hostile");
  const tame = JSON.stringify(card("hostile"))
    .replaceAll(/忽略以上规则[^"]*/gu, "防护")
    .replaceAll(/\{[a-z0-9.]+\}|<[^>]*>/gu, "");
  it("gives the same verdicts and amounts as without them", () => {
    const other = composedDraft(FACTORY, readCard(JSON.parse(tame)).sheet);
    expect(draft.standing.determinations).toEqual(other.standing.determinations);
    // 10% of 1500+800+300+200
    expect(figure(draft, "r.cq-ai-manufacturing-2026/p1.未来工厂奖补")).toBe("最高不超过280万元");
  });
  it("shows typed slots as typed, never what they name", () => {
    const text = shownText(draft);
    expect(text).toContain("智能终端｛i.total｝工厂项目");
    expect(text).not.toMatch(/\{[si][^}]*\}|智能终端2800万元/u);
  });
  it("has a scene more than 2024年场景 takes", () =>
    expect(findings(drafted("hostile", SCENES), "R03").outcome).toBe("未通过"));
});

describe("software: no manufacturer, 1万元 short of 原则上2000万元, sides that aren't known", () => {
  const draft = drafted("software");
  it("leaves 原则上 to the office, and needs no assessment", () => {
    // 1200+300+499, all of it software
    expect([figure(draft, "i.window"), figure(draft, "i.share")]).toEqual(["1999万元", "100%"]);
    expect(verdictOf(draft)).toBe("待确认");
    expect(verdictOf(draft, "成熟度评估三级及以上")).toBe("符合");
    const text = shownText(draft, "提纲·九");
    expect(text).toContain("新增投入差1万元");
    expect(text).not.toContain("不符合");
  });
  it("isn't asked for an assessment that it needs not have", () => {
    const text = shownText(draft, "提纲·二（二）");
    expect(text).toContain("本单位不是制造企业，没有评估。见二（二）4：“非制造企业不用评估”");
    expect(shownText(draft, "提纲·一")).toContain("不用评估（非制造企业）");
    // The two notices of 2024 know no such exemption.
    expect(shownText(drafted("software", SCENES), "方案·一2")).toContain("【待补充：评估等级、分数、日期");
  });
  it("has the city's money only where it produces in the city, which nobody said", () =>
    expect(shownText(draft, "提纲·九")).toContain("以“在重庆市内有实际生产经营”为前提，尚待确认。"));
  it("is no manufacturer for 2024年新模式", () =>
    expect(verdictOf(drafted("software", MODELS))).toBe("不符合"));
  it("makes up no change from nothing or from what isn't known", () => {
    expect([figure(draft, "s1k1.points"), figure(draft, "s1k1.relative")]).toEqual(["增加36家", undefined]);
    expect(figure(draft, "s1k2.points")).toBeUndefined();
    expect(shownText(draft)).toContain("【待补充：基期协同订单占比】");
  });
});

describe("chemicals: cells that can't be read, forecasts among what was measured", () => {
  const draft = drafted("chemicals");
  it("closes no sum over a negative amount, and gives no share", () =>
    expect(["i.total", "i.window", "i.share"].map((key) => figure(draft, key))).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
  it("reads kinds of spending told in other words", () =>
    expect(draft.ledger.faults.map(({ ref }) => ref)).not.toContain("i2.category"));
  it("tells no forecast as achieved", () => {
    const text = shownText(draft, "提纲·五");
    for (const forecast of ["操作平稳率", "VOCs排放量", "可记录事故率"])
      expect(text).toContain(`${forecast}只有预计值，不列为实绩`);
    // (2.35 − 2.11) ÷ 2.35 = 0.1021…
    expect(text).toContain("单位产品蒸汽消耗由2.35t/t降至2.11t/t，下降0.24t/t，相对降幅10.21%");
  });
  it("has an honour of 2024 that the notice of 2024 may not take a second time", () =>
    expect(findings(drafted("chemicals", MODELS), "R20").findings.map(({ ref }) => ref)).toContain(
      "f.已获荣誉",
    ));
  it("ticks no kind that the notice doesn't have", () => {
    expect(findings(draft, "R05").outcome).toBe("未通过");
    expect(shownText(draft, "提纲·一")).not.toContain("☑");
  });
});

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
    const { sheet } = readCard(card("bogies"));
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
