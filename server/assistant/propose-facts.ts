import { tool, type StructuredToolInterface } from "@langchain/core/tools";
import { z } from "zod";
import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import type { TurnEvent } from "../domain/turn-store.ts";
import { findFigures } from "../figures/find-figures.ts";

export type Question = Extract<TurnEvent, { event: "question" }>["data"];

const proposal = z.strictObject({
  name: z.string().describe("事实名称"),
  value: z.string().describe("数值，不带单位"),
  unit: z.enum(["元", "万元", "亿元", "级", "个", "月"]),
  quote: z.string().describe("用户原话中说出这一事实的一段，须同时包含数值和事实的名称"),
});
export const proposalInput = z.strictObject({ facts: z.array(proposal).min(1).max(4) });
type Proposal = z.infer<typeof proposal>;

export const PROPOSE_FACTS = "propose-facts";

/** What has a value that can be found again in the quote. */
const MEASURED: ReadonlySet<string> = new Set(["money", "int", "months"]);

/** Offered beside the registry's tools: it asks the user, and changes nothing. */
export function proposeFactsTool({ facts }: FactDictionary): StructuredToolInterface {
  const names = [...facts.values()].filter(({ type }) => MEASURED.has(type)).map(({ name }) => name);
  return tool(async () => "", {
    name: PROPOSE_FACTS,
    description: `用户这句话里说出、而用户事实中没有的数值，提出来请用户确认。须逐字引用用户原话。事实名称有：${names.join("、")}。`,
    schema: proposalInput,
  });
}

/** The value without what its reading leaves behind, so that 2100万 and 2100万元 are one. */
const valueOf = (text: string): string[] =>
  findFigures(text).map((figure) =>
    JSON.stringify([figure.kind, figure.value], (_key, part: unknown) =>
      typeof part === "bigint" ? String(part) : part,
    ),
  );

const named = ({ name, label, synonyms }: DictionaryFact, quote: string) =>
  [name, label.replace(/（.*）/u, ""), ...synonyms].some((word) => quote.includes(word));

function fault({ value, unit, quote }: Proposal, message: string, row: DictionaryFact | undefined) {
  if (row === undefined || !MEASURED.has(row.type)) return "没有这一事实";
  if (quote === "" || !message.includes(quote)) return "引文不是用户的原话";
  if (!named(row, quote)) return "引文里没有这一事实的名称";
  const [wanted] = valueOf(`${value}${unit}`);
  return wanted !== undefined && valueOf(quote).includes(wanted) ? null : "引文里没有这个数值";
}

/**
 * Facts that a model read out of the message, as questions to confirm: each quotes words of the user's that hold both
 * the value and a name of the fact. Until somebody clicks, no card knows of them.
 */
export function proposedQuestions(
  proposals: readonly Proposal[],
  message: string,
  { facts }: FactDictionary,
  known: readonly FactInput[],
): { questions: Question[]; faults: string[] } {
  const questions: Question[] = [];
  const faults: string[] = [];
  for (const one of proposals) {
    const row = facts.get(one.name);
    const wrong = fault(one, message, row);
    if (wrong !== null) faults.push(`${one.name}：${wrong}`);
    else if (!known.some(({ name, value }) => name === one.name && value !== null))
      questions.push({
        text: `您说的“${one.quote}”，是指${row!.label}${one.value}${one.unit}吗？`,
        options: [`${row!.label}${one.value}${one.unit}`],
        facts: [one.name],
      });
  }
  return { questions, faults };
}
