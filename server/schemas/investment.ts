import { z } from "zod";
import { factInput } from "./fact.ts";
import { money } from "./money.ts";
import { asOf, slug } from "./primitives.ts";

/** One line of spending as typed: nothing is read before the server reads it. Amounts without a unit are 万元. */
export const investmentLine = z.object({
  category: z.string().max(80),
  item: z.string().max(200),
  date: z.string().max(40),
  amount: z.string().max(60),
});
export type InvestmentLine = z.infer<typeof investmentLine>;

/** The lines of one project. `complete`: there is no other spending; null while that wasn't said. */
export const investmentList = z.object({
  project: z.string().max(40).default("p1"),
  complete: z.boolean().nullable(),
  lines: z.array(investmentLine).max(500),
});
export type InvestmentList = z.infer<typeof investmentList>;

export const investmentsRequest = z.object({
  investments: z.array(investmentList).max(20),
  as_of: asOf.optional(),
});

/** What a form of lines needs: kinds of spending, the word for all others, the fact that says there are none. */
export const investmentKinds = z.object({
  categories: z.array(z.string()),
  other: z.string(),
  complete_facts: z.array(z.string()),
});

/** A cell that can't be read; `line` counts from 0. */
const lineFault = z.object({
  line: z.int().nonnegative(),
  field: z.enum(["category", "date", "amount"]),
  message: z.string(),
});

const excludedLine = z.object({
  line: z.int().nonnegative(),
  reason: z.string(),
  /** False where it may count after all: no date, or a kind of cost the notice leaves open. */
  settled: z.boolean(),
});

/** The lines by one notice's own definition. */
const investmentView = z.object({
  notice: slug,
  title: z.string(),
  /** The fact that the total states, and its definition in the notice's words. */
  fact: z.string(),
  definition: z.string().nullable(),
  total: money,
  /** The fact that states the software part; null where the notice asks for none. */
  software_fact: z.string().nullable(),
  /** Null where the notice doesn't say what counts as software. */
  software: money.nullable(),
  share: z.string().nullable(),
  /** The line the share must reach, `30%`; null where the notice draws none. */
  required: z.string().nullable(),
  /** Software beyond that line with this total, in 分; negative is what lacks. */
  margin: money.nullable(),
  composition: z.array(z.object({ category: z.string(), software: z.boolean(), amount: money })),
  excluded: z.array(excludedLine),
  /** Whether the sums are put in as facts, and why not. */
  used: z.boolean(),
  note: z.string().nullable(),
  /** What the total would be by each reading, where the notice doesn't settle one. */
  readings: z.array(z.object({ title: z.string(), total: money })),
});
export type InvestmentView = z.infer<typeof investmentView>;

export const investmentResult = z.object({
  project: z.string(),
  faults: z.array(lineFault),
  definitions: z.array(investmentView),
  /** What the lines state, to be sent along with the other facts. */
  facts: z.array(factInput),
});
export type InvestmentResult = z.infer<typeof investmentResult>;

export const investmentsResponse = z.object({ investments: z.array(investmentResult) });

/** Cells copied out of a spreadsheet: tab-separated text. */
export const sheetRequest = z.object({ text: z.string().min(1).max(200_000) });

/** Either every line was read, or `faults` names each cell that wasn't and `lines` is empty. */
export const sheetResponse = z.object({
  lines: z.array(investmentLine),
  /** What was skipped or filled down: heads, totals, merged cells. */
  notes: z.array(z.string()),
  faults: z.array(z.object({ cell: z.string(), text: z.string(), message: z.string() })),
});
export type SheetResponse = z.infer<typeof sheetResponse>;
