import { assert, property, string } from "fast-check";
import { expect, it } from "vitest";
import { unbrokenSpans } from "../../web/src/lib/unbroken-spans.ts";

const kept = (text: string) => unbrokenSpans(text).map(({ start, end }) => text.slice(start, end));

it("keeps dates whole and numbers with their unit", () => {
  expect(kept("2025年12月19日18:00截止，已过337天")).toEqual(["2025年12月19日18:00", "337天"]);
  expect(kept("原则上不低于2000万元，不低于总投资的30%")).toEqual(["2000万元", "30%"]);
  expect(kept("还要投57.15万元")).toEqual(["57.15万元"]);
  expect(unbrokenSpans("2025年12月8日通知").map(({ isDay }) => isDay)).toEqual([true]);
});

it("leaves numbers alone that number something", () => {
  expect(kept("3.项目于建设指南2.0")).toEqual([]);
});

it("gives spans in order that don't overlap", () => {
  assert(
    property(string({ unit: "grapheme" }), (text) => {
      const edges = unbrokenSpans(text).flatMap(({ start, end }) => [start, end]);
      return edges.every((edge, index) => index === 0 || edge >= (edges[index - 1] ?? 0));
    }),
  );
});
