import * as fc from "fast-check";
import type { FactSheet } from "../../server/domain/draft.ts";
import { fields, sheetWith } from "./sheet-ledger.ts";

/** Told words: plain ones, with a number inside, with a full stop, on two lines. No names that hold digits (5G). */
const words = fc.constantFrom(
  "",
  "机器视觉",
  "6工位相机采集，模型推理，结果回写MES",
  "漏检率高，每班返工120件。",
  "人工目检；节拍慢",
  "第一行有30台设备\n第二行没有数",
  "由{总投资}而来",
);
const number = fc.constantFrom("", "0", "2.1", "46", "1,260", "—", "约20", "100.5", "-3");
const period = fc.constantFrom("", "2023-09~12", "2025-09~11", "2023H1", "改造前");
const money = fc.constantFrom("", "980", "410.5", "1200万元", "二百", "-5");

const indicator = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constantFrom("", "不良品率", "停机时间", "在制品库存", "单位产品电耗", "工伤事故数"),
    unit: fc.constantFrom("", "%", "小时/月", "万元", "kWh/件"),
    before: number,
    after: number,
    better: fc.constantFrom("升", "降", ""),
    method: words,
    baseline: period,
    period,
    sample: words,
    remark: words,
    basis: fc.constantFrom("实测", "预计", ""),
    evidence: fc.constantFrom("", "MES报表", "台账"),
  });

const scene = (at: number) =>
  fc.record({
    id: fc.constant(`s${at}`),
    name: fc.constantFrom("", "视觉质检", "预测性维护（设备内科医生）"),
    link: fc.constantFrom("", "质量管控"),
    pain: words,
    tech: words,
    model: words,
    scope: words,
    indicators: fc.tuple(indicator(`s${at}k1`), indicator(`s${at}k2`)),
  });

const line = (at: number) =>
  fc.record({
    id: fc.constant(`i${at}`),
    date: fc.constantFrom("", "2023-07-11", "2024-03-15", "三月"),
    category: fc.constantFrom("软件购置", "设备购置及安装", "技术服务", ""),
    item: fc.constantFrom("MES", "视觉质检算法", "", "机器人3台"),
    amount: money,
    invoice_no: fc.constantFrom("", "50012401"),
    paid: fc.constantFrom("是", "否", ""),
    vendor: fc.constantFrom("", "某供应商"),
    scenes: fc.subarray(["s1", "s2", "s9"]),
  });

const saving = (at: number) =>
  fc.record({
    id: fc.constant(`v${at}`),
    name: fc.constantFrom("", "减少损失"),
    indicator: fc.constantFrom("s1k1", "s2k1", "s9"),
    quantity: number,
    quantity_unit: fc.constantFrom("", "万件/年"),
    price: number,
    price_unit: fc.constantFrom("", "元/件", "万元/小时"),
  });

const fieldNames = [...fields.values()].map(({ name, yearly }) => (yearly ? `${name}@2023` : name));

/** Sheets with all that people leave out, get wrong or type twice. */
export const randomSheet: fc.Arbitrary<FactSheet> = fc
  .record({
    fields: fc.dictionary(
      fc.constantFrom(...fieldNames),
      fc.record({ value: fc.oneof(words, money, fc.constantFrom("是", "否", "三级", "2024-03-01")) }),
      { maxKeys: 25 },
    ),
    investments: fc.tuple(line(1), line(2), line(3)),
    scenes: fc.oneof(fc.constant([]), fc.tuple(scene(1), scene(2))),
    savings: fc.oneof(fc.constant([]), fc.tuple(saving(1), saving(2))),
  })
  .map((cells) => sheetWith(cells));
