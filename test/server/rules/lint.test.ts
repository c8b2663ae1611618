import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { lintPack } from "../../../server/rules/lint.ts";
import { bindPack, loadPacks } from "../../../server/rules/load-packs.ts";
import { facts, packOf, packs } from "./corpus-packs.ts";
import { corpus, FACTORY, faultsAfter, POLICY, rules } from "./faults-after.ts";

it.each([...packs.keys()])("%s agrees with its text", (slug) => {
  expect(lintPack(packOf(slug), facts)).toEqual([]);
});

describe("a rule that disagrees with its text is named", () => {
  it.each([
    ["money", FACTORY, "gte: 2000万元", "gte: 2001万元", "总投资", "规则的数字不在引文里"],
    [
      "title",
      FACTORY,
      "title: 软件相关投资不低于总投资的30%",
      "title: 软件相关投资不低于总投资的20%",
      "软件占比",
      "标题里的数字不在引文里",
    ],
    [
      "premise",
      POLICY,
      "premise: 参加“建档立卡”",
      "premise: 参加“建档立卡”可得5万元",
      "建档立卡服务",
      "标题或前提里的数字不在引文里",
    ],
    ["unit", FACTORY, "gte: 2000万元", "gte: 2000元", "总投资", "规则的数字不在引文里"],
    ["inclusive", FACTORY, "gte: 2000万元", "gt: 2000万元", "总投资", "比较词与引文不一致"],
    ["direction", FACTORY, "gte: 2000万元", "lte: 2000万元", "总投资", "比较词与引文不一致"],
    ["share", FACTORY, "gte: 30%", "gte: 31%", "软件占比", "规则的数字不在引文里"],
    ["per mille", FACTORY, "gte: 30%", "gte: 30‰", "软件占比", "规则的数字不在引文里"],
    [
      "level",
      FACTORY,
      "int: 成熟度等级, gte: 3",
      "int: 成熟度等级, gte: 2",
      "成熟度",
      "规则的数字不在引文里",
    ],
    [
      "level bound",
      FACTORY,
      "int: 成熟度等级, gte: 3",
      "int: 成熟度等级, gt: 3",
      "成熟度",
      "比较词与引文不一致",
    ],
    ["count", FACTORY, "lte: 1 }", "lte: 2 }", "限报", "规则的数字不在引文里"],
    ["count bound", FACTORY, "lte: 1 }", "gte: 1 }", "限报", "比较词与引文不一致"],
    ["bound", FACTORY, "bound: 原则上不低于2000万元", "bound: 不低于1000万元", "总投资", "界限不在引文里"],
    [
      "negation",
      FACTORY,
      "fact: 在渝实际经营, is: true",
      "fact: 在渝实际经营, is: false",
      "在渝经营",
      "规则要求“否”，引文里没有否定词",
    ],
    ["open list", FACTORY, "open: true", "open: false", "荣誉", "列举是否以“等”结尾与引文不一致"],
    [
      "list too short",
      FACTORY,
      "创新示范工厂, 5G工厂, 一链一网一平台]\n",
      "创新示范工厂, 一链一网一平台]\n",
      "荣誉",
      "引文列举的荣誉没有编入清单",
    ],
    [
      "list too long",
      FACTORY,
      "5G工厂, 一链一网一平台]\n",
      "5G工厂, 一链一网一平台, 灯塔工厂]\n",
      "荣誉",
      "清单里的荣誉不在引文里",
    ],
  ])("%s", (_, slug, from, to, rule, message) => {
    expect(faultsAfter(slug, from, to)).toContainEqual(
      expect.objectContaining({ pack: slug, rule, message }),
    );
  });

  it("原则上 put on or taken off", () => {
    const dropped = rules(FACTORY).replace("        strength: 原则上\n", "");
    const added = rules(FACTORY).replace("id: 软件占比\n", "id: 软件占比\n        strength: 原则上\n");
    for (const [text, rule] of [
      [dropped, "总投资"],
      [added, "软件占比"],
    ] as const) {
      const pack = bindPack(packOf(FACTORY).notice, text);
      expect(Array.isArray(pack) ? pack : lintPack(pack, facts)).toContainEqual(
        expect.objectContaining({ rule, message: "“原则上”与引文不一致" }),
      );
    }
  });

  it("says what the text holds and what the rule has", () => {
    expect(faultsAfter(FACTORY, "gte: 2000万元", "gt: 2000万元")).toEqual([
      { pack: FACTORY, rule: "总投资", message: "比较词与引文不一致", expected: "gte", found: "gt" },
    ]);
  });
});

describe("a notice that changed under its pack", () => {
  it.each([
    [FACTORY, "原则上不低于2000万元", "原则上不低于3000万元", "总投资"],
    [FACTORY, "不低于总投资的30%", "不低于总投资的40%", "软件占比"],
    [POLICY, "最高500万元奖补。\n二、", "最高900万元奖补。\n二、", "未来工厂奖补"],
    [POLICY, "2027年12月31日", "2028年12月31日", "rules.yaml"],
  ])("%s: %s", (slug, from, to, rule) => {
    const { notice } = packOf(slug);
    expect(notice.body).toContain(from);
    const faults = bindPack({ ...notice, body: notice.body.replace(from, to) }, rules(slug));
    expect(faults).toContainEqual(expect.objectContaining({ pack: slug, rule }));
  });
});

it("a link leads to a benefit there is", () => {
  const links = [...packs.values()].flatMap(({ document }) => document.relations.map(({ to }) => to));
  expect(links).toEqual([`${POLICY}#未来工厂奖补`]);
  expect(packOf(POLICY).document.benefits.map(({ id }) => `${POLICY}#${id}`)).toEqual(
    expect.arrayContaining(links),
  );
});

it("refuses the faulty pack by name and loads the others", async () => {
  const dir = mkdtempSync(join(tmpdir(), "cewen-lint-"));
  cpSync(corpus, dir, { recursive: true });
  const file = join(dir, "notices", FACTORY, "rules.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("gte: 2000万元", "gte: 200万元"));
  const loaded = await loadPacks({ corpus: await loadCorpus(dir), dir, facts, lint: lintPack });
  expect([...loaded.refused.keys()]).toEqual([FACTORY]);
  expect([...loaded.packs.keys()]).toEqual([...packs.keys()].filter((slug) => slug !== FACTORY));
});
