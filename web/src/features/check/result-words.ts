import type { Combined, Determination } from "../../../../server/schemas/determination.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import { readableDate } from "../../lib/china-day.ts";
import type { Ceiling } from "../../components/determination/three-answers.tsx";

export const keyOf = ({ programme, project }: Determination) => `${programme} ${project}`;

export const datedLine = (notice: NoticeSummary | undefined): string => {
  if (!notice) return "";
  const { number, dated, kind, names } = notice;
  if (number) return number;
  return dated ? `${readableDate(dated)}${kind === "奖补政策" ? "印发" : "通知"}` : names[0]!;
};

/** 符合10项，待确认2项: of conditions, or of programmes. */
export function tally(judged: readonly Pick<Determination, "verdict">[]): string {
  return (["符合", "待确认", "不符合"] as const)
    .map((word) => ({ word, count: judged.filter(({ verdict }) => verdict === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}项`)
    .join("，");
}

/** 奖补政策1份有效，4份通知的申报窗口都已截止 */
export function windowSummary(determinations: readonly Determination[]): string {
  const states = new Map(determinations.map(({ notice, window }) => [notice, window?.state]));
  const count = (...wanted: (string | undefined)[]) =>
    [...states.values()].filter((state) => wanted.includes(state)).length;
  return (
    [
      [count("in_force"), "份政策有效"],
      [count("open", "boundary"), "份通知还能申报"],
      [count("not_yet"), "份此时还没有施行"],
      [count("closed"), "份通知的申报窗口已截止"],
      [count("expired"), "份已失效"],
      [count(undefined), "份没有写明时限"],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number}${words}`)
    .join("，");
}

/**
 * What a programme pays at most: its one amount; of several, both ends of what they add up to where that is told of
 * this project alone. Null where the document writes no amount, or none could be worked out.
 */
export function ceilingOf(
  { benefits }: Determination,
  combined: Combined | null,
  { projects, year }: { projects: number; year: number | undefined },
): Ceiling | null {
  const amounts = benefits.flatMap(({ amount_max }) => amount_max ?? []);
  const [only] = amounts;
  if (!only) return null;
  const basis = year === undefined ? "按政策试算" : `按${year}年政策试算`;
  if (amounts.length > 1 && combined && projects === 1)
    return { low: combined.low, high: combined.high, basis };
  const high = amounts.reduce((most, one) => (BigInt(one.fen) > BigInt(most.fen) ? one : most));
  return { low: high, high, basis };
}

/** What decides, in a few words: what isn't met, else what is open and why. */
export function deciding({
  conditions,
  verdict,
  missing,
}: Determination): { kind: "fail" | "ask"; words: string }[] {
  const unmet = conditions.filter((condition) => condition.verdict === "不符合");
  if (verdict === "不符合")
    return unmet
      .filter(({ strength }) => strength === "硬性")
      .map(({ title, value }) => ({ kind: "fail", words: value ? `${title}（您的情况：${value}）` : title }));
  const asked = missing.slice(0, 3).map(({ question }) => ({ kind: "ask" as const, words: question }));
  const open = conditions.filter(
    (condition) => condition.verdict === "待确认" && !condition.reasons.includes("缺事实"),
  );
  return [
    ...unmet.map(({ title, value }) => ({
      kind: "fail" as const,
      words: `${title}，原则上的要求${value ? `（您的情况：${value}）` : ""}`,
    })),
    ...open.map(({ title, reasons }) => ({ kind: "ask" as const, words: `${title}：${reasons.join("、")}` })),
    ...asked,
  ];
}
