import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { stripSpace } from "../domain/text.ts";
import { faultOf } from "./lint-fault.ts";
import type { PackCondition } from "./pack-schema.ts";
import type { Pack, PackFault } from "./pack.ts";
import type { AnyOfRule } from "./rule-schema.ts";

/** A list of honours is the printed one: nothing more, nothing less, open only where it ends in 等. */
export function lintHonourList(
  pack: Pack,
  facts: FactDictionary,
  condition: PackCondition,
  { list, open, years }: AnyOfRule,
): PackFault[] {
  const fault = faultOf(pack, condition.id);
  const quote = stripSpace(condition.cite.quote);
  const ends = list.flatMap((name) => {
    const word = printedHonour(quote, facts, name);
    return word === undefined ? [] : [quote.indexOf(word) + word.length];
  });
  const printedOpen = ends.length > 0 && quote.slice(Math.max(...ends)).startsWith("等");
  const rest = list.reduce(
    (text, name) => text.replaceAll(printedHonour(quote, facts, name) ?? name, "，"),
    quote,
  );
  return [
    ...list
      .filter((name) => !isPrinted(name, quote, facts, list))
      .map((name) => fault("清单里的荣誉不在引文里", undefined, name)),
    ...facts.honours
      .filter(({ name }) => !list.includes(name) && rest.includes(name))
      .map(({ name }) => fault("引文列举的荣誉没有编入清单", name)),
    ...(printedOpen === open
      ? []
      : [fault("列举是否以“等”结尾与引文不一致", String(printedOpen), String(open))]),
    ...(years && !(quote.includes(String(years.from)) && quote.includes(String(years.to)))
      ? [fault("荣誉年份不在引文里", undefined, `${years.from}—${years.to}`)]
      : []),
  ];
}

/** Printed by itself, or held by the word that prints another of the list: 先进级智能工厂 holds every province's. */
function isPrinted(name: string, quote: string, facts: FactDictionary, list: readonly string[]): boolean {
  const words = list.flatMap((one) => printedHonour(quote, facts, one) ?? []);
  return printedHonour(quote, facts, name) !== undefined || words.some((word) => name.endsWith(word));
}

/** The word by which a text names an honour; the longest when it has several. */
function printedHonour(quote: string, { honours }: FactDictionary, name: string): string | undefined {
  const entry = honours.find((one) => one.name === name);
  return [name, ...(entry?.aliases ?? [])]
    .toSorted((a, b) => b.length - a.length)
    .find((word) => quote.includes(word));
}
