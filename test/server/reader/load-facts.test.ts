import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadFacts } from "../../../server/rules/load-facts.ts";

describe("loadFacts", () => {
  let dir = "";
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "facts-"));
    for (const file of ["facts.yaml", "honours.yaml"]) await cp(join("corpus", file), join(dir, file));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(dir, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(dir, file), text.replace(from, to));
  };

  it("reads the shipped dictionary", async () => {
    const { facts, honours } = await loadFacts("corpus");
    expect(facts.get("软件相关投资_2024年以来")).toMatchObject({
      type: "money",
      unit: "万元",
      sum: ["软件购置", "系统集成", "云服务", "技术服务"],
      open: true,
      window: { from: "2024-01-01" },
    });
    expect(facts.get("列入失信名单")?.priority).toBe(1);
    expect(facts.get("成熟度等级")).toMatchObject({ min: 0, max: 5, unit: "级" });
    expect(honours.find(({ name }) => name === "5G工厂")?.not).toContain("5G全连接工厂");
  });

  it("refuses an unknown key by name", async () => {
    await edit("facts.yaml", "per: enterprise", "per: enterprise\n  colour: red");
    await expect(loadFacts(dir)).rejects.toThrow(/facts\.yaml 有误[^]*在渝实际经营[^]*colour/u);
  });

  it("refuses a line that isn't money", async () => {
    await edit("facts.yaml", "sum: [软件购置,", "sum: [已建成投产,");
    await expect(loadFacts(dir)).rejects.toThrow("软件相关投资_2024年以来.sum：没有金额项“已建成投产”");
  });

  it("refuses a choice without options", async () => {
    await edit("facts.yaml", "  options: [重庆, 四川, 境内其他地区, 境外]\n", "");
    await expect(loadFacts(dir)).rejects.toThrow("注册地.options");
  });

  it("refuses to hold a fact against one that isn't there", async () => {
    await edit("facts.yaml", "excludes: { 在建或拟建: [true] }", "excludes: { 在建: [true] }");
    await edit("facts.yaml", "follows: [实施起始日,", "follows: [项目周期_月,");
    await edit(
      "facts.yaml",
      "    [市级先进级智能工厂, 重庆市智能工厂, 数字化车间,",
      "    [先进级, 重庆市智能工厂, 数字化车间,",
    );
    await expect(loadFacts(dir)).rejects.toThrow(
      /已建成投产\.excludes：没有事实“在建”[^]*已通过验收\.follows：没有日期“项目周期_月”[^]*doubted_by：[^]*“先进级”/u,
    );
  });

  it("refuses an honour word with two meanings", async () => {
    await edit("honours.yaml", "aliases: [五G全连接工厂,", "aliases: [五G全连接工厂, 5G厂,");
    await expect(loadFacts(dir)).rejects.toThrow("“5G厂”既指5G工厂又指5G全连接工厂");
  });
});
