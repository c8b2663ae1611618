import type { TurnResult } from "../../server/schemas/turn.ts";
import type { Provenance } from "../case-schema.ts";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");

/** Clauses that count as cited: marked `[cN]` in the answer, or on a shown card. */
function citedTexts({ answer, ledger, determinations }: TurnResult): string[] {
  const marked = new Set(Array.from(answer.matchAll(/\[(c\d+)\]/gu), (match) => match[1]!));
  const cards = determinations.flatMap((d) => [
    ...d.conditions.map((c) => c.cite.quote),
    ...d.benefits.map((b) => b.cite.quote),
    ...d.windows.flatMap((w) => (w.cite ? [w.cite.quote] : [])),
  ]);
  return [...ledger.clauses.filter((c) => marked.has(c.id)).map((c) => c.text), ...cards].map(bare);
}

/** Expected citations that the answer lacks. */
export function uncited(turn: TurnResult, expected: Provenance[]): string[] {
  const texts = citedTexts(turn);
  return expected
    .filter(({ quote }) => !texts.some((t) => t.includes(bare(quote))))
    .map((e) => `${e.clause}：${e.quote}`);
}
