import { stripSpace } from "../../domain/text.ts";
import type { CheckInput } from "./check-input.ts";
import type { Quantity } from "./quantities.ts";

/** So many characters beside a number have to be the person's own as well. */
const AROUND = 4;

/** Braces are told as full-width ones, as the ledger tells them. */
export const toldBraces = (words: string): string => words.replaceAll("{", "｛").replaceAll("}", "｝");

/** Every cell of words of a sheet. Numbers told by themselves (建设前, 金额) are no words. */
export function toldCells({ sheet }: Pick<CheckInput, "sheet">): string[] {
  const cells = [
    ...Object.values(sheet.fields).flatMap(({ value, evidence }) => [value, evidence]),
    ...sheet.investments.flatMap(({ item, category, vendor, evidence }) => [
      item,
      category,
      vendor,
      evidence,
    ]),
    ...sheet.savings.flatMap(({ name, evidence }) => [name, evidence]),
    ...sheet.scenes.flatMap(({ name, link, pain, tech, data, model, system, loop, scope, evidence }) => [
      name,
      link,
      pain,
      tech,
      data,
      model,
      system,
      loop,
      scope,
      evidence,
    ]),
    ...sheet.scenes
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ name, unit, method, sample, remark, evidence }) => [
        name,
        unit,
        method,
        sample,
        remark,
        evidence,
      ]),
  ];
  return cells.map(toldBraces);
}

/**
 * Whether a number stands among the person's own words: the same characters beside it in a cell of the sheet, four in
 * all, or the same name with digits (PA66, ZL2024) anywhere in it.
 */
export function toldWords(input: CheckInput): (text: string, at: Quantity) => boolean {
  const told = toldCells(input).map(stripSpace).join("\n");
  const alone = (words: string) =>
    new RegExp(`(?<![\\dA-Za-z.])${words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\dA-Za-z])`, "u").test(
      told,
    );
  return (text, { start, end, unit, text: words }) => {
    if (unit === "label") return alone(words);
    const before = stripSpace(text.slice(0, start)).slice(-AROUND);
    const number = stripSpace(text.slice(start, end));
    const after = stripSpace(text.slice(end)).slice(0, AROUND);
    return Array.from({ length: AROUND + 1 }, (_, left) => left).some((left) => {
      const [first, last] = [before.slice(before.length - left), after.slice(0, AROUND - left)];
      if (first.length + last.length < AROUND) return false;
      // A whole number on both sides: 12 is not told by 112 or 120.
      const edges = [left === 0 ? "(?<![\\d.])" : "", left === AROUND ? "(?!\\d|\\.\\d)" : ""];
      const escaped = `${first}${number}${last}`.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
      return new RegExp(`${edges[0]}${escaped}${edges[1]}`, "u").test(told);
    });
  };
}
