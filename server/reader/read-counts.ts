import { integral } from "../figures/rational.ts";
import { isAsserted } from "./asserted.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";

const BEFORE =
  /(?:申报|上报|报|提交)(?:了|的|过)?(?:项目)?(?:的|是)?(?:就|只|仅|一共|共|总共|有|是|为)*\s*$|(?:就|只有|只|仅)\s*$/u;
const AFTER = /^\s*(?:项目)?(?:来|要|在)?(?:申报|报)/u;

/** Reads how many projects the company applies with: 只报一个项目, 有2个项目申报. */
export function readCounts(reading: Reading): void {
  const fact = reading.dictionary.facts.get("本单位申报项目数");
  if (!fact) return;
  for (const clause of reading.clauses) {
    for (const figure of reading.figures) {
      if (
        figure.kind !== "count" ||
        !/^[个项]$/u.test(figure.unit) ||
        figure.start < clause.start ||
        figure.end > clause.end
      )
        continue;
      if (/去年|前年|上次|以前|之前|往年|没选上/u.test(clause.text)) continue;
      const before = reading.plain.slice(clause.start, figure.start).replace(/[-−负]$/u, "");
      const after = reading.plain.slice(figure.end, clause.end);
      const applies = BEFORE.test(before)
        ? /报|提交/u.test(before) || /^\s*(?:申报)?项目/u.test(after)
        : AFTER.test(after);
      if (
        !applies ||
        /^(?:荣誉|牌子|场景|区县|材料)/u.test(after) ||
        !isAsserted(clause, figure.start, figure.end)
      )
        continue;
      const value = figure.value && integral(figure.value);
      const exact = figure.to === null && !figure.approximate && figure.comparators.length === 0;
      if (value !== null && value !== undefined && exact) tell(reading, clause, fact, String(value));
      else if (figure.fault !== null || (exact && figure.value !== null))
        leaveOpen(reading, "fault", clause, [fact], { detail: figure.fault ?? "项目数须是整数" });
      else leaveOpen(reading, "bound", clause, [fact]);
    }
  }
}
