import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { stripSpace } from "../domain/text.ts";
import { comparatorAt } from "./comparator-words.ts";
import { lintHonourList } from "./lint-honour-list.ts";
import { faultOf } from "./lint-fault.ts";
import type { PackCondition } from "./pack-schema.ts";
import type { Pack, PackFault } from "./pack.ts";
import { amountsIn, placesOf, printedCount, printedDate } from "./printed-figures.ts";
import { ruleLeaves } from "./rule-leaves.ts";
import { comparison, type Comparator, type Leaf } from "./rule-schema.ts";

const NEGATION = /[未不非无没]/u;

/** Figures, comparator words, 原则上 and negations of each condition stand in its quote. */
export function lintConditions(pack: Pack, facts: FactDictionary): PackFault[] {
  return pack.document.programmes.flatMap(({ conditions }) =>
    conditions.flatMap((condition) => conditionFaults(pack, facts, condition)),
  );
}

function conditionFaults(pack: Pack, facts: FactDictionary, condition: PackCondition): PackFault[] {
  const fault = faultOf(pack, condition.id);
  const quote = stripSpace(condition.cite.quote);
  const leaves = ruleLeaves(condition.rule);
  const used = new Set(leaves.flatMap((leaf) => spellings(facts, leaf)?.texts ?? []));
  const principle = quote.includes("原则上");
  return [
    ...(principle === (condition.strength === "原则上")
      ? []
      : [fault("“原则上”与引文不一致", principle ? "原则上" : "硬性", condition.strength)]),
    ...(condition.bound === undefined || quote.includes(stripSpace(condition.bound))
      ? []
      : [fault("界限不在引文里", condition.cite.quote, condition.bound)]),
    ...leaves.flatMap((leaf) => leafFaults(pack, facts, condition, leaf)),
    ...amountsIn(quote)
      .filter((amount) => !used.has(amount))
      .map((amount) => fault("引文里的数字没有编入规则", amount)),
    ...amountsIn(condition.title)
      .filter((amount) => placesOf(quote, [amount]).length === 0)
      .map((amount) => fault("标题里的数字不在引文里", undefined, amount)),
    ...(condition.except
      ? saidFaults(pack, condition.id, condition.except.cite.quote, ruleLeaves(condition.except.when))
      : []),
    ...saidFaults(pack, condition.id, quote, leaves),
  ];
}

/** How the bound of a leaf may be printed, and how it compares. Undefined where it has none. */
function spellings(facts: FactDictionary, leaf: Leaf): { texts: string[]; by: Comparator } | undefined {
  const unit = (name: string) => facts.facts.get(name)?.unit ?? null;
  if ("money" in leaf || "ratio" in leaf) {
    const { by, bound } = comparison<string>(leaf)!;
    return { texts: [bound], by };
  }
  if ("date" in leaf) {
    const { by, bound } = comparison<string>(leaf)!;
    return { texts: [printedDate(bound)], by };
  }
  if ("int" in leaf || "months" in leaf) {
    const { by, bound } = comparison<number>(leaf)!;
    return { texts: printedCount(bound, unit("int" in leaf ? leaf.int : leaf.months)), by };
  }
  return undefined;
}

function leafFaults(pack: Pack, facts: FactDictionary, condition: PackCondition, leaf: Leaf): PackFault[] {
  if ("any_of" in leaf) return lintHonourList(pack, facts, condition, leaf);
  const bound = spellings(facts, leaf);
  if (!bound) return [];
  const fault = faultOf(pack, condition.id);
  const text = stripSpace(condition.bound ?? condition.cite.quote);
  const places = placesOf(text, bound.texts);
  if (places.length === 0) return [fault("规则的数字不在引文里", bound.texts[0], text)];
  const found = places.map(({ start, end }) => comparatorAt(text, start, end));
  if (found.includes(bound.by)) return [];
  return [fault("比较词与引文不一致", found.find((by) => by !== undefined) ?? "引文没有比较词", bound.by)];
}

/** A condition that wants a no quotes a text that says no; one that leaves a list open, a text that says 等. */
function saidFaults(pack: Pack, id: string, quote: string, leaves: readonly Leaf[]): PackFault[] {
  const said = leaves.filter((leaf) => "fact" in leaf);
  const fault = faultOf(pack, id);
  return [
    ...(said.some(({ is }) => is === false) && !NEGATION.test(quote)
      ? [fault("规则要求“否”，引文里没有否定词", "未、不、非、无", quote)]
      : []),
    ...(said.some(({ open }) => open) && !quote.includes("等")
      ? [fault("列举是否以“等”结尾与引文不一致", "等", quote)]
      : []),
  ];
}
