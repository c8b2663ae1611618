import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { formatMoney } from "../../../server/domain/money.ts";
import type { FactDictionary } from "../../../server/domain/fact-dictionary.ts";
import { codePointLength, sliceCodePoints } from "../../../server/domain/text.ts";
import { renderNumeral } from "../../../server/figures/numerals.ts";
import { readFacts } from "../../../server/reader/read-facts.ts";
import { loadFacts } from "../../../server/rules/load-facts.ts";

describe("readFacts", () => {
  let dictionary: FactDictionary;
  beforeAll(async () => {
    dictionary = await loadFacts("corpus");
  });
  const read = (message: string, scope = ["cq-future-factory-2025"]) =>
    readFacts({ message, asOf: "2025-12-10", dictionary, scope });

  it("reads any amount to the 分, however it is written", () => {
    const ways = (wan: bigint) => [
      `${wan}万`,
      `${wan}万元`,
      `${renderNumeral(wan)}万元`,
      `${wan}w`,
      `${wan * 10_000n}元`,
      `${wan}0000元`,
    ];
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999n }), (wan) => {
        for (const way of ways(wan)) {
          expect(read(`总投资${way}`).facts).toMatchObject([
            { name: "总投资_2024年以来", value: String(wan), unit: "万元" },
          ]);
        }
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), (fen) => {
        const text = formatMoney(fen);
        expect(read(`总投资${text}，能报吗`).facts).toMatchObject([{ value: text.replace("万元", "") }]);
      }),
      { numRuns: 200 },
    );
  });

  it("takes no amount from what a notice says", () => {
    for (const slug of readdirSync("corpus/notices")) {
      const body = readFileSync(`corpus/notices/${slug}/notice.md`, "utf8")
        .split(/^---$/mu)
        .slice(2)
        .join("---");
      for (const sentence of body.split(/[。\n]/u)) {
        const money = read(sentence, [slug]).facts.filter(
          ({ name }) => dictionary.facts.get(name)?.type === "money",
        );
        expect({ sentence, money }).toEqual({ sentence, money: [] });
      }
    }
  });

  it("never throws, quotes the message, and states only values the engine can read", () => {
    const pieces =
      "总投资 软件 设备 成熟度 三级 2600万 30% 大概 不是 没有 已投产 失信名单 5G工厂 A项目 B项目 如果 ？ ， 。 、 改成 说错了 撤回 去年 12月19日 😀 （ ） 系统集成 一共 吗 呢 2月30日 1e309 -5 工期 18个月 注册在成都".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (words) => {
        const message = words.join("");
        const { facts, unclear } = read(message);
        for (const { start, end, quote } of [...facts, ...unclear]) {
          expect(end).toBeLessThanOrEqual(codePointLength(message));
          expect(quote).toBe(sliceCodePoints(message, start, end));
        }
        const keys = facts.map(({ name, project, status }) => `${name} ${project} ${status === "assumed"}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { name, value, unit } of facts) {
          if (dictionary.facts.get(name)?.type !== "money" || value === null) continue;
          expect(value).toMatch(/^\d+(?:\.\d+)?$/u);
          expect(unit).toBe("万元");
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("reads the longest message the contract allows, even on a busy machine, within three seconds", () => {
    const message = "总投资2600万，软件950万，成熟度三级，没被列入失信名单。".repeat(300).slice(0, 8000);
    read(message);
    const started = performance.now();
    read(message);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("says what a correction replaced", () => {
    const known = [{ name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" }];
    const { corrections } = readFacts({
      message: "不对，是2600万",
      asOf: "2025-12-10",
      dictionary,
      known,
      scope: ["cq-future-factory-2025"],
    });
    expect(corrections).toEqual([{ name: "总投资_2024年以来", project: "p1", from: "2100", to: "2600" }]);
  });

  it("asks in the words of the form", () => {
    expect(read("总投资2100").unclear[0]).toMatchObject({
      reason: "no_unit",
      value: "2100",
      unit: "万元",
      question: "“总投资2100”的单位是万元吗？",
    });
    expect(read("软件占三成").unclear[0]?.question).toBe(
      "“软件占三成”是比例，“软件相关投资（2024年以来）”的金额是多少万元？",
    );
    expect(read("成熟度30.5级").unclear[0]?.question).toBe("“成熟度30.5级”没有看懂：等级须是整数。");
  });
});
