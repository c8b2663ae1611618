import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTraditional } from "../../../server/grounding/in-traditional.ts";

describe("our own words in traditional characters", () => {
  it("converts what is ours and neither quotes, titles nor citations", () => {
    const text = "2025年重庆市未来工厂申报写明：“软件购置、系统集成”[c2]，见《重庆市未来工厂建设指南》。";
    expect(inTraditional({ text, figures: [] }).text).toBe(
      "2025年重慶市未來工廠申報寫明：“软件购置、系统集成”[c2]，見《重庆市未来工厂建设指南》。",
    );
  });

  it("keeps a figure as it is printed, wherever it stands", () => {
    const words = fc.stringMatching(/^[软件总投资没有达到还差申报]{0,12}$/u);
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 99_999 }), (before, after, amount) => {
        const figure = `最高不超过${amount}万元`;
        const start = Array.from(before).length;
        const shown = inTraditional({
          text: `${before}${figure}${after}`,
          figures: [{ id: "f1", start, end: start + Array.from(figure).length }],
        });
        const [span] = shown.figures;
        expect(Array.from(shown.text).slice(span!.start, span!.end).join("")).toBe(figure);
      }),
    );
  });
});
