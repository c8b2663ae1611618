import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitStream, type Unit } from "../../../../server/grounding/gate/split-stream.ts";

async function unitsOf(chunks: string[]): Promise<Unit[]> {
  const units: Unit[] = [];
  for await (const unit of splitStream(
    (async function* () {
      yield* chunks;
    })(),
  ))
    units.push(unit);
  return units;
}
const sentences = async (text: string) =>
  (await unitsOf([text])).filter(({ blank }) => !blank).map(({ text: unit }) => unit);

describe("units of a stream", () => {
  it("end at full stops, with the citations that follow", async () => {
    expect(await sentences("一。[c1][c2]二！三？")).toEqual(["一。[c1][c2]", "二！", "三？"]);
  });

  it("are never cut inside titles, quotations, decimals, addresses or versions", async () => {
    const whole = [
      "《某某。指南2.0》如此。",
      "“甲。乙。”[c1]",
      "比例28.09%。",
      "网址https://a.cn/?q=1.2!x可用。",
      "Level 2.0 applies. ".trim(),
    ];
    for (const text of whole) expect(await sentences(text)).toEqual([text]);
  });

  it("end at each line, so that a bracket left open swallows nothing", async () => {
    expect(await sentences("《没有关上\n- 下一项")).toEqual(["《没有关上", "- 下一项"]);
  });

  it("are judged as far as they go beyond 300 characters, and never cut a number", async () => {
    const long = await sentences(`${"很长，".repeat(120)}共2000万元`);
    expect(long.length).toBeGreaterThan(1);
    expect(long.every((unit) => Array.from(unit).length <= 301)).toBe(true);
    expect(long.at(-1)).toMatch(/共2000万元$/u);
  });

  it("do not depend on how the stream is cut, and lose nothing", async () => {
    const piece = fc.constantFrom(
      "总投资",
      "2000",
      "。",
      "[c1]",
      "《",
      "》",
      "“",
      "”",
      "\n",
      "- ",
      ".",
      " ",
      "A",
      "？",
      "万元",
      "，",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.array(fc.nat(200)), async (pieces, cuts) => {
        const text = pieces.join("");
        const places = [0, ...cuts.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
        const cut = await unitsOf(chunks);
        expect(cut.map((unit) => unit.text).join("")).toBe(text);
        const said = (units: Unit[]) => units.filter(({ blank }) => !blank).map(({ text: unit }) => unit);
        expect(said(cut)).toEqual(said(await unitsOf([text])));
      }),
      { numRuns: 300 },
    );
  });
});
