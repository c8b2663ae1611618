import type { FactInput } from "../domain/fact.ts";

/** A fact out of a message, with the words it stands on. Offsets are code points of the message. */
export interface ReadFact extends FactInput {
  start: number;
  end: number;
  quote: string;
  /** `assumed` holds for this turn only: 如果软件是700万呢. */
  status: "stated" | "corrected" | "retracted" | "assumed";
}

export type UnclearReason =
  /** Several facts go by that word. */
  | "which_fact"
  /** 总投资2100 */
  | "no_unit"
  /** 大概2000万 */
  | "approximate"
  /** 500到800万 */
  | "range"
  /** 超过2000万 */
  | "bound"
  /** 软件占三成: a share is not an amount. */
  | "share"
  /** 再投500万 */
  | "increment"
  /** One year's or a time before the window's spending. */
  | "period"
  /** 土建500万 */
  | "not_listed"
  /** 建成了, and put into operation? */
  | "part"
  /** The thread has several projects and nobody said which. */
  | "which_project"
  /** 成熟度三级是自评的: a remark takes back what was told. */
  | "doubted"
  /** Said twice, differently. */
  | "conflict"
  /** 30.5级, −500万 */
  | "fault";

/** Something said that is no fact yet: which facts it may be, and what to ask. */
export interface Unclear {
  start: number;
  end: number;
  quote: string;
  reason: UnclearReason;
  candidates: string[];
  project: string;
  /** Ready to be confirmed where only one thing is open. */
  value: FactInput["value"];
  unit: FactInput["unit"] | null;
  question: string;
}

/** What a correction replaced. `from` is null where nothing was known before. */
export interface Correction {
  name: string;
  project: string;
  from: FactInput["value"];
  to: FactInput["value"];
}
