import { describe, expect, it } from "vitest";
import { openSheet, sheetOf, sheetWith } from "../../builders/sheet-ledger.ts";

const FUTURE = "cq-future-factory-2025";
const POLICY = "cq-ai-manufacturing-2026";

function opened(...asked: Parameters<typeof openSheet>) {
  const { standing } = openSheet(...asked);
  const of = (notice: string) => standing.determinations.find((one) => one.notice === notice)!;
  const conditions = (notice: string, verdict: string) =>
    of(notice)
      .conditions.filter((one) => one.verdict === verdict)
      .map(({ id }) => id);
  const ceilings = (notice: string) =>
    Object.fromEntries(of(notice).benefits.map(({ id, amount_max }) => [id, amount_max?.text ?? null]));
  return { standing, of, conditions, ceilings };
}

describe("CF1 before it is written", () => {
  const { standing, of, conditions, ceilings } = opened(sheetOf("cf1"));

  it("waits for the three things that its card doesn't tell, and for nothing else", () => {
    expect(of(FUTURE).verdict).toBe("待确认");
    expect(conditions(FUTURE, "待确认")).toEqual(["产业政策", "指南", "限报"]);
    expect(conditions(FUTURE, "不符合")).toEqual([]);
  });

  it("says that the window is closed", () => {
    expect(of(FUTURE).can_apply).toBe("no");
    expect(of(FUTURE).window).toMatchObject({ state: "closed", closes: "2025-12-19T18:00:00+08:00" });
    const earlier = opened(sheetOf("cf1"), FUTURE, "2025-12-19T17:59:59+08:00");
    expect(earlier.of(FUTURE).window?.state).toBe("open");
  });

  it("may be paid 326 by 第2条 and 300 by 第7条, the higher of the two where they are one matter", () => {
    // 3260 × 10% = 326, under 500; 326 over the 300 of 第7条.
    expect(ceilings(POLICY)).toEqual({
      未来工厂奖补: "最高不超过326万元",
      先进级智能工厂奖补: "最高不超过300万元",
    });
    expect([standing.combined?.low.text, standing.combined?.high.text]).toEqual([
      "最高不超过326万元",
      "最高不超过626万元",
    ]);
  });

  it("counts its spending by the notice's own definition", () => {
    expect(standing.investments.find(({ notice }) => notice === FUTURE)).toMatchObject({
      total: { text: "3260万元" },
      software: { text: "1080万元" },
      share: "33.12%",
      required: "30%",
      margin: { text: "102万元" },
      used: true,
    });
    expect(standing.readings).toEqual([]);
  });
});

describe("CF3 before it is written", () => {
  const { standing, of, conditions, ceilings } = opened(sheetOf("cf3"));
  const condition = (id: string) => of(FUTURE).conditions.find((one) => one.id === id)!;

  it("is 150万元 short of what is asked for in principle, and so waits", () => {
    expect(of(FUTURE).verdict).toBe("待确认");
    // 2000 − 1850
    expect(condition("总投资")).toMatchObject({ verdict: "不符合", strength: "原则上", value: "1850万元" });
    expect(
      condition("总投资").gap?.added_spend?.text ?? condition("总投资").gap?.fixed_total?.text,
    ).toContain("150万元");
  });

  it("waits for protection, and for whose the honour is", () =>
    expect(conditions(FUTURE, "待确认")).toEqual(["产业政策", "指南", "信息安全", "荣誉", "限报"]));

  it("leaves the two lines of 2023 out of the sum", () => {
    const view = standing.investments.find(({ notice }) => notice === FUTURE)!;
    expect(view.excluded.map(({ line }) => line)).toEqual([0, 1]);
    expect([view.total.text, view.software?.text, view.share]).toEqual(["1850万元", "810万元", "43.78%"]);
  });

  it("names no ceiling of its own, but one by each way to count: 2750 × 10% and 1850 × 10%", () => {
    expect(ceilings(POLICY)).toEqual({ 未来工厂奖补: null });
    expect(
      standing.readings?.map(({ total, benefits }) => [
        total.text,
        benefits.map((one) => one.amount_max?.text),
      ]),
    ).toEqual([
      ["2750万元", ["最高不超过275万元"]],
      ["1850万元", ["最高不超过185万元"]],
    ]);
  });

  it("names no ceiling by any way while a line can't be read", () => {
    const sheet = sheetOf("cf3");
    sheet.investments[2]!.category = "咨询费";
    const { standing: open } = opened(sheet);
    expect(open.readings).toEqual([]);
    expect(open.lineFaults?.map(({ line, field }) => [line, field])).toEqual([[2, "category"]]);
  });

  it.each([
    ["cq-factory-scenes-2024", "工期"],
    ["cq-new-models-2024", "周期"],
  ])("runs longer than the 24 months of %s", (template, word) => {
    const { of: at } = opened(sheetOf("cf3"), template);
    const long = at(template).conditions.find(({ title }) => title.includes(word))!;
    expect([long.verdict, long.value]).toEqual(["不符合", expect.stringContaining("27")]);
  });
});

describe("any sheet", () => {
  it.each([
    [FUTURE, [FUTURE]],
    ["cq-factory-scenes-2024", ["cq-factory-scenes-2024"]],
    ["cq-new-models-2024", ["cq-new-models-2024"]],
    ["excellence-factory-2025", ["smart-factory-2025#卓越级"]],
    ["leading-factory-2025", ["smart-factory-2025#领航级"]],
  ])("%s is judged by its own programme and what may be paid", (template, programmes) =>
    expect(
      opened(sheetWith({}), template)
        .standing.determinations.map(({ programme }) => programme)
        .toSorted(),
    ).toEqual([...programmes, POLICY].toSorted()),
  );

  it("is never judged met while nothing is known", () =>
    expect(
      opened(sheetWith({}))
        .of(FUTURE)
        .conditions.filter(({ verdict }) => verdict !== "待确认"),
    ).toEqual([]));

  it("names facts taken over that can't be read, and judges by the others", () => {
    const facts = [
      { name: "列入失信名单", value: true },
      { name: "没有这个事实", value: true },
      { name: "本单位申报项目数", value: "几个" },
    ];
    const { standing, of } = opened(sheetWith({ facts }));
    expect(standing.unread?.map(({ name }) => name)).toEqual(["没有这个事实", "本单位申报项目数"]);
    expect(of(FUTURE).verdict).toBe("不符合");
    expect(openSheet(sheetWith({ facts })).ledger.faults.map(({ place }) => place)).toEqual([
      "体检带来的“没有这个事实”",
      "体检带来的“本单位申报项目数”",
    ]);
  });

  it("takes lines for a lower bound until they are said to be all", () => {
    const sheet = sheetOf("cf1");
    delete sheet.fields["投资明细完整"];
    const { standing, of, ceilings } = opened(sheet);
    expect(standing.investments.find(({ notice }) => notice === FUTURE)?.used).toBe(false);
    expect(of(FUTURE).conditions.find(({ id }) => id === "软件占比")?.verdict).toBe("待确认");
    expect(ceilings(POLICY)["未来工厂奖补"]).toBeNull();
  });
});

describe("lines that may be no spending of the project", () => {
  const cf1 = sheetOf("cf1");
  const unpaid = (...ids: string[]) => ({
    ...cf1,
    investments: cf1.investments.map((line) =>
      ids.includes(line.id) ? { ...line, paid: "否" as const } : line,
    ),
  });
  const until = (end: string) => ({
    ...cf1,
    fields: { ...cf1.fields, 项目结束: { ...cf1.fields["项目结束"]!, value: end } },
  });
  const shares = (sheet: typeof cf1) => {
    const { standing, conditions, ceilings } = opened(sheet);
    return {
      open: conditions(FUTURE, "待确认"),
      doubts: standing.doubts?.map(({ how, view }) => [how, view.share]),
      ceilings: ceilings(POLICY),
    };
  };
  const AS_TOLD = { 未来工厂奖补: "最高不超过326万元", 先进级智能工厂奖补: "最高不超过300万元" };
  // One fact of them open leaves the total open too: both sums are said.
  const DOUBTED = ["产业政策", "指南", "总投资", "软件占比", "限报"];

  it("decide nothing where the answer is the same without them", () => {
    // 90 of 云服务: 990 ÷ 3170 = 31.23%
    expect(shares(unpaid("i6"))).toEqual({
      open: ["产业政策", "指南", "限报"],
      doubts: [],
      ceilings: AS_TOLD,
    });
    // All of them unpaid is no way to count some.
    expect(shares(unpaid(...cf1.investments.map(({ id }) => id))).doubts).toEqual([]);
  });

  it("leave the share open where it stands on what isn't paid, and the ceilings by all lines as they were", () => {
    // 260 of 技术服务: 820 ÷ 3000 = 27.33%
    expect(shares(unpaid("i7"))).toEqual({
      open: DOUBTED,
      doubts: [["没有付款的不计", "27.33%"]],
      ceilings: AS_TOLD,
    });
  });

  it("leave it open where it stands on days after the project's end", () => {
    // 260 and 220 of 2025-04-22 and 2025-06-30: 820 ÷ 2780 = 29.496%
    expect(shares(until("2025-03-31"))).toEqual({
      open: DOUBTED,
      doubts: [["项目周期以外的不计", "29.49%"]],
      ceilings: AS_TOLD,
    });
  });
});
