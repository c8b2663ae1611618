import type { AnswerEvent } from "../../domain/turn-store.ts";
import type { GateContext } from "./gate-context.ts";
import { gateUnit, type Gated } from "./gate-unit.ts";
import type { Numbering } from "./numbering.ts";
import { REASONS } from "./reason.ts";
import { splitStream } from "./split-stream.ts";

type Shown = Extract<AnswerEvent, { event: "text-delta" | "text-withheld" }>;
type Checked = Extract<AnswerEvent, { event: "turn-end" }>["data"]["checked"];

/** Beyond this share of a wording's sentences withheld, no more of it is read: whoever asked says the rest. */
const TOO_MANY = 0.3;
/** So few sentences say nothing about a share. */
const FEWEST = 4;

/** Ledger ids a unit leans on: what a sentence put in its place has to be about. */
const idsOf = (unit: string) =>
  new Set(Array.from(unit.matchAll(/\{([fvu]\d+)\}|\[(c\d+)\]/gu), (match) => match[1] ?? match[2]!));

/** Sentences of the sure wording that were not yet said, found by the entries they share with what was withheld. */
function createSubstitutes(sure: readonly string[]) {
  const left = sure
    .filter((sentence) => sentence.trim() !== "")
    .map((sentence) => ({ sentence, ids: idsOf(sentence) }));
  const take = (index: number) => left.splice(index, 1)[0]!.sentence;
  return {
    /** What is said already need not be said again. */
    said(unit: string): void {
      const ids = idsOf(unit);
      const index = left.findIndex((one) => one.ids.size > 0 && [...one.ids].every((id) => ids.has(id)));
      if (index >= 0) take(index);
    },
    instead(unit: string): string | null {
      const ids = idsOf(unit);
      const shared = left.map((one) => [...one.ids].filter((id) => ids.has(id)).length);
      const most = Math.max(0, ...shared);
      return most === 0 ? null : take(shared.indexOf(most));
    },
  };
}

/**
 * The only way to a reader's eye: chunks of a wording become whole sentences whose figures are bound, or are said
 * to be withheld. What a model's sentence loses, `sure` says, the composer's sentences over the same ledger, which pass
 * the same gate. Returns what was read, bound and withheld.
 */
export async function* gateAnswer(
  wording: AsyncIterable<string>,
  context: GateContext,
  sure: readonly string[] = [],
): AsyncGenerator<Shown, Checked> {
  const checked: Checked = { figures: 0, bound: 0, withheld: 0 };
  const numbering: Numbering = new Map();
  const substitutes = createSubstitutes(sure);
  let units = 0;
  const show = (gated: Exclude<Gated, { reason: unknown }>): Shown => {
    checked.figures += gated.figures.length;
    checked.bound += gated.figures.length;
    return { event: "text-delta", data: { text: gated.text, figures: gated.figures } };
  };
  function* substitute(sentence: string): Generator<Shown, boolean> {
    const gated = gateUnit(sentence, true, new Map(), context);
    if ("reason" in gated) return false;
    yield show(gated);
    return true;
  }
  for await (const { text, blank, opensLine } of splitStream(wording)) {
    if (blank) {
      yield { event: "text-delta", data: { text, figures: [] } };
      continue;
    }
    units++;
    const gated = gateUnit(text, opensLine, numbering, context);
    if (!("reason" in gated)) {
      substitutes.said(text);
      if (gated.text !== "") yield show(gated);
      continue;
    }
    checked.withheld++;
    const instead = substitutes.instead(text);
    const sentence = instead === null ? null : `${/^\s*- /u.exec(text)?.[0] ?? ""}${instead}`;
    const replaced = sentence !== null && !("reason" in gateUnit(sentence, true, new Map(), context));
    yield { event: "text-withheld", data: { reason: REASONS[gated.reason], replaced } };
    if (sentence !== null) yield* substitute(sentence);
    if (sure.length > 0 && units >= FEWEST && checked.withheld > units * TOO_MANY) break;
  }
  return checked;
}
