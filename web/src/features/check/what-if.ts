import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { InvestmentResult, InvestmentView } from "../../../../server/schemas/investment.ts";
import { keyOf } from "./result-words.ts";

/** Amounts supposed, in whole 万元. */
export interface Supposed {
  total: number;
  software: number;
}

const wanOf = (fen: string): number => Number(BigInt(fen) / 1_000_000n);

/**
 * From where sliders start: what the lines come to, else the totals stated outright. Null where a definition doesn't
 * say what counts as software and nobody stated it.
 */
export function supposable(
  view: InvestmentView,
  facts: readonly FactInput[],
  project: string,
): { software: string; amounts: Supposed } | null {
  const { fact, software_fact: software, total, software: part } = view;
  if (software === null) return null;
  if (part !== null && total.fen !== "0")
    return { software, amounts: { total: wanOf(total.fen), software: wanOf(part.fen) } };
  const stated = (name: string) => {
    const value = facts.find((one) => one.name === name && one.project === project)?.value;
    const wan = typeof value === "string" ? Math.floor(Number(value)) : Number.NaN;
    return Number.isFinite(wan) && wan >= 0 ? wan : null;
  };
  const [all, of] = [stated(fact), stated(software)];
  return all === null || of === null ? null : { software, amounts: { total: all, software: of } };
}

/**
 * What is supposed instead of what the lines state: this definition's total and software. An amount's base that had
 * come to the same total follows it; the kinds of spending one by one are set aside, for they would contradict it.
 */
export function suppositions(
  view: Pick<InvestmentView, "fact" | "total">,
  software: string,
  result: InvestmentResult,
  { total, software: part }: Supposed,
): FactInput[] {
  const { project } = result;
  const amount = (name: string, wan: number): FactInput => ({
    name,
    value: String(wan),
    unit: "万元",
    project,
  });
  const follow = result.definitions.flatMap((one) =>
    one.used && one.software_fact === null && one.total.fen === view.total.fen
      ? [amount(one.fact, total)]
      : [],
  );
  const totals = new Set(result.definitions.map(({ fact }) => fact));
  const aside = result.facts.flatMap(({ name }): FactInput[] =>
    totals.has(name) ? [] : [{ name, value: null, project }],
  );
  return [...aside, amount(view.fact, total), amount(software, part), ...follow];
}

export interface Difference {
  key: string;
  title: string;
  /** `软件相关投资不低于总投资的30%：33.12% → 28.09%，符合 → 不符合` */
  words: string[];
}

/** What would be otherwise, programme by programme. */
export function differences(now: readonly Determination[], then: readonly Determination[]): Difference[] {
  return now.flatMap((one) => {
    const other = then.find((entry) => keyOf(entry) === keyOf(one));
    if (!other) return [];
    const verdict = one.verdict === other.verdict ? [] : [`资格：${one.verdict} → ${other.verdict}`];
    const conditions = one.conditions.flatMap((before) => {
      const after = other.conditions.find(({ id }) => id === before.id);
      if (!after || (after.verdict === before.verdict && after.value === before.value)) return [];
      const value =
        before.value === after.value ? "" : `${before.value ?? "未说明"} → ${after.value ?? "未说明"}`;
      const verdicts =
        before.verdict === after.verdict ? `仍${after.verdict}` : `${before.verdict} → ${after.verdict}`;
      return [`${before.title}：${[value, verdicts].filter(Boolean).join("，")}`];
    });
    const benefits = one.benefits.flatMap((before) => {
      const after = other.benefits.find(({ id }) => id === before.id);
      if (!after || after.amount_max?.fen === before.amount_max?.fen) return [];
      return [
        `${before.title}：${before.amount_max?.text ?? "没有金额"} → ${after.amount_max?.text ?? "没有金额"}`,
      ];
    });
    const words = [...verdict, ...conditions, ...benefits];
    return words.length > 0 ? [{ key: keyOf(one), title: one.title, words }] : [];
  });
}
