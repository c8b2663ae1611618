import type { z } from "zod";
import { CewenError } from "../../errors.ts";

/** A card's keys that can't be read, by path. */
export class CardFault extends CewenError {
  constructor(issues: readonly z.core.$ZodIssue[]) {
    const keys = issues.map(({ path }) => path.map(String).join(".") || "整张卡片");
    super("card_unreadable", 422, `企业资料卡里这些地方读不了：${keys.join("、")}。请改正后再导入。`, {
      keys,
      issues: issues.map(({ message }) => message),
    });
  }
}
