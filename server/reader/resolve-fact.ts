import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import type { Mention } from "./mentions.ts";

/** What else is known when a word may mean several facts. */
export interface Surroundings {
  /** Slugs of the programmes the thread is about; empty when nobody named one. */
  scope: ReadonlySet<string>;
  /** The whole message, plain. */
  plain: string;
  /** Facts that carry a value somewhere in the message. */
  valued: ReadonlySet<string>;
  known: readonly FactInput[];
  project: string;
}

const ASKS_FOR_MONEY =
  /补贴|补助|奖补|奖励|资助|补多少|补好多|奖多少|奖好多|拿多少|拿好多|领多少|给多少|能补|能拿|能领|都拿|最多|咋个补|怎么补|上限|subsid|grant|fund/u;

/** The one fact a word means here, or all it may mean. */
export function resolveFact(
  { own, loose }: Mention,
  around: Surroundings,
): DictionaryFact | DictionaryFact[] {
  const inScope = (fact: DictionaryFact) => fact.notices.some((slug) => around.scope.has(slug));
  const cued = loose.filter(
    ({ cues }) => cues.length === 0 || cues.some((cue) => around.plain.includes(cue)),
  );
  const anywhere = around.scope.size === 0;
  // 设备 alone doesn't say that only spending since a day is meant; the words for a total do.
  const isLine = (fact: DictionaryFact) => fact.window !== null && fact.sum.length === 0;
  for (const tier of [
    own.filter((fact) => anywhere || inScope(fact)),
    cued.filter((fact) => anywhere || inScope(fact)),
    own.filter((fact) => !isLine(fact)),
  ]) {
    const chosen = narrow(tier, around);
    if (chosen.length === 1) return chosen[0]!;
    if (chosen.length > 1) return chosen;
  }
  return cued.length > 0 ? cued : [...own, ...loose];
}

function narrow(facts: DictionaryFact[], around: Surroundings): DictionaryFact[] {
  if (facts.length < 2) return facts;
  const cued = facts.filter((fact) => fact.cues.length > 0);
  if (cued.length === 1) return cued;
  const asks = ASKS_FOR_MONEY.test(around.plain);
  const byPurpose = facts.filter((fact) => fact.base === asks);
  if (byPurpose.length === 1 && (asks || around.scope.size > 0)) return byPurpose;
  const rest = byPurpose.length > 0 && (asks || around.scope.size > 0) ? byPurpose : facts;
  return partOrWhole(rest, around);
}

/** 软件 is one line where the other lines are told too, else the whole 软件相关投资. */
function partOrWhole(facts: DictionaryFact[], { valued, known, project }: Surroundings): DictionaryFact[] {
  const before = facts.filter(({ name }) =>
    known.some((fact) => fact.name === name && fact.project === project),
  );
  if (before.length === 1) return before;
  const whole = facts.find((fact) => facts.some((part) => fact.sum.includes(part.name)));
  if (!whole || facts.length !== 2) return facts;
  const part = facts.find((fact) => fact !== whole)!;
  const siblings = whole.sum.some((line) => line !== part.name && valued.has(line));
  return [siblings ? part : whole];
}
