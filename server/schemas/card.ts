import { z } from "zod";

/** Deeper than any card, and far from where what walks it would run out of stack. */
const DEPTH = 20;

function isShallow(card: object): boolean {
  let level: unknown[] = [card];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++)
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  return level.length === 0;
}

/** A company's facts as JSON in its own keys (`name`, `project.investments` …); the drafts read them cell by cell. */
export const card = z
  .record(z.string(), z.unknown())
  .refine(isShallow, { error: "嵌套太深，不是企业资料卡" });
