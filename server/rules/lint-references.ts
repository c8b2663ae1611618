import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { faultOf } from "./lint-fault.ts";
import type { Pack, PackFault } from "./pack.ts";
import { leafFacts, ruleLeaves } from "./rule-leaves.ts";
import type { Rule } from "./rule-schema.ts";

/** Every name a pack uses exists: facts with the type its rule reads, honours, windows; no id stands twice. */
export function lintReferences(pack: Pack, facts: FactDictionary): PackFault[] {
  const { programmes, benefits, windows, stacking } = pack.document;
  const rules: { id: string; rule: Rule }[] = [
    ...programmes.flatMap(({ conditions }) =>
      conditions.flatMap(({ id, rule, except }) => [
        { id, rule },
        ...(except ? [{ id, rule: except.when }] : []),
      ]),
    ),
    ...benefits.map(({ id, when }) => ({ id, rule: when })),
  ];
  return [
    ...rules.flatMap(({ id, rule }) => ruleFaults(pack, facts, id, rule)),
    ...benefits.flatMap(({ id, amount }) =>
      "rate" in amount ? factFaults(pack, facts, id, { name: amount.of, types: ["money"] }) : [],
    ),
    ...stacking.flatMap(({ id, asks }) => factFaults(pack, facts, id, { name: asks, types: ["bool"] })),
    ...programmes.flatMap(({ id, windows: used = [] }) =>
      used
        .filter((name) => !windows.some((window) => window.id === name))
        .map((name) => faultOf(pack, id)("没有这个时限", undefined, name)),
    ),
    ...programmes.flatMap(({ conditions }) => duplicates(pack, conditions, "条件")),
    ...duplicates(pack, programmes, "项目"),
    ...duplicates(pack, benefits, "奖补"),
  ];
}

function ruleFaults(pack: Pack, facts: FactDictionary, id: string, rule: Rule): PackFault[] {
  const leaves = ruleLeaves(rule);
  return [
    ...leaves.flatMap(leafFacts).flatMap((fact) => factFaults(pack, facts, id, fact)),
    ...leaves.flatMap((leaf) => ("any_of" in leaf ? honourFaults(pack, facts, id, leaf.list) : [])),
  ];
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
