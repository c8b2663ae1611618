import { z } from "zod";
import { isoDate, slug } from "../domain/primitives.ts";
import { benefit, caveat, stackingRule } from "./benefit-schema.ts";
import { packCite } from "./pack-cite.ts";
import { rule } from "./rule-schema.ts";

/** Reach of a layer that binds only some applicants; left out, it binds all. `cite` is where the text says so. */
const reach = z.strictObject({ when: rule, cite: packCite });

/** A deadline. `own`: it binds the applicant; the others bind offices. */
const packWindow = z.strictObject({
  id: z.string().min(1),
  actor: z.string().min(1),
  own: z.boolean().default(false),
  /** A day, or an instant with +08:00. */
  closes: z.union([z.iso.datetime({ offset: true }), isoDate]),
  /** 截止到18:00: true. 17:00前: false. X日前: unspecified. */
  inclusive: z.union([z.boolean(), z.literal("unspecified")]),
  /** Weekday as printed, 一 to 日. */
  weekday: z.enum(["一", "二", "三", "四", "五", "六", "日"]).optional(),
  /** What the text doesn't say and we worked out: 原文无年份… */
  inferred: z.string().optional(),
  /** What the reader must know beside the date. */
  note: z.string().optional(),
  applies: reach.optional(),
  cite: packCite,
});
export type PackWindow = z.infer<typeof packWindow>;

/** An exception hangs on its base rule and has its own text. */
const exception = z.strictObject({ when: rule, cite: packCite });

const condition = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** 原则上: unmet, it alone never makes the programme a flat no. */
  strength: z.enum(["硬性", "原则上"]).default("硬性"),
  cite: packCite,
  /** The bound in the notice's own words, qualifier included: a part of the quote. */
  bound: z.string().optional(),
  rule,
  except: exception.optional(),
  applies: reach.optional(),
  /** What spending to close the gap must be. */
  gap_assumption: z.string().optional(),
  materials: z.array(z.string()).default([]),
  /** How we read a passage that can be read in two ways. */
  reading: z.string().optional(),
});
export type PackCondition = z.infer<typeof condition>;

/** What is handed in, or a limit on it (words, choices, copies, quotas): told, never judged. */
const requirement = z.strictObject({
  id: z.string().min(1),
  /** Whom it binds. */
  actor: z.string().min(1),
  /** Programmes it belongs to; all of the pack's when left out. */
  programmes: z.array(z.string()).optional(),
  cite: packCite,
  note: z.string().optional(),
  applies: reach.optional(),
});

const programme = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Ids of the windows that bind it; all of the pack's when left out. */
  windows: z.array(z.string()).optional(),
  conditions: z.array(condition).default([]),
});
export type PackProgramme = z.infer<typeof programme>;

const validity = z.strictObject({
  /** Null where the text has no date. */
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  basis: z.string(),
  cite: packCite.optional(),
});

/** Accounts for one clause of the notice. Clauses cited by a condition, window or benefit count as encoded. */
const coverageEntry = z.strictObject({
  clause: z.union([z.string(), z.array(z.string()).min(1)]),
  status: z.enum(["encoded", "info", "judgement", "pays_nothing", "partial", "not_encoded", "todo"]),
  why: z.string(),
});

/** A link nobody states; the stated ones are in the notice's front matter. */
const inferredRelation = z.strictObject({
  type: z.literal("可能衔接"),
  to: z.string(),
  basis: z.literal("inferred"),
  cite: packCite,
});

/** `corpus/notices/<slug>/rules.yaml`. Title, issuers, dates and stated relations are in `notice.md`. */
export const packDocument = z.strictObject({
  schema: z.literal(1),
  pack: slug,
  validity,
  windows: z.array(packWindow).default([]),
  programmes: z.array(programme).default([]),
  materials: z.array(requirement).default([]),
  limits: z.array(requirement).default([]),
  benefits: z.array(benefit).default([]),
  stacking: z.array(stackingRule).default([]),
  caveats: z.array(caveat).default([]),
  relations: z.array(inferredRelation).default([]),
  coverage: z.array(coverageEntry).default([]),
});
export type PackDocument = z.infer<typeof packDocument>;
