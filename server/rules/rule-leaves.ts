import type { Leaf, Rule } from "./rule-schema.ts";

/** The leaves of a rule in print order. */
export function ruleLeaves(rule: Rule): Leaf[] {
  if ("all" in rule) return rule.all.flatMap(ruleLeaves);
  if ("any" in rule) return rule.any.flatMap(ruleLeaves);
  if ("not" in rule) return ruleLeaves(rule.not);
  return [rule];
}

/** The facts a leaf reads, each with the types its dictionary row may have. */
export function leafFacts(leaf: Leaf): { name: string; types: string[] }[] {
  if ("fact" in leaf)
    return [{ name: leaf.fact, types: typeof leaf.is === "boolean" ? ["bool", "judgement"] : ["choice"] }];
  if ("judgement" in leaf) return [{ name: leaf.judgement, types: ["judgement"] }];
  if ("money" in leaf) return [{ name: leaf.money, types: ["money"] }];
  if ("int" in leaf) return [{ name: leaf.int, types: ["int"] }];
  if ("date" in leaf) return [{ name: leaf.date, types: ["date"] }];
  if ("any_of" in leaf) return [{ name: leaf.any_of, types: ["honours"] }];
  if ("ratio" in leaf) return [leaf.ratio, leaf.of].map((name) => ({ name, types: ["money"] }));
  return [
    { name: leaf.months, types: ["months"] },
    ...[leaf.from, leaf.to].flatMap((name) => (name === undefined ? [] : [{ name, types: ["date"] }])),
  ];
}
