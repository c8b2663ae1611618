import { z } from "zod";

/** `2000万元` */
export const moneyLiteral = z.string().regex(/^\d+(\.\d+)?(元|万元|亿元)$/);
/** `30%` */
export const shareLiteral = z.string().regex(/^\d+(\.\d+)?[%‰]$/);
const factName = z.string().min(1);

const bounds = <T extends z.ZodType>(value: T) => ({
  gte: value.optional(),
  gt: value.optional(),
  lte: value.optional(),
  lt: value.optional(),
});
const COMPARATORS = ["gte", "gt", "lte", "lt"] as const;
export type Comparator = (typeof COMPARATORS)[number];

const compared = <T extends z.ZodType>(schema: T) =>
  schema.refine((rule) => comparison(rule as Bounds<unknown>) !== undefined, {
    message: "须有且只有一个 gte、gt、lte 或 lt",
  });

type Bounds<T> = { [K in Comparator]?: T | undefined };

/** The one comparator a rule carries, and its bound. */
export function comparison<T>(rule: Bounds<T>): { by: Comparator; bound: T } | undefined {
  const given = COMPARATORS.filter((by) => rule[by] !== undefined);
  return given.length === 1 ? { by: given[0]!, bound: rule[given[0]!]! } : undefined;
}

/** A fact that says yes or no, or a choice. `open`: it asks for what a list names that ends in 等. */
const factRule = z.strictObject({
  fact: factName,
  is: z.union([z.boolean(), z.string()]),
  open: z.boolean().optional(),
});

/** Somebody else decides; the applicant's own yes counts as met and is flagged. */
const judgementRule = z.strictObject({
  judgement: factName,
  by: z.string(),
  /** The standard isn't in the corpus: `附件1、附件2`. */
  missing_source: z.string().optional(),
});

const moneyRule = compared(z.strictObject({ money: factName, ...bounds(moneyLiteral) }));
const intRule = compared(z.strictObject({ int: factName, ...bounds(z.int()) }));
const dateRule = compared(z.strictObject({ date: factName, ...bounds(z.iso.date()) }));

/** Months as declared, or counted from the two dates, both ends included; all three must agree. */
const monthsRule = compared(
  z.strictObject({
    months: factName,
    from: factName.optional(),
    to: factName.optional(),
    ...bounds(z.int()),
  }),
);

/** `ratio` is a part of `of`: 其中. */
const ratioRule = compared(z.strictObject({ ratio: factName, of: factName, ...bounds(shareLiteral) }));

/** At least one honour of a list. */
const anyOfRule = z.strictObject({
  any_of: factName,
  list: z.array(z.string()).min(1),
  /** The list ends in 等. */
  open: z.boolean().default(false),
  /** Honours that are only given to who was given a listed one: who names one of these hasn't said that he lacks it. */
  presupposed_by: z.array(z.string()).default([]),
  /** Whose honour counts; `applicant`: the applicant's, whether a project of its or the enterprise as a whole holds it. */
  subject: z.enum(["project", "enterprise", "applicant"]),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional(),
});

const leaf = [
  factRule,
  judgementRule,
  moneyRule,
  intRule,
  dateRule,
  monthsRule,
  ratioRule,
  anyOfRule,
] as const;
export type Leaf = z.infer<(typeof leaf)[number]>;
export type FactRule = z.infer<typeof factRule>;
export type JudgementRule = z.infer<typeof judgementRule>;
export type MoneyRule = z.infer<typeof moneyRule>;
export type IntRule = z.infer<typeof intRule>;
export type DateRule = z.infer<typeof dateRule>;
export type MonthsRule = z.infer<typeof monthsRule>;
export type RatioRule = z.infer<typeof ratioRule>;
export type AnyOfRule = z.infer<typeof anyOfRule>;

/** The closed set of rule kinds. No expressions, no functions of the pack's own, no loops. */
export type Rule = Leaf | { all: Rule[] } | { any: Rule[] } | { not: Rule };

export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    ...leaf,
    z.strictObject({ all: z.array(rule).min(1) }),
    z.strictObject({ any: z.array(rule).min(1) }),
    z.strictObject({ not: rule }),
  ]),
);
