import type { Verdict } from "../schemas/determination.ts";

/** Kleene's three-valued logic over verdicts: not knowing is never "no" and never "yes". */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("不符合")) return "不符合";
  return verdicts.includes("待确认") ? "待确认" : "符合";
}

export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("符合")) return "符合";
  return verdicts.includes("待确认") ? "待确认" : "不符合";
}

export function negate(verdict: Verdict): Verdict {
  if (verdict === "待确认") return "待确认";
  return verdict === "符合" ? "不符合" : "符合";
}
