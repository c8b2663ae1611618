import { z } from "zod";
import { slug } from "./primitives.ts";

/** A field of the fact sheet. Source: `corpus/templates/fields.yaml`. */
export const draftField = z.strictObject({
  name: z.string().min(1),
  label: z.string().min(1),
  group: z.enum(["企业", "经营", "项目", "成熟度", "说明", "服务商"]),
  type: z.enum([
    "text",
    "longtext",
    "money",
    "percent",
    "number",
    "int",
    "date",
    "choice",
    "choices",
    "yesno",
  ]),
  unit: z.string().nullable().default(null),
  options: z.array(z.string()).nullable().default(null),
  /** Told by year: `销售收入@2022`. */
  yearly: z.boolean().default(false),
  /** The fact of `corpus/facts.yaml` that it states, both ways. */
  fact: z.string().nullable().default(null),
  hint: z.string().default(""),
});

/** What writes a section; each is one file of `server/drafts/compose`. */
export const sectionWriter = z.enum([
  "heading-only",
  "form",
  "company-profile",
  "digital-foundation",
  "project-brief",
  "funding",
  "architecture",
  "scenes",
  "benefits",
  "plan",
  "background",
  "comparison",
  "technology",
  "application",
  "innovation",
  "economic-value",
  "transformation",
  "social-benefits",
  "input-output",
  "cooperation",
  "spread",
  "investment-evidence",
  "acceptance-evidence",
  "other-evidence",
  "commitment",
  "eligibility",
  "typical-applications",
  "cockpit",
  "ownership",
  "maturity",
]);

/**
 * A cell of a form: a printed label, a field's value, a choice with its boxes, or a number the draft computes (a slot of
 * its ledger, `i.total`).
 */
const formCell = z.strictObject({
  label: z.string().optional(),
  field: z.string().optional(),
  year: z.string().optional(),
  slot: z.string().optional(),
  /** Options as printed, each ticked ☑ or left □. `most`: so many at most. */
  choice: z
    .strictObject({
      field: z.string(),
      options: z.array(z.string()),
      most: z.int().positive().optional(),
      /** Where nobody ticked any: what the scenes say of where they belong, if that is an option's own word. */
      links: z.literal(true).optional(),
    })
    .optional(),
  /** Words with places for fields and, where the name has a dot, for slots: `{项目开始}至{项目结束}`, `{v.total}`. */
  pattern: z.string().optional(),
  /** Words of an indicator's name; the first indicator that bears one is told whole. */
  indicators: z.array(z.string().min(1)).optional(),
  /** Composes the cell where its field isn't told. */
  writer: sectionWriter.optional(),
  /** The filling-in note as printed in an empty cell. */
  instruction: z.string().optional(),
  /** Characters at most, as the form says. */
  limit: z.int().positive().optional(),
  /** The name of scene `n`, from 1. */
  scene: z.int().positive().optional(),
  span: z.int().positive().optional(),
  rows: z.int().positive().optional(),
});

export const templateSection = z.strictObject({
  /** `申报书·一`, `方案·三（二）`; unique in the template. */
  id: z.string(),
  heading: z.string(),
  level: z.int().min(1).max(4),
  /** The filling-in note, word for word. */
  instruction: z.string().default(""),
  writer: sectionWriter,
  form: z.strictObject({ columns: z.array(z.number()), rows: z.array(z.array(formCell)) }).optional(),
});

const templatePart = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(["form", "text"]),
  /** Lines of a cover page, with `{企业名称}`. */
  cover: z.array(z.string()).default([]),
  sections: z.array(templateSection).min(1),
});

/** A template for a declaration. Source: `corpus/templates/<slug>.yaml`. */
export const draftTemplate = z.strictObject({
  slug,
  title: z.string(),
  /** What people call it; `--template` takes any. */
  names: z.array(z.string()),
  notice: slug,
  /** Programmes of the rule pack that a draft is checked against first. */
  programmes: z.array(z.string()),
  /** Fields that only the conditions of those programmes ask for. */
  asks: z.array(z.string()).default([]),
  year: z.int(),
  official: z.boolean(),
  /** For an unofficial one: why, and what it is made from. */
  note: z.string().default(""),
  /** 预期 effects are expected; 实绩 have happened. */
  effects: z.enum(["预期", "实绩"]),
  /** How many scenes, and how many measurable indicators each, the notice asks for. */
  scenes: z.strictObject({
    least: z.int(),
    most: z.int().nullable(),
    indicators: z.int(),
    /** Path of the clause that says so; null where it is usage. */
    clause: z.string().nullable(),
  }),
  /** Years that its tables ask for. */
  years: z.array(z.string()),
  parts: z.array(templatePart).min(1),
});

const outlineSection = templateSection.pick({
  id: true,
  heading: true,
  level: true,
  instruction: true,
  writer: true,
});

/** A template as a writer chooses it. */
export const templateView = draftTemplate
  .pick({
    slug: true,
    title: true,
    names: true,
    notice: true,
    year: true,
    official: true,
    note: true,
    effects: true,
    scenes: true,
    years: true,
  })
  .extend({
    parts: z.array(
      templatePart.pick({ id: true, title: true, kind: true }).extend({ sections: z.array(outlineSection) }),
    ),
    /** Fields of the sheet that it uses. */
    fields: z.array(z.string()),
  });

export const templatesResponse = z.object({
  items: z.array(templateView),
  next_cursor: z.null(),
  fields: z.array(draftField),
});
