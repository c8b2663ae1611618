import { z } from "zod";
import { asOf, cite, isoDate, slug, span } from "./primitives.ts";

/** What a clause is on the page. `form-row` is one row of an attached form. */
export const clauseKind = z.enum([
  "title",
  "preamble",
  "heading",
  "item",
  "paragraph",
  "closing",
  "contact",
  "attachments",
  "signature",
  "form-row",
]);

/**
 * One clause of a notice's tree.
 * `start`/`end` span its own words in the body (code points), `whole_end` the end of its last descendant.
 * `text` is the body between `start` and `end`, verbatim, line breaks of the print included.
 */
export const clause = z.object({
  notice: slug,
  path: z.string(),
  /** Other ways people write the path: `7`, `第七条`, `尾款`. */
  aliases: z.array(z.string()),
  kind: clauseKind,
  /** Marker as printed: `（二）`, `3.`, `1、`; empty where the print has none. */
  marker: z.string(),
  parent: z.string().nullable(),
  /** Headings above this clause, outermost first, without their markers. */
  trail: z.array(z.string()),
  /** Layer or part of a file that holds several instruments: `成都`, `四川`, `部`, `申报书`, `方案`, `附件1`. */
  part: z.string().nullable(),
  text: z.string(),
  ...span.shape,
  whole_end: z.int().nonnegative(),
});
export type Clause = z.infer<typeof clause>;

/** Relation to another instrument that the text states. `held` says whether that text is in the corpus. */
export const relation = z.object({
  type: z.enum(["依据", "转发", "引用附件", "引用", "同系列", "废止", "替代"]),
  to: z.string(),
  held: z.boolean(),
  /** Slug where the other instrument is held here. */
  notice: slug.optional(),
  quote: z.string(),
});

/** A place where the print is faulty (OCR). The body keeps it; this list only says so. */
export const sic = z.object({ quote: z.string(), likely: z.string(), note: z.string().optional() });

/** Front matter of `notice.md`. */
export const noticeMeta = z.object({
  title: z.string(),
  /** What people call it; the first is the short name shown in lists. Matched against questions. */
  names: z.array(z.string()).min(1),
  /** 文号 */
  number: z.string().nullable(),
  issuers: z.array(z.string()).min(1),
  /** 成文日期 */
  dated: isoDate.nullable(),
  /** 印发日期 */
  printed: isoDate.nullable(),
  /** 公开属性 as printed: 此件公开发布 */
  publicity: z.string().nullable(),
  region: z.string(),
  level: z.string(),
  /** The year the notice is about, which is not always the year it was written. */
  year: z.int(),
  kind: z.enum(["申报通知", "征集通知", "奖补政策"]),
  /** The text came through OCR: contacts and addresses are marked 未核实. */
  ocr: z.boolean().default(false),
  source: z.object({ file: z.string(), sha256: z.string().length(64) }),
  /** Instruments or attachments inside the file, each beginning at the first place its `starts` occurs. */
  parts: z
    .array(
      z.object({
        prefix: z.string(),
        title: z.string(),
        number: z.string().nullable().default(null),
        starts: z.string(),
      }),
    )
    .default([]),
  relations: z.array(relation).default([]),
  sic: z.array(sic).default([]),
});
export type NoticeMeta = z.infer<typeof noticeMeta>;

/** A deadline with the actor it binds, and its state as of the date asked for. */
export const windowStatus = z.object({
  id: z.string(),
  state: z.enum(["open", "boundary", "closed", "not_yet", "in_force", "expired"]),
  actor: z.string().nullable(),
  /** Date or instant with +08:00. Null where the text names none. */
  closes: z.string().nullable(),
  inclusive: z.union([z.boolean(), z.literal("unspecified")]),
  note: z.string().nullable(),
  cite: cite.nullable(),
});
export type WindowStatus = z.infer<typeof windowStatus>;

export const noticeSummary = noticeMeta
  .pick({
    title: true,
    names: true,
    number: true,
    issuers: true,
    dated: true,
    printed: true,
    publicity: true,
    region: true,
    level: true,
    year: true,
    kind: true,
    ocr: true,
  })
  .extend({
    slug,
    as_of: asOf,
    /** The one state that decides for a company: its own earliest window, or the validity. */ window:
      windowStatus.nullable(),
  });
export type NoticeSummary = z.infer<typeof noticeSummary>;

export const notice = noticeSummary.extend({
  source: noticeMeta.shape.source,
  parts: noticeMeta.shape.parts,
  relations: noticeMeta.shape.relations,
  sic: noticeMeta.shape.sic,
  windows: z.array(windowStatus),
  /** The notice verbatim. Offsets of clauses are code points of this text. */
  body: z.string(),
  clauses: z.array(clause),
});
export type Notice = z.infer<typeof notice>;
