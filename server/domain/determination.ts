import type { Determination } from "../schemas/determination.ts";

export type { Combined, Determination, ReasonCode, Verdict } from "../schemas/determination.ts";

export type ConditionResult = Determination["conditions"][number];
export type BenefitResult = Determination["benefits"][number];
export type MissingFact = Determination["missing"][number];
export type Gap = NonNullable<ConditionResult["gap"]>;
