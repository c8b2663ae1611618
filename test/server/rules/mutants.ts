import type { Benefit, BenefitAmount } from "../../../server/rules/benefit-schema.ts";
import type { PackCondition, PackDocument, PackWindow } from "../../../server/rules/pack-schema.ts";
import { type Change, dayMutants, literalMutants, ruleMutants } from "./mutants-of-rule.ts";

const BEYOND_EVERY_CAP = "100000000万元";
const BASES = ["项目实际投资额", "实际投资", "活动实际费用"];

/** A pack with one thing wrong. */
export type Mutant = Change<PackDocument>;

/** Every mutant of a pack; lint stays off, the cases alone have to notice. */
export function packMutants(document: PackDocument): Mutant[] {
  const { programmes, benefits, windows, caveats, stacking } = document;
  return [
    ...programmes.flatMap((programme, at) =>
      listMutants(programme.conditions, conditionMutants).map(({ name, to }) => ({
        name,
        to: { ...document, programmes: programmes.with(at, { ...programme, conditions: to }) },
      })),
    ),
    ...listMutants(benefits, benefitMutants).map(({ name, to }) => ({
      name,
      to: { ...document, benefits: to },
    })),
    ...listMutants(windows, windowMutants).map(({ name, to }) => ({
      name,
      to: { ...document, windows: to },
    })),
    ...listMutants(caveats, () => []).map(({ name, to }) => ({ name, to: { ...document, caveats: to } })),
    ...listMutants(stacking, () => []).map(({ name, to }) => ({ name, to: { ...document, stacking: to } })),
    ...validityMutants(document),
  ];
}

/** Each row removed, and each row's own mutants. */
function listMutants<T extends { id: string }>(
  rows: readonly T[],
  own: (row: T) => Change<T>[],
): Change<T[]>[] {
  return rows.flatMap((row, at) => [
    { name: `${row.id}: removed`, to: rows.toSpliced(at, 1) },
    ...own(row).map(({ name, to }) => ({ name: `${row.id}: ${name}`, to: rows.with(at, to) })),
  ]);
}

function conditionMutants(condition: PackCondition): Change<PackCondition>[] {
  const { except, ...base } = condition;
  return [
    ...reachMutants(condition),
    ...ruleMutants(condition.rule).map(({ name, to }) => ({ name, to: { ...condition, rule: to } })),
    {
      name: "strength flipped",
      to: { ...condition, strength: condition.strength === "硬性" ? "原则上" : "硬性" },
    },
    ...(except
      ? [
          { name: "except removed", to: base },
          {
            name: "except cites the base",
            to: { ...condition, except: { ...except, cite: condition.cite } },
          },
          ...ruleMutants(except.when).map(({ name, to }) => ({
            name: `except ${name}`,
            to: { ...condition, except: { ...except, when: to } },
          })),
        ]
      : []),
  ];
}

function benefitMutants(benefit: Benefit): Change<Benefit>[] {
  return [
    ...amountMutants(benefit.amount).map(({ name, to }) => ({ name, to: { ...benefit, amount: to } })),
    ...ruleMutants(benefit.when).map(({ name, to }) => ({
      name: `when ${name}`,
      to: { ...benefit, when: to },
    })),
    {
      name: "applicant flipped",
      to: { ...benefit, applicant: benefit.applicant === "单位" ? "园区" : "单位" },
    },
  ];
}

function amountMutants(amount: BenefitAmount): Change<BenefitAmount>[] {
  if ("none" in amount) return [{ name: "pays", to: { fixed: "50万元" } }];
  if ("fixed" in amount)
    return [
      { name: "fixed→cap", to: { cap: amount.fixed } },
      { name: "pays nothing", to: { none: "不付款" } },
      ...literalMutants(amount.fixed).map(({ name, to }) => ({ name, to: { fixed: to } })),
    ];
  const caps = literalMutants(amount.cap).map(({ name, to }) => ({ name, to: { ...amount, cap: to } }));
  if (!("rate" in amount))
    return [
      ...caps,
      { name: "cap→fixed", to: { fixed: amount.cap } },
      ...("each" in amount ? [{ name: "each removed", to: { cap: amount.cap } }] : []),
      ...BASES.map((of) => ({ name: `10% of ${of} by analogy`, to: { rate: "10%", of, cap: amount.cap } })),
    ];
  return [
    ...caps,
    { name: "cap removed", to: { ...amount, cap: BEYOND_EVERY_CAP } },
    { name: "rate removed", to: { cap: amount.cap } },
    ...literalMutants(amount.rate).map(({ name, to }) => ({ name, to: { ...amount, rate: to } })),
    ...BASES.filter((of) => of !== amount.of).map((of) => ({ name: `of ${of}`, to: { ...amount, of } })),
  ];
}

/** A layer that binds everybody, or the others. */
function reachMutants<T extends { applies?: PackCondition["applies"] }>(row: T): Change<T>[] {
  const { applies, ...bare } = row;
  if (!applies) return [];
  return [
    { name: "applies removed", to: bare as T },
    { name: "applies to the others", to: { ...row, applies: { ...applies, when: { not: applies.when } } } },
    ...ruleMutants(applies.when).map(({ name, to }) => ({
      name: `applies ${name}`,
      to: { ...row, applies: { ...applies, when: to } },
    })),
  ];
}

function windowMutants(window: PackWindow): Change<PackWindow>[] {
  const moved = dayMutants(window.closes.slice(0, 10)).map(({ name, to }) => ({
    name,
    to: { ...window, closes: `${to}${window.closes.slice(10)}` },
  }));
  const second = window.closes.replace(/T(\d\d):00:00/u, (_, hour) => `T${hour}:00:01`);
  return [
    ...moved,
    ...reachMutants(window),
    ...(second === window.closes ? [] : [{ name: "one second later", to: { ...window, closes: second } }]),
    ...([true, false, "unspecified"] as const)
      .filter((inclusive) => inclusive !== window.inclusive)
      .map((inclusive) => ({ name: `inclusive ${inclusive}`, to: { ...window, inclusive } })),
    { name: "own flipped", to: { ...window, own: !window.own } },
  ];
}

function validityMutants(document: PackDocument): Mutant[] {
  const { validity } = document;
  return (["from", "to"] as const).flatMap((end) => {
    const day = validity[end];
    if (day === null) return [];
    return [...dayMutants(day), { name: `${day} removed`, to: null }].map(({ name, to }) => ({
      name: `validity ${end}: ${name}`,
      to: { ...document, validity: { ...validity, [end]: to } },
    }));
  });
}
