const AGAINST = /\s*(?:vs\.?|对比)\s*/iu;

/** `2023-09~12 vs 2025-09~11（同产品族）` as base period, report period, and what was said beside them. */
export function periodsOf(told: string): { baseline: string; period: string; sample: string } {
  const [, words, beside = ""] = /^(.*?)(?:（([^（）]*)）)?$/su.exec(told)!;
  const [baseline = "", period = ""] = words!.split(AGAINST);
  return period === ""
    ? { baseline: "", period: /^[—-]*$/u.test(baseline) ? "" : baseline, sample: beside }
    : { baseline, period, sample: beside };
}
