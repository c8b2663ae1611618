import type { Combined, Determination } from "../domain/determination.ts";
import { combineDeterminations } from "./combine-determinations.ts";
import { type Asked, determineAll } from "./determine-all.ts";
import { readFactSets, rowOf } from "./fact-set.ts";
import type { Packs } from "./pack.ts";

/**
 * Everything one answer determines: each programme asked for, and once, how far their amounts add up. Where the
 * office's word on 同一内容 would close the interval, the question stands last among a paying card's.
 * @throws FactError, DateError, UnknownProgrammeError
 */
export function determineAnswer(
  packs: Packs,
  asked: Asked,
): { determinations: Determination[]; combined: Combined | null } {
  const determinations = determineAll(packs, asked);
  const rule = determinations.flatMap(({ notice }) => packs.packs.get(notice)?.document.stacking ?? []).at(0);
  if (!rule) return { determinations, combined: null };
  const sets = readFactSets(asked.facts, asked.dictionary, asked.asOf);
  const [facts] = sets;
  const same = facts?.values.get(rule.asks);
  const stacked = combineDeterminations(packs, determinations, sets, typeof same === "boolean" ? same : null);
  if (!facts || !stacked?.asks) return { determinations, combined: stacked?.combined ?? null };
  const { name, question, type, options } = rowOf(facts, rule.asks);
  const pays = ({ benefits }: Determination) => benefits.some(({ amount_max }) => amount_max !== null);
  const asking = (one: Determination): Determination =>
    pays(one) ? { ...one, missing: [...one.missing, { name, question, type, options }] } : one;
  return { determinations: determinations.map(asking), combined: stacked.combined };
}
