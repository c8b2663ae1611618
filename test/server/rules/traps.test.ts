import { expect, it } from "vitest";
import { determineAll } from "../../../server/rules/determine-all.ts";
import { askTrap } from "./ask-trap.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";
import { readTraps } from "./trap-file.ts";

const traps = readTraps();

it.each(traps)("%s %j", (_, row) => {
  const { expected, found } = askTrap(row);
  expect(found).toEqual(expected);
});

it("every row says what it expects", () => {
  const idle = traps.filter(([, { 期望 }]) => {
    const { 含, 不含, ...plain } = 期望;
    return Object.keys(plain).length + 含.length + 不含.length === 0;
  });
  expect(idle).toEqual([]);
});

it("every trap between the five documents is held by a row", () => {
  const numbers = Array.from({ length: 48 }, (_, at) => `T${String(at + 1).padStart(2, "0")}`);
  expect([...new Set(traps.map(([trap]) => trap))].toSorted()).toEqual(numbers);
});

it("T02: 原则上 stands at two conditions of all", () => {
  const cards = determineAll({ packs, refused }, { facts: [], dictionary, asOf: "2026-11-21" });
  const soft = cards.flatMap(({ programme, conditions }) =>
    conditions.filter(({ strength }) => strength === "原则上").map(({ id }) => `${programme} ${id}`),
  );
  expect(soft).toEqual(["cq-future-factory-2025 总投资", "cq-future-factory-2025 限报"]);
});
