import type { ConditionResult, Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import type { Source } from "../domain/ledger.ts";
import { formatMoney, MONEY_UNITS, parseMoney } from "../domain/money.ts";
import { ceilDivide, parsePercent } from "../domain/ratio.ts";
import type { ThreadFact } from "../domain/turn-store.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import { explainOneCondition } from "../tools/explain-condition.ts";
import type { ToolServices } from "../tools/tool-services.ts";

export interface Told {
  services: ToolServices;
  ledger: LedgerBuilder;
  /** What the conditions were judged by. */
  facts: readonly FactInput[];
  /** The same as they were said, the latest last. */
  told: readonly ThreadFact[];
}

const SINGLE = ["fact", "money", "int", "date", "months", "any_of"] as const;

function ruleOf({ services }: Told, { notice, programme }: Determination, { id }: ConditionResult) {
  const programmes = services.packs.packs.get(notice)?.document.programmes ?? [];
  const own = programmes.find((one) => programmes.length === 1 || programme.endsWith(`#${one.id}`));
  return own?.conditions.find((condition) => condition.id === id)?.rule;
}

/** A value the user said opens his own words; one that was worked out opens its steps. */
function sourceOf(context: Told, one: Determination, condition: ConditionResult): Source {
  const rule = ruleOf(context, one, condition);
  const names = Object.entries(rule ?? {}).flatMap(([kind, name]) =>
    SINGLE.some((single) => single === kind) && typeof name === "string" ? [name] : [],
  );
  const said = context.told.findLast(
    ({ name, project, quote }) => names.includes(name) && project === one.project && quote !== "",
  );
  if (said) return { kind: "user", turn: said.turn, quote: said.quote };
  const asked = { programme: one.programme, condition: condition.id };
  const explained = explainOneCondition(context.services, { asOf: one.as_of, facts: context.facts }, asked);
  const own = explained.find(({ project }) => project === one.project);
  // The last step says the verdict, which stands beside the value anyway.
  return { kind: "calculation", steps: own?.explanation.steps.slice(0, -1) ?? [], from: [] };
}

/** Slot of the applicant's value of a condition. */
export function valueSlot(context: Told, one: Determination, condition: ConditionResult): string {
  const text = condition.value ?? "";
  return `{${context.ledger.figure(text, text, "", sourceOf(context, one, condition))}}`;
}

/** Of a share that is asked for, the amount it comes to on the total that was said; null where it can't be told. */
export function leastSlot(context: Told, one: Determination, condition: ConditionResult): string | null {
  const rule = ruleOf(context, one, condition);
  if (rule === undefined || !("ratio" in rule) || !("gte" in rule)) return null;
  const total = context.facts.findLast(({ name, project }) => name === rule.of && project === one.project);
  const unit = MONEY_UNITS.find((one) => one === total?.unit);
  if (typeof total?.value !== "string" || unit === undefined || rule.gte === undefined) return null;
  const [fen, share] = [parseMoney(total.value, unit), parsePercent(rule.gte)];
  if (typeof fen !== "bigint" || share === undefined) return null;
  const least = ceilDivide(fen * share.num, share.den);
  const steps = [`${formatMoney(fen)} × ${rule.gte} ＝ ${formatMoney(least)}`];
  const id = context.ledger.figure(formatMoney(least), String(least), "分", {
    kind: "calculation",
    steps,
    from: [],
  });
  return `{${id}}`;
}
