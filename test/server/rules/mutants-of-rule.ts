import { formatDay, parseDay } from "../../../server/domain/dates.ts";
import {
  type AnyOfRule,
  comparison,
  type Comparator,
  type Leaf,
  type Rule,
} from "../../../server/rules/rule-schema.ts";
import { facts } from "./corpus-packs.ts";

/** One small change, and what it was. */
export interface Change<T> {
  name: string;
  to: T;
}
const change = <T>(name: string, to: T): Change<T> => ({ name, to });

/** Each way in which one literal, comparator, list or connective of a rule may be wrong. */
export function ruleMutants(rule: Rule): Change<Rule>[] {
  if ("all" in rule)
    return [change("all→any", { any: rule.all }), ...partMutants(rule.all, (all) => ({ all }))];
  if ("any" in rule)
    return [change("any→all", { all: rule.any }), ...partMutants(rule.any, (any) => ({ any }))];
  if ("not" in rule)
    return [
      change("not removed", rule.not),
      ...ruleMutants(rule.not).map(({ name, to }) => change(`not ${name}`, { not: to })),
    ];
  return leafMutants(rule);
}

function partMutants(parts: readonly Rule[], join: (parts: Rule[]) => Rule): Change<Rule>[] {
  return parts.flatMap((part, index) => [
    ...(parts.length > 1 ? [change(`part ${index + 1} removed`, join(parts.toSpliced(index, 1)))] : []),
    ...ruleMutants(part).map(({ name, to }) =>
      change(`part ${index + 1} ${name}`, join(parts.with(index, to))),
    ),
  ]);
}

function leafMutants(leaf: Leaf): Change<Rule>[] {
  if ("fact" in leaf) {
    const { open, is, ...bare } = leaf;
    return [
      ...(typeof is === "boolean"
        ? [change("is flipped", { ...leaf, is: !is })]
        : otherOptions(leaf.fact, is).map((other) => change(`is ${other}`, { ...leaf, is: other }))),
      ...(open ? [change("open removed", { ...bare, is })] : []),
    ];
  }
  if ("judgement" in leaf) {
    const { missing_source: _, ...held } = leaf;
    return [
      change("judgement taken for a fact", { fact: leaf.judgement, is: true }),
      ...(leaf.missing_source === undefined ? [] : [change("missing source removed", held)]),
    ];
  }
  if ("any_of" in leaf)
    return [
      change("open flipped", { ...leaf, open: !leaf.open }),
      ...(["project", "enterprise", "applicant"] as const)
        .filter((subject) => subject !== leaf.subject)
        .map((subject) => change(`subject ${subject}`, { ...leaf, subject })),
      ...yearMutants(leaf.years).map(({ name, to }) => change(name, { ...leaf, years: to })),
      ...leaf.list
        .filter(() => leaf.list.length > 1)
        .map((name, index) => change(`${name} removed`, { ...leaf, list: leaf.list.toSpliced(index, 1) })),
      ...leaf.presupposed_by.map((name, index) =>
        change(`${name} says nothing`, { ...leaf, presupposed_by: leaf.presupposed_by.toSpliced(index, 1) }),
      ),
    ];
  const { by, bound } = comparison<string | number>(leaf)!;
  const { [by]: _, ...bare } = leaf as Record<Comparator, unknown>;
  const swapped = { gte: "gt", gt: "gte", lte: "lt", lt: "lte" } as const;
  const bounds = typeof bound === "number" ? numberMutants(bound) : literalMutants(bound);
  return [
    change(`${by}→${swapped[by]}`, { ...bare, [swapped[by]]: bound } as Rule),
    ...bounds.map(({ name, to }) => change(name, { ...bare, [by]: to } as Rule)),
  ];
}

const otherOptions = (fact: string, is: string) =>
  (facts.facts.get(fact)?.options ?? []).filter((option) => option !== is);

const numberMutants = (bound: number): Change<number>[] => [
  change(`${bound}+1`, bound + 1),
  change(`${bound}-1`, bound - 1),
  change(`${bound}×10`, bound * 10),
];

const yearMutants = (years: AnyOfRule["years"]) =>
  years === undefined
    ? []
    : (["from", "to"] as const).flatMap((end) =>
        [1, -1].map((by) => change(`${end} ${years[end] + by}`, { ...years, [end]: years[end] + by })),
      );

const SMALLEST = { 元: 0.01, 万元: 0.000001, 亿元: 0.0000000001, "%": 0.01, "‰": 0.01 } as const;
const OTHER = { 元: "万元", 万元: "元", 亿元: "万元", "%": "‰", "‰": "%" } as const;

/** A money, share or date literal off by its smallest unit, by ten, or in another unit. */
export function literalMutants(literal: string): Change<string>[] {
  const parts = /^([\d.]+)(万元|亿元|元|%|‰)$/u.exec(literal);
  if (!parts) return dayMutants(literal);
  const digits = parts[1]!;
  const unit = parts[2] as keyof typeof SMALLEST;
  const off = (by: number) => `${Number((Number(digits) + by).toFixed(10))}${unit}`;
  return [
    off(SMALLEST[unit]),
    off(-SMALLEST[unit]),
    off(1),
    off(-1),
    `${Number(digits) * 10}${unit}`,
    `${digits}${OTHER[unit]}`,
  ].map((to) => change(`${literal}→${to}`, to));
}

export function dayMutants(day: string): Change<string>[] {
  return [1, -1].map((by) => {
    const to = formatDay(parseDay(day) + by);
    return change(`${day}→${to}`, to);
  });
}
