import { describe, expect, it } from "vitest";
import { PHRASES_IN_ENGLISH } from "../../../server/grounding/phrases-in-english.ts";
import { PHRASES } from "../../../server/grounding/phrases.ts";
import { sayInChinese } from "../../../server/grounding/say.ts";

const slotsOf = (phrase: string) => [...new Set(phrase.match(/\{\w+\}/gu) ?? [])].toSorted();
const entries = Object.entries(PHRASES);

describe("phrases", () => {
  it("have the same slots in both languages", () => {
    const english: Record<string, string> = PHRASES_IN_ENGLISH;
    expect(entries.map(([name]) => [name, slotsOf(english[name] ?? "")])).toEqual(
      entries.map(([name, phrase]) => [name, slotsOf(phrase)]),
    );
  });

  it("type no figure: every number is a slot", () => {
    const numbers = /\d|[一二三四五六七八九十百千万亿两]+(?:万元|元|%|年|月|日|级|倍)/u;
    const typed = [...entries, ...Object.entries(PHRASES_IN_ENGLISH)].filter(([, phrase]) =>
      numbers.test(phrase),
    );
    expect(typed).toEqual([]);
  });

  it("ask for no exclamation", () => {
    const loud = [...entries, ...Object.entries(PHRASES_IN_ENGLISH)].filter(([, phrase]) =>
      /[!！]/u.test(phrase),
    );
    expect(loud).toEqual([]);
  });

  it("are never shown half filled", () => {
    expect(() => sayInChinese("noAmount", {})).toThrow("noAmount lacks title");
  });
});
