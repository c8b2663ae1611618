import { describe, expect, it } from "vitest";
import { glossFigures } from "../../../server/grounding/gloss-figures.ts";

const glossed = (figure: string) => {
  const text = `up: ${figure}.`;
  const end = 4 + Array.from(figure).length;
  return glossFigures({ text, figures: [{ id: "f1", start: 4, end }] });
};

describe("the English meaning beside a Chinese figure", () => {
  it.each([
    ["最高不超过450万元", "at most RMB 4.5 million"],
    ["最高500万元", "up to RMB 5 million"],
    ["原则上不低于2000万元", "in principle at least RMB 20 million"],
    ["57.15万元", "RMB 571,500"],
    ["500万元以上", "at least RMB 5 million"],
    ["1.2亿元", "RMB 120 million"],
    ["不低于总投资的30%", "at least 30%"],
    ["2025年12月19日18:00", "19 Dec 2025, 18:00"],
    ["337天", "337 days"],
    ["三级", "level 3"],
  ])("%s", (figure, gloss) => {
    expect(glossed(figure).text).toBe(`up: ${figure} (${gloss}).`);
  });

  it("leaves a share alone and a calculation as it stands", () => {
    expect(glossed("28.09%").text).toBe("up: 28.09%.");
    expect(glossed("4500万元 × 不超过10% ＝ 不超过450万元").text).toBe(
      "up: 4500万元 × 不超过10% ＝ 不超过450万元.",
    );
  });

  it("keeps the span on the Chinese words", () => {
    const { text, figures } = glossFigures({
      text: "a 450万元 b 337天 c",
      figures: [
        { id: "f1", start: 2, end: 7 },
        { id: "f2", start: 10, end: 14 },
      ],
    });
    const shown = figures.map(({ start, end }) => Array.from(text).slice(start, end).join(""));
    expect(shown).toEqual(["450万元", "337天"]);
  });
});
