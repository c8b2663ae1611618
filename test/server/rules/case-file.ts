import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { reasonCode, verdict } from "../../../server/schemas/determination.ts";
import { honour } from "../../../server/schemas/fact.ts";

/** A fact as a case writes it: money in 万元, an honour by its name alone being the project's. Null takes it away. */
export const caseValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.union([z.string(), honour])),
  z.null(),
]);
const byId = <T extends z.ZodType>(schema: T) => z.record(z.string(), schema).optional();

export const expectation = z.strictObject({
  结论: verdict.optional(),
  可申报: z.enum(["yes", "no", "unknown"]).optional(),
  窗口: z.string().optional(),
  /** Windows by id, those of offices among them; null where one doesn't concern this applicant. */
  各窗口: byId(z.string().nullable()),
  /** Null where a condition of another layer doesn't bind this applicant. */
  条件: byId(verdict.nullable()),
  理由: byId(z.array(reasonCode)),
  依据: byId(z.string()),
  /** Quote that decided, word for word. */
  引文: byId(z.string()),
  /** Deadlines by id. */
  时限: byId(z.strictObject({ 状态: z.string(), 含当时: z.union([z.boolean(), z.literal("unspecified")]) })),
  数值: byId(z.string().nullable()),
  待问: z.array(z.string()).optional(),
  差距: byId(
    z
      .strictObject({ 总额不变须调增: z.string().nullable(), 另行新增须投入: z.string().nullable() })
      .partial()
      .nullable(),
  ),
  /** Most that a benefit pays; null where no amount may be said. */
  金额: byId(z.string().nullable()),
  /** How the most comes about, word for word. */
  算式: byId(z.string()),
  /** Caveats that go with a benefit, word for word, among others. */
  提示: byId(z.array(z.string())),
  /** The benefits the facts speak of, and no other. */
  列出: z.array(z.string()).optional(),
  /** 就高不重复 over this project; null where fewer than two amounts meet. */
  合计: z.strictObject({ 低: z.string(), 高: z.string() }).nullable().optional(),
});

const oneCase = z.strictObject({
  名: z.string(),
  /** The programme, where the pack holds several and the file names another. */
  项目: z.string().optional(),
  /** The file's date where a case names none. */
  日期: z.string().optional(),
  改: z.record(z.string(), caseValue).default({}),
  期望: expectation.refine((expected) => Object.keys(expected).length > 0, "没有期望的例什么也不证明"),
});
export type RuleCase = z.infer<typeof oneCase>;

const caseFile = z.strictObject({
  包: z.string(),
  /** The programme, where the pack holds several. */
  项目: z.string().optional(),
  /** As of, for cases that name no date. */
  日期: z.string().optional(),
  基线: z.record(z.string(), caseValue),
  例: z.array(oneCase).min(1),
});
export type CaseFile = z.infer<typeof caseFile>;
export type CaseFacts = CaseFile["基线"];

/** `corpus/notices/<slug>/cases.yaml`. Its expected values come from reading the notice, never from running the pack. */
export function readCases(slug: string): CaseFile {
  const file = fileURLToPath(new URL(`../../../corpus/notices/${slug}/cases.yaml`, import.meta.url));
  return caseFile.parse(parse(readFileSync(file, "utf8")));
}
