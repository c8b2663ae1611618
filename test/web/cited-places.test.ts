import { describe, expect, it } from "vitest";
import { citedPlaces } from "../../web/src/features/chat/cited-places.ts";
import type { Piece } from "../../web/src/features/chat/turn-reducer.ts";
import { clauseOf } from "./turn-events.ts";

const text = (text: string, figures: { id: string; start: number; end: number }[] = []): Piece => ({
  kind: "text",
  text,
  figures,
});
// As printed: the page broke the line within the words.
const print = "3.项目总投资原则上不低于\n2000万元，其中软件相关投资不低于总投资的30%。";
const clause = clauseOf("c1", print, 700);

describe("the place of a citation", () => {
  it("is the quoted words where they stand in the clause, the line breaks of the print aside", () => {
    const [place] = citedPlaces([text("写明“原则上不低于2000万元”。[c1]")], [clause]);
    const start = 700 + Array.from(print.slice(0, print.indexOf("原则上"))).length;
    expect(place).toMatchObject({
      n: 1,
      path: "二（二）3",
      start,
      end: start + "原则上不低于\n2000万元".length,
    });
  });

  it("is the whole clause where nothing of it is quoted, or other words are", () => {
    for (const words of ["软件有要求。[c1]", "写明“不低于总投资的40%”。[c1]"]) {
      expect(citedPlaces([text(words)], [clause])[0]).toMatchObject({ start: 700, end: clause.end });
    }
  });

  it("never takes the words of the sentence before", () => {
    const places = citedPlaces([text("写明“原则上不低于2000万元”。[c1]软件另有要求。[c1]")], [clause]);
    expect(places[0]?.end).not.toBe(clause.end);
    expect(places[1]).toMatchObject({ start: 700, end: clause.end });
  });

  it("is the figure shown where nothing is quoted", () => {
    const figures = [
      {
        id: "f1",
        text: "不低于总投资的30%",
        value: "30",
        unit: "%",
        source: {
          kind: "clause" as const,
          notice: clause.notice,
          clause: clause.clause,
          start: 727,
          end: 737,
        },
      },
    ];
    const pieces = [text("软件要不低于总投资的30%。[c1]", [{ id: "f1", start: 3, end: 13 }])];
    expect(citedPlaces(pieces, [clause], figures)[0]).toMatchObject({ start: 727, end: 737 });
  });

  it("is nothing for a clause that the turn doesn't hold; the marks after it keep their order", () => {
    const places = citedPlaces([text("甲[c9]乙[c1]")], [clause]);
    expect(places.map((place) => place?.path ?? null)).toEqual([null, "二（二）3"]);
  });
});
