import { describe, expect, it } from "vitest";
import { openSheet, sheetOf, sheetWith } from "../../builders/sheet-ledger.ts";

const indicator = (cells: Record<string, string>) =>
  sheetWith({
    scenes: [
      {
        id: "s1",
        name: "质检",
        indicators: [{ id: "s1k1", name: "不良品率", unit: "%", before: "2", after: "1", ...cells }],
      },
    ],
  });

describe("a saving of seconds paid by the hour", () => {
  it("is reckoned with the conversion in sight", () => {
    const { ledger, shows } = openSheet(
      sheetWith({
        scenes: [
          {
            id: "s1",
            name: "质检",
            indicators: [
              { id: "s1k1", name: "单件检测时间", unit: "秒/件", before: "18", after: "6", better: "降" },
            ],
          },
        ],
        savings: [
          {
            id: "v1",
            name: "节约检测工时",
            indicator: "s1k1",
            quantity: "120",
            quantity_unit: "万件/年",
            price: "60",
            price_unit: "元/小时",
          },
        ],
      }),
    );
    // 12秒 × 120万 × 60元 ÷ 3600 = 240000元
    expect(shows("v1.formula")).toBe("（18秒/件−6秒/件）×120万件/年×60元/小时÷3600秒/小时=24万元/年");
    expect(ledger.figures.get("v1.saving")?.value).toBe("24");
  });
});

describe("savings that don't work out", () => {
  const saving = (cells: Record<string, string>, more: object[] = []) => {
    const sheet = indicator({ better: "降", before: "2.1", after: "0.92" });
    const first = {
      id: "v1",
      name: "减少质量损失",
      indicator: "s1k1",
      quantity: "120",
      quantity_unit: "万件/年",
      price: "42",
      price_unit: "元/件",
    };
    return { ...sheet, savings: sheetWith({ savings: [{ ...first, ...cells }, ...more] }).savings };
  };

  it.each([
    [{ indicator: "s9k9" }, "效益测算1「减少质量损失」对应指标：没有指明是哪一项指标的变化带来的节约"],
    [{ price: "四十二" }, "效益测算1「减少质量损失」单价：“四十二”不是正数，请只填数字，如42"],
    [{ price_unit: "" }, "效益测算1「减少质量损失」单价单位：没有单位，请写明，如元/件、万件/年"],
    [{ quantity_unit: "" }, "效益测算1「减少质量损失」数量单位：没有单位，请写明，如元/件、万件/年"],
    [
      { price_unit: "元/吨" },
      "效益测算1「减少质量损失」单价单位：%×万件/年×元/吨约下来是“件·元/(年·吨)”，不是“元/年”，请核对各项单位",
    ],
  ])("%j", (cells, fault) => {
    const { ledger, shows } = openSheet(saving(cells));
    expect(ledger.faults.map(({ place, message }) => `${place}：${message}`)).toEqual([fault]);
    expect(["v1.saving", "v.total", "v.payback"].map(shows)).toEqual([null, null, null]);
  });

  it("gives no total while one of the savings can't be worked out", () => {
    const other = { id: "v2", name: "节电", indicator: "s1k1", price: "1", price_unit: "元/吨" };
    const { shows } = openSheet(saving({}, [other]));
    expect([shows("v1.saving"), shows("v.total")]).toEqual(["59.47万元/年", null]);
  });

  it("counts the same change at the same price once, and says so", () => {
    const again = {
      id: "v2",
      name: "少报废",
      indicator: "s1k1",
      quantity: "120",
      quantity_unit: "万件/年",
      price: "42",
      price_unit: "元/件",
    };
    const { ledger, shows } = openSheet(saving({}, [again]));
    expect(shows("v.formula")).toBe("59.47万元/年=59.47万元/年");
    expect(ledger.faults.map(({ message }) => message)).toEqual([
      "与“减少质量损失”用的是同一项指标、同一单价，合计里只算一次",
    ]);
    const priced = openSheet(saving({}, [{ ...again, price: "8" }]));
    // 59.472 + 1.18% × 120万 × 8元 = 59.472 + 11.328
    expect(priced.shows("v.total")).toBe("70.8万元/年");
    expect(priced.ledger.faults.map(({ message }) => message)).toEqual([
      "与“减少质量损失”用的是同一项指标，请核对是否重复计算",
    ]);
  });

  it("makes no saving of a baseline that nobody has", () => {
    const sheet = sheetOf("cf3");
    const at = {
      indicator: "s2k1",
      quantity: "100",
      quantity_unit: "单/年",
      price: "3",
      price_unit: "元/天",
    };
    const { ledger, shows } = openSheet({
      ...sheet,
      savings: sheetWith({ savings: [{ id: "v1", name: "缩短周期", ...at }] }).savings,
    });
    expect(shows("v1.saving")).toBeNull();
    expect(ledger.faults.map(({ message }) => message)).toEqual([
      "对应指标缺少建设前或建设后的数，节约额算不出来，也不推算",
    ]);
  });
});
