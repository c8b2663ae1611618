import type { FactInput } from "../domain/fact.ts";
import { formatMoney, MONEY_UNITS, parseMoney } from "../domain/money.ts";
import { parsePercent, type Ratio } from "../domain/ratio.ts";
import { findFigures } from "../figures/find-figures.ts";
import type { Unclear } from "../reader/read-fact.ts";
import type { ToolServices } from "../tools/tool-services.ts";
import { isHedged } from "../reader/hedges.ts";
import type { TurnFacts } from "./turn-facts.ts";
import type { TurnToAnswer } from "./turn-hub.ts";

interface Share {
  fact: FactInput;
  from: Unclear;
}

/**
 * 计划投1500万，软件占比28%: the amount it comes to, for this turn alone, since a share moves with its total. Only where
 * no rounding of the share could change the verdict: who says 30% of 30% is asked for the amount.
 */
export function withShares(
  { packs }: Pick<ToolServices, "packs">,
  read: TurnFacts,
  about: readonly string[],
  { message, turnId }: Pick<TurnToAnswer, "message" | "turnId">,
): TurnFacts {
  const ratios = about.flatMap((slug) =>
    (packs.packs.get(slug)?.document.programmes ?? []).flatMap(({ conditions }) =>
      conditions.flatMap(({ rule }) => ("ratio" in rule ? [rule] : [])),
    ),
  );
  const shares = read.unclear.flatMap((from): Share[] => {
    const [name] = from.candidates;
    const rule = ratios.find(({ ratio }) => ratio === name);
    const plain = from.reason === "share" && from.candidates.length === 1 && !isUnsure(message, from);
    const share = plain ? shareIn(from.quote) : undefined;
    const bound = rule?.gte === undefined ? undefined : parsePercent(rule.gte);
    if (rule === undefined || share === undefined || bound === undefined) return [];
    const total = read.facts.find((fact) => fact.name === rule.of && fact.project === from.project);
    const value = isNear(share, bound) ? undefined : shareOf(total, share);
    return value === undefined
      ? []
      : [{ from, fact: { name: rule.ratio, value, unit: "万元", project: from.project } }];
  });
  return {
    ...read,
    facts: [...read.facts, ...shares.map(({ fact }) => fact)],
    unclear: read.unclear.filter((one) => !shares.some(({ from }) => from === one)),
    told: [
      ...read.told,
      ...shares.map(({ fact, from }) => ({
        ...fact,
        turn: turnId,
        quote: from.quote,
        span: { start: from.start, end: from.end },
        status: "assumed" as const,
      })),
    ],
  };
}

/** 可能占28%: the words around it, up to the next pause. */
function isUnsure(message: string, { quote }: Unclear): boolean {
  const at = message.indexOf(quote);
  const before =
    message
      .slice(0, at)
      .split(/[，,。；;\n]/u)
      .at(-1) ?? "";
  const after = message.slice(at + quote.length).split(/[，,。；;\n]/u)[0] ?? "";
  return isHedged(`${before}${quote}${after}`);
}

/** A share with the half of its last digit: 28% is anything from 27.5% to 28.5%. */
interface Said {
  value: Ratio;
  half: Ratio;
}

function shareIn(words: string): Said | undefined {
  const percents = findFigures(words).filter(({ kind }) => kind === "percent");
  const [only] = percents;
  if (percents.length !== 1 || only?.kind !== "percent" || only.value === null) return undefined;
  const digits = /^\d+(?:\.(\d+))?%$/u.exec(only.text);
  if (digits === null || only.to !== null || only.approximate || only.comparators.length > 0)
    return undefined;
  return { value: only.value, half: { num: 1n, den: 200n * 10n ** BigInt(digits[1]?.length ?? 0) } };
}

/** Whether the bound lies where the share may have been rounded from. */
function isNear({ value, half }: Said, bound: Ratio): boolean {
  const distance = value.num * bound.den - bound.num * value.den;
  const size = distance < 0n ? -distance : distance;
  return size * half.den <= half.num * value.den * bound.den;
}

function shareOf(total: FactInput | undefined, { value }: Said): string | undefined {
  const unit = MONEY_UNITS.find((one) => one === total?.unit);
  if (typeof total?.value !== "string" || unit === undefined) return undefined;
  const fen = parseMoney(total.value, unit);
  if (typeof fen !== "bigint" || (fen * value.num) % value.den !== 0n) return undefined;
  return formatMoney((fen * value.num) / value.den).replace("万元", "");
}
