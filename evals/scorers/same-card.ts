import type { TurnResult } from "../../server/schemas/turn.ts";

/** What must not depend on how it was told: verdicts, values, windows, gaps and amounts of every card. */
export function cardsOf({ determinations, combined }: TurnResult): unknown {
  const cards = determinations.map((card) => ({
    programme: card.programme,
    verdict: card.verdict,
    can_apply: card.can_apply,
    window: card.window?.state,
    conditions: card.conditions.map(({ id, verdict, value, gap }) => ({
      id,
      verdict,
      value,
      gap: gap && [gap.fixed_total?.fen, gap.added_spend?.fen],
    })),
    benefits: card.benefits.map(({ id, amount_max }) => ({ id, fen: amount_max?.fen ?? null })),
    missing: card.missing.map(({ name }) => name),
  }));
  return { cards, combined: combined && [combined.low.fen, combined.high.fen] };
}

/** Figures that stand in an answer, in any order, as the ledger holds them. */
export function figuresOf({ answer, figures }: TurnResult): string[] {
  const shown = figures.filter(({ text }) => answer.includes(text));
  return [...new Set(shown.map(({ text, value, unit }) => `${text} ${value} ${unit}`))].sort();
}
