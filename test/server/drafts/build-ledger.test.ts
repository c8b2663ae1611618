import { describe, expect, it } from "vitest";
import { openSheet, sheetOf } from "../../builders/sheet-ledger.ts";

const { ledger, shows } = openSheet(sheetOf("cf1"));
const stepsOf = (key: string) => {
  const source = ledger.figures.get(key)?.source;
  return source?.kind === "calculation" ? source.steps : [];
};

describe("the ledger of CF1", () => {
  it("has no fault", () => expect(ledger.faults).toEqual([]));

  it.each([
    // 980+410+620+320+360+90+260+220
    ["i.total", "3260万元"],
    ["i.paid", "3260万元"],
    ["i.window", "3260万元"],
    // 980+620+220
    ["i.category.设备购置及安装", "1820万元"],
    // 410+320+90+260
    ["i.software", "1080万元"],
    // 1080 ÷ 3260 = 0.331288…
    ["i.share", "33.12%"],
    ["i.share.required", "30%"],
    // 1080 − 3260 × 30% = 1080 − 978
    ["i.margin", "102万元"],
  ])("%s is %s", (key, text) => expect(shows(key)).toBe(text));

  it("has nothing unpaid, left out or lacking", () =>
    expect(["i.unpaid", "i.excluded", "i.short"].map(shows)).toEqual([null, null, null]));

  it.each([
    ["s1k1.before", "2.1%"],
    ["s1k1.before.bare", "2.1"],
    ["s1k1.after", "0.92%"],
    ["s1k1.points", "下降1.18个百分点"],
    ["s1k1.relative", "相对降幅56.19%"],
    ["s1k1.story", "不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%"],
    ["s1k2.story", "单件检测时间由18秒缩短至6秒，缩短12秒，相对降幅66.66%"],
    ["s1k3.story", "漏检率由0.8%降至0.15%，下降0.65个百分点，相对降幅81.25%"],
    ["s2k1.story", "非计划停机由46小时/月减至17小时/月，减少29小时/月，相对降幅63.04%"],
    ["s2k2.story", "OEE由68.4%升至81.2%，上升12.8个百分点，相对增幅18.71%"],
    ["s3k3.story", "在制品库存由1260万元减至905万元，减少355万元，相对降幅28.17%"],
    ["s4k1.story", "单位产品综合电耗由3.85kWh/件降至3.31kWh/件，下降0.54kWh/件，相对降幅14.02%"],
    ["s1k1.periods", "基期2023年9—12月（4个月），报告期2025年9—11月（3个月），两期长度不同"],
    // 同上 in the card is the period of the row before it.
    ["s4k3.periods", "基期2023年9—12月（4个月），报告期2025年9—11月（3个月），两期长度不同"],
  ])("%s reads %s", (key, text) => expect(shows(key)).toBe(text));

  it.each([
    // (2.1% − 0.92%) × 120万件 × 42元 = 594720元
    ["v1.saving", "59.47万元/年"],
    ["v1.formula", "（2.1%−0.92%）×120万件/年×42元/件=59.47万元/年"],
    // 29小时 × 12 × 1.1万元
    ["v2.saving", "382.8万元/年"],
    ["v2.formula", "（46小时/月−17小时/月）×12个月/年×1.1万元/小时=382.8万元/年"],
    // 0.54 × 120万 × 0.68元 = 440640元
    ["v3.saving", "44.06万元/年"],
    ["v3.formula", "（3.85kWh/件−3.31kWh/件）×120万件/年×0.68元/kWh=44.06万元/年"],
    // 59.472 + 382.8 + 44.064 = 486.336
    ["v.total", "486.33万元/年"],
    ["v.formula", "59.47万元/年+382.8万元/年+44.06万元/年=486.33万元/年"],
    // 3260 ÷ 486.336 = 6.7031…
    ["v.payback", "6.70年"],
  ])("%s reads %s", (key, text) => expect(shows(key)).toBe(text));

  it("shows the arithmetic of a sum with nothing cut off on the way", () => {
    expect(stepsOf("v.total")).toEqual([
      "59.472+382.8+44.064=486.336万元/年",
      "用未截断的数相加，合计再截断到两位小数：486.33万元/年",
    ]);
    expect(ledger.figures.get("v.total")).toMatchObject({ value: "486.336", unit: "万元/年" });
    expect(stepsOf("i.margin")).toEqual(["软件部分1080−总额3260×30%=102万元"]);
  });

  it("names both periods and what is supposed wherever a yearly sum is said", () => {
    const words = shows("v.assumption");
    for (const part of ["2023年9—12月（4个月）", "2025年9—11月（3个月）", "两期长度不同", "不是全年实绩"])
      expect(words).toContain(part);
  });

  it.each([
    ["f.员工人数", "612人"],
    ["f.营业收入@2024", "57900万元"],
    ["f.营业收入@2024.bare", "57900"],
    ["f.项目开始", "2024年3月1日"],
    ["f.成熟度分数", "3.12"],
    ["f.申报类型", "AI赋能示范型"],
    ["f.完工证明", "2025-09-10竣工验收报告"],
    ["f.完工证明:2025-09-10", "2025-09-10"],
    ["s1.tech:6工位", "6工位"],
    ["s2.tech:128点", "128点"],
    ["s4.tech:320只", "320只"],
    ["s1k2.method:30件", "30件"],
    ["i2.date", "2024年5月10日"],
    ["i2.invoice", "50012455"],
    ["f.营业收入@2021", null],
    ["f.资产总额@2023", null],
    ["s1.data", null],
  ])("%s shows %s", (key, text) => expect(shows(key)).toBe(text));

  it("carries each number of the user back to its cell", () => {
    expect(ledger.figures.get("s1k1.before")).toMatchObject({
      source: {
        kind: "user",
        turn: "s1k1.before",
        quote: "场景1「压铸件表面缺陷AI视觉质检」指标1「不良品率（出厂前）」建设前：2.1",
      },
      refs: ["s1k1.before"],
    });
    expect(ledger.figures.get("v1.saving")?.refs).toEqual([
      "s1k1.before",
      "s1k1.after",
      "v1.quantity",
      "v1.price",
    ]);
  });

  it("takes policy figures from the determinations, each with its clause", () => {
    const at = "r.cq-future-factory-2025/p1";
    expect(shows(`${at}.closes`)).toBe("2025年12月19日18:00");
    expect(shows(`${at}.总投资.bound`)).toBe("原则上不低于2000万元");
    expect(shows(`${at}.软件占比.value`)).toBe("33.12%");
    // The same number as in the funding section, so with the same lines behind it.
    expect(ledger.phrases.get(`${at}.软件占比.value`)).toBe("{i.share}");
    expect(shows(`${at}.软件占比.quote`)).toContain("不低于总投资的30%");
    expect(ledger.figures.get(`${at}.软件占比.bound`)?.source).toMatchObject({
      kind: "clause",
      notice: "cq-future-factory-2025",
      clause: "二（二）3",
    });
    const policy = "r.cq-ai-manufacturing-2026/p1";
    expect(shows(`${policy}.未来工厂奖补`)).toBe("最高不超过326万元");
    expect(shows(`${policy}.先进级智能工厂奖补`)).toBe("最高不超过300万元");
    expect(shows("r.combined.low")).toBe("最高不超过326万元");
  });

  it("holds no slot that names nothing", () => {
    const keys = new Set([...ledger.figures.keys(), ...ledger.phrases.keys()]);
    const lost = [...ledger.phrases].flatMap(([phrase, words]) =>
      Array.from(words.matchAll(/\{([^{}]+)\}/gu), ([, key]) => key!)
        .filter((key) => !keys.has(key))
        .map((key) => `${phrase}: ${key}`),
    );
    expect(lost).toEqual([]);
  });
});

describe("the ledger of CF3", () => {
  const { ledger: found, shows: reads } = openSheet(sheetOf("cf3"));

  it.each([
    // 520+380+760+330+290+180+190+100; without the two lines of 2023: −900
    ["i.total", "2750万元"],
    ["i.window", "1850万元"],
    ["i.excluded", "900万元"],
    ["i.excluded.reason", "早于2024年1月1日，不计入"],
    // 330+290+190; 810 ÷ 1850 = 0.437837…; 810 − 1850 × 30% = 810 − 555
    ["i.software", "810万元"],
    ["i.share", "43.78%"],
    ["i.margin", "255万元"],
    // 3.9 ÷ 94.2 = 0.041401…
    ["s1k1.story", "一次焊接合格率由94.2%升至98.1%，上升3.9个百分点，相对增幅4.14%"],
    // 2.4 ÷ 22.5 = 0.10666…
    ["s1k3.story", "焊材消耗由22.5kg/吨结构件降至20.1kg/吨结构件，下降2.4kg/吨结构件，相对降幅10.66%"],
    // 14 ÷ 57 = 0.245614…
    ["s2k2.story", "设备利用率由57%升至71%，上升14个百分点，相对增幅24.56%"],
    ["s2k2.periods", "基期2023年1—6月（6个月），报告期2025年10月（1个月），两期长度不同"],
    ["s2k1.after", "46天"],
    ["s2k1.remark", "改造前数据缺失，不得推算"],
  ])("%s reads %s", (key, text) => expect(reads(key)).toBe(text));

  it("makes up nothing for a value nobody has", () =>
    expect(["before", "points", "relative", "story", "periods"].map((cell) => reads(`s2k1.${cell}`))).toEqual(
      Array(5).fill(null),
    ));

  it("says what lacks of the sum that is asked for in principle: 2000 − 1850", () =>
    expect(reads("r.cq-future-factory-2025/p1.总投资.gap")).toContain("150万元"));

  it("has no saving, no payback and no protection that nobody told", () =>
    expect(["v.total", "v.payback", "v.assumption", "f.安全防护投入"].map(reads)).toEqual(
      Array(4).fill(null),
    ));

  it("finds no fault in cells that are merely empty", () => expect(found.faults).toEqual([]));
});

describe("words that the rules repeat", () => {
  it("are no slots, whatever was typed", () => {
    const sheet = sheetOf("cf1");
    sheet.fields["已获荣誉"]!.value = "{i.total}先进级智能工厂（2025年，项目）";
    const { shows: shown } = openSheet(sheet);
    expect(shown("r.cq-future-factory-2025/p1.荣誉.value")).toBe("｛i.total｝先进级智能工厂");
  });
});
