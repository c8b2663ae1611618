import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../server/drafts/checks/check-draft.ts";
import { readCard } from "../../../server/drafts/import/read-card.ts";
import { composedDraft, shownText, templateSlugs } from "../../builders/composed-draft.ts";
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
  const tame = JSON.stringify(ownCard("hostile"))
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
