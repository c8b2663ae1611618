import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { faultOf } from "./lint-fault.ts";
import type { Pack, PackFault } from "./pack.ts";
import { leafFacts, ruleLeaves } from "./rule-leaves.ts";
import type { FactRule, Rule } from "./rule-schema.ts";

/** Every name a pack uses exists: facts with the type its rule reads, honours, windows; no id stands twice. */
export function lintReferences(pack: Pack, facts: FactDictionary): PackFault[] {
  const { programmes, benefits, windows, stacking, materials, limits } = pack.document;
  const conditions = programmes.flatMap((programme) => programme.conditions);
  const named = (id: string, part?: { when: Rule }) => (part ? [{ id, rule: part.when }] : []);
  const rules: { id: string; rule: Rule }[] = [
    ...conditions.map(({ id, rule }) => ({ id, rule })),
    ...conditions.flatMap(({ id, except }) => named(id, except)),
    ...[...conditions, ...windows, ...materials, ...limits].flatMap(({ id, applies }) => named(id, applies)),
    ...benefits.map(({ id, when }) => ({ id, rule: when })),
  ];
  return [
    ...rules.flatMap(({ id, rule }) => ruleFaults(pack, facts, id, rule)),
    ...benefits.flatMap(({ id, amount }) =>
      "rate" in amount ? factFaults(pack, facts, id, { name: amount.of, types: ["money"] }) : [],
    ),
    ...benefits.flatMap(({ id, named_by: name }) =>
      name === undefined ? [] : factFaults(pack, facts, id, { name, types: ["bool"] }),
    ),
    ...stacking.flatMap(({ id, asks }) => factFaults(pack, facts, id, { name: asks, types: ["bool"] })),
    ...programmes.flatMap(({ id, windows: used = [] }) =>
      used
        .filter((name) => !windows.some((window) => window.id === name))
        .map((name) => faultOf(pack, id)("没有这个时限", undefined, name)),
    ),
    ...[...materials, ...limits].flatMap(({ id, programmes: used = [] }) =>
      used
        .filter((name) => !programmes.some((programme) => programme.id === name))
        .map((name) => faultOf(pack, id)("没有这个项目", undefined, name)),
    ),
    ...programmes.flatMap((programme) => duplicates(pack, programme.conditions, "条件")),
    ...duplicates(pack, materials, "材料"),
    ...duplicates(pack, limits, "限制"),
    ...duplicates(pack, programmes, "项目"),
    ...duplicates(pack, benefits, "奖补"),
  ];
}

function ruleFaults(pack: Pack, facts: FactDictionary, id: string, rule: Rule): PackFault[] {
  const leaves = ruleLeaves(rule);
  return [
    ...leaves.flatMap(leafFacts).flatMap((fact) => factFaults(pack, facts, id, fact)),
    ...leaves.flatMap((leaf) =>
      "any_of" in leaf ? honourFaults(pack, facts, id, [...leaf.list, ...leaf.presupposed_by]) : [],
    ),
    ...leaves.flatMap((leaf) => ("fact" in leaf ? optionFaults(pack, facts, id, leaf) : [])),
  ];
}

/** A choice nobody offers would never be met. */
function optionFaults(
  pack: Pack,
  { facts }: FactDictionary,
  id: string,
  { fact, is }: FactRule,
): PackFault[] {
  const options = facts.get(fact)?.options ?? null;
  if (typeof is === "boolean" || options === null || options.includes(is)) return [];
  return [faultOf(pack, id)(`事实“${fact}”没有这个选项`, options.join("、"), is)];
}

function factFaults(
  pack: Pack,
  facts: FactDictionary,
  id: string,
  { name, types }: { name: string; types: string[] },
): PackFault[] {
  const row = facts.facts.get(name);
  if (row === undefined) return [faultOf(pack, id)("facts.yaml里没有这个事实", undefined, name)];
  if (types.includes(row.type)) return [];
  return [faultOf(pack, id)(`事实“${name}”的类型不对`, types.join("、"), row.type)];
}

function honourFaults(
  pack: Pack,
  { honours }: FactDictionary,
  id: string,
  list: readonly string[],
): PackFault[] {
  return list
    .filter((name) => !honours.some((entry) => entry.name === name))
    .map((name) => faultOf(pack, id)("honours.yaml里没有这项荣誉", undefined, name));
}

function duplicates(pack: Pack, rows: readonly { id: string }[], kind: string): PackFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [faultOf(pack, id)(`${kind}的id重复`)] : [];
  });
}
