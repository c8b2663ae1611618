import { parsePeriod } from "../../domain/period.ts";

const AGAINST = /\s*(?:vs\.?|对比|→|->)\s*/iu;
/** Marks that part two periods only where a period stands on either side. */
const BETWEEN = /[与和/，,；;]/gu;
const LABEL = /^(?:基期|报告期|(?:改造|建设|实施|升级|投产)[前后])[为：:]?\s*/u;

/** Without the label before a period; 改造前三个月 is none without it. */
function bare(words: string): string {
  const rest = words.trim().replace(LABEL, "");
  return parsePeriod(rest) === undefined ? words.trim() : rest;
}

/** `2023年9—12月与2025年9—11月`: at the one mark that has a period before and behind it. */
function parted(words: string): string[] {
  for (const { index } of words.matchAll(BETWEEN)) {
    const sides = [words.slice(0, index), words.slice(index + 1)].map(bare);
    if (sides.every((side) => parsePeriod(side) !== undefined)) return sides;
  }
  return [words];
}

/** `2023-09~12 vs 2025-09~11（同产品族）` as base period, report period, and what was said beside them. */
export function periodsOf(told: string): { baseline: string; period: string; sample: string } {
  const [, words, beside = ""] = /^(.*?)(?:（([^（）]*)）)?$/su.exec(told)!;
  const sides = AGAINST.test(words!) ? words!.split(AGAINST) : parted(words!);
  const [baseline = "", period = ""] = sides.map(bare);
  return period === ""
    ? { baseline: "", period: /^[—-]*$/u.test(baseline) ? "" : baseline, sample: beside }
    : { baseline: /^[—-]*$/u.test(baseline) ? "" : baseline, period, sample: beside };
}
