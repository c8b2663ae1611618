import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCases } from "./case-file.ts";
import { facts, packOf } from "./corpus-packs.ts";
import { compareCase, determineCase } from "./run-case.ts";

const notices = fileURLToPath(new URL("../../../corpus/notices", import.meta.url));
const slugs = readdirSync(notices).filter((slug) => readdirSync(`${notices}/${slug}`).includes("cases.yaml"));

it("the notices with rules for companies have cases", () => {
  expect(slugs).toContain("cq-future-factory-2025");
});

describe.each(slugs)("%s", (slug) => {
  const file = readCases(slug);
  it("names its own pack, and each case once", () => {
    expect(file.包).toBe(slug);
    const names = file.例.map(({ 名 }) => 名);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(file.例.map((one) => [one.名, one] as const))("%s", (_, one) => {
    const { expected, found } = compareCase(
      packOf(slug),
      determineCase(packOf(slug), file, one, facts),
      one,
      {
        base: file.基线,
        dictionary: facts,
      },
    );
    expect(found).toEqual(expected);
  });

  const { programmes, windows } = packOf(slug).document;
  it.each(windows.map(({ id, own }) => [id, own] as const))(
    "the window %s is looked at the day before, at its end and after it",
    (id, own) => {
      const bound = new Set(
        programmes.filter(({ windows: ids = [id] }) => ids.includes(id)).map((one) => one.id),
      );
      const cases = file.例.filter(({ 项目 = file.项目 ?? programmes[0]!.id }) => bound.has(项目));
      const states = cases.flatMap(({ 期望: { 各窗口, 时限, 窗口 } }) => [
        各窗口?.[id],
        时限?.[id]?.状态,
        own ? 窗口 : undefined,
      ]);
      expect(states).toEqual(expect.arrayContaining(["open", "boundary", "closed"]));
    },
  );
  const ids = programmes.flatMap(({ id, conditions }) => conditions.map((one) => [id, one.id] as const));
  it.each(ids)("%s %s fails in a case and is open in another", (programme, id) => {
    const own = file.例.filter(({ 项目 = file.项目 ?? programmes[0]!.id }) => 项目 === programme);
    const seen = own.map(({ 期望 }) => 期望.条件?.[id]);
    expect(seen).toContain("不符合");
    expect(seen).toContain("待确认");
  });
});
