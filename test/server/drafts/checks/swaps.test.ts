import { describe, expect, it } from "vitest";
import { textBinder } from "../../../../server/drafts/checks/text-binder.ts";
import { type TextUnit, unitsOf } from "../../../../server/drafts/checks/text-units.ts";
import { composedDraft } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const draft = composedDraft("2025未来工厂", sheetOf("cf1"));
const read = textBinder(draft);
const units = draft.sections.flatMap((section) => unitsOf(section, draft.ledger));

/** Kind of a figure's words: 百分点, %, 个月, 万元/年, or its unit. Only like is taken for like. */
function kindOf(text: string): string {
  if (/\d个月$/u.test(text)) return "个月";
  if (/年.*月/u.test(text)) return "日期";
  return text.replaceAll(/[\d.]+|^(?:下降|上升|减少|增加|缩短|延长|相对[降增]幅|最高|不超过|原则上)+/gu, "");
}

/** Columns of a row after its cells have other words. */
function columnsOf({ columns }: TextUnit, text: string): TextUnit["columns"] {
  let at = 0;
  return text.split("\t").map((cell, index) => {
    const start = at;
    at += cell.length + 1;
    return { head: columns[index]?.head ?? "", start, end: start + cell.length };
  });
}

/** Every pair of like figures of a unit, each in the other's place, as a person would have typed it. */
function swapped(unit: TextUnit): TextUnit[] {
  const { text, figures, kind } = unit;
  const own = figures.filter(({ id }) => !id.startsWith("r."));
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return own.flatMap((one, at) =>
    own
      .slice(at + 1)
      .filter((other) => words(one) !== words(other) && kindOf(words(one)) === kindOf(words(other)))
      .map((other): TextUnit => {
        const changed = [
          text.slice(0, one.start),
          words(other),
          text.slice(one.end, other.start),
          words(one),
          text.slice(other.end),
        ].join("");
        const columns = kind === "row" ? columnsOf(unit, changed) : [];
        return { ...unit, state: "修改", text: changed, figures: [], given: [], columns };
      }),
  );
}

const isCaught = (unit: TextUnit) => read(unit).figures.some(({ unbound }) => unbound !== null);

describe("two of CF1's figures in each other's place", () => {
  it("are caught in every sentence and row, by their names and places alone", () => {
    const all = units.filter(({ kind }) => kind !== "form").flatMap(swapped);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((unit) => !isCaught(unit)).map(({ text }) => text)).toEqual([]);
  });

  it("are caught between any two indicators told alike", () => {
    const { figures } = draft.ledger;
    const indicators = draft.sheet.scenes.flatMap((scene) => scene.indicators);
    const story = (name: string, id: string) => {
      const text = (side: string) => figures.get(`${id}.${side}`)!.text;
      return `${name}由${text("before")}变为${text("after")}，${text("points")}，${text("relative")}。`;
    };
    const typed = (text: string): TextUnit => ({
      ...units[0]!,
      kind: "sentence",
      state: "修改",
      text,
      figures: [],
      given: [],
      columns: [],
    });
    const pairs = indicators.flatMap((one) =>
      indicators.filter((other) => other !== one).map((other) => [one, other] as const),
    );
    const wrong = pairs.map(([one, other]) => typed(story(one.name, other.id)));
    expect(wrong.filter((unit) => !isCaught(unit)).map(({ text }) => text)).toEqual([]);
    const right = indicators.map(({ name, id }) => typed(story(name, id)));
    expect(right.filter(isCaught).map(({ text }) => text)).toEqual([]);
  });
});
