import { z } from "zod";

/** Slug of a notice: the name of its folder under `corpus/notices`. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/);

/** Calendar day, `2025-12-19`. Days in this product are days in China (+08:00). */
export const isoDate = z.iso.date();

/** RFC 3339 with offset, or a day, which means that whole day at +08:00. */
export const asOf = z
  .union([z.iso.datetime({ offset: true }), isoDate], {
    error: "日期要写成 2025-12-19 或 2025-12-19T18:00:00+08:00，并且是真实存在的日子",
  })
  // No policy is older or reaches further, and in China's time the year still has four digits.
  .refine((text) => /^(?:19|20|21)/u.test(text), { error: "日期要在1900年到2199年之间" });

/** Half-open span of code points in a notice's body. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Words of a notice and the place they stand on. Source: `corpus/notices/<notice>/notice.md`. */
export const cite = z.object({
  notice: slug,
  /** Clause path as a person cites it: `二（二）3`, `第7条`, `末段`, `部·二（二）1`. */
  clause: z.string(),
  quote: z.string(),
  ...span.shape,
});
export type Cite = z.infer<typeof cite>;

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });
