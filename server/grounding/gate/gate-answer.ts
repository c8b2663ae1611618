import type { AnswerEvent } from "../../domain/turn-store.ts";
import type { GateContext } from "./gate-context.ts";
import { renderSlots } from "../render-slots.ts";
import { gateUnit, type GatedUnit } from "./gate-unit.ts";
import { createHeldHeading } from "./held-heading.ts";
import type { Numbering } from "./numbering.ts";
import { REASONS } from "./reason.ts";
import { splitStream } from "./split-stream.ts";
import { createSubstitutes } from "./substitutes.ts";
import { createToldOnce } from "./told-once.ts";

type Shown = Extract<AnswerEvent, { event: "text-delta" | "text-withheld" }>;
type Checked = Extract<AnswerEvent, { event: "turn-end" }>["data"]["checked"];

/** A sentence that may not be shown, why, and what the sure wording says on the same entries. */
export interface Withheld {
  sentence: string;
  reason: string;
  offer: string | null;
}

/** Asks whoever wrote it to say it otherwise; null where nothing better comes, or not soon enough. */
export type Repair = (withheld: Withheld) => Promise<string | null>;

/** Beyond this share of a wording's sentences withheld, no more of it is read: whoever asked says the rest. */
const TOO_MANY = 0.3;
/** So few sentences say nothing about a share. */
const FEWEST = 4;

/** All of it, or nothing where one of its sentences may not be shown. */
async function gateWhole(words: string, context: GateContext): Promise<GatedUnit[] | null> {
  const passed: GatedUnit[] = [];
  const once = (async function* () {
    yield words;
  })();
  for await (const { text, blank } of splitStream(once)) {
    const gated = blank ? { text, figures: [], read: 0 } : gateUnit(text, true, new Map(), context);
    if ("reason" in gated) return null;
    passed.push(gated);
  }
  return passed;
}

/**
 * The only way to a reader's eye: chunks of a wording become whole sentences whose figures are bound, or are said
 * to be withheld. What a model's sentence loses, its own second try says (`repair`), else `sure`, the composer's
 * sentences over the same ledger; both pass the same gate. Returns what was read, bound and withheld.
 */
export async function* gateAnswer(
  wording: AsyncIterable<string>,
  context: GateContext,
  sure: readonly string[] = [],
  repair: Repair = async () => null,
): AsyncGenerator<Shown, Checked> {
  const checked: Checked = { figures: 0, bound: 0, withheld: 0 };
  const numbering: Numbering = new Map();
  const heading = createHeldHeading();
  const rendered = (words: string) => renderSlots(words, context.ledger.build()).text;
  const once = createToldOnce(rendered(sure.join("")));
  const substitutes = createSubstitutes(sure, { rendered, isTold: once.told });
  let units = 0;
  let lost = 0;
  const show = ({ text, figures }: GatedUnit): Shown => {
    checked.figures += figures.length;
    checked.bound += figures.length;
    return { event: "text-delta", data: { text, figures } };
  };
  /** What a reader hasn't had: a model may say again what stood in for a sentence of its own. */
  const fresh = (told: readonly GatedUnit[]) =>
    sure.length === 0 ? [...told] : told.filter(({ text }) => !once.again(text));
  /** The sure wording as it is; of a model's, no heading over nothing. */
  function* tell(told: readonly GatedUnit[]): Generator<Shown> {
    for (const unit of told.filter(({ text }) => text !== ""))
      for (const one of sure.length === 0 ? [unit] : heading.pass(unit)) yield show(one);
  }
  /** What is read in place of a sentence; empty where nothing is. */
  async function inPlaceOf(sentence: string, reason: string): Promise<GatedUnit[]> {
    const mark = /^\s*- /u.exec(sentence)?.[0] ?? "";
    const marked = (words: string) => mark + words.replace(/^- /u, "");
    const mended = await repair({ sentence, reason, offer: substitutes.offer(sentence) });
    const own = mended === null ? null : await gateWhole(marked(mended), context);
    if (mended !== null && own !== null) {
      substitutes.said(mended);
      return fresh(own);
    }
    lost++;
    const instead = substitutes.instead(sentence);
    const gated = instead === null ? null : await gateWhole(marked(instead), context);
    return fresh(gated ?? []);
  }
  for await (const { text, blank, opensLine } of splitStream(wording)) {
    if (blank) {
      for (const one of heading.blank({ text, figures: [], read: 0 })) yield show(one);
      continue;
    }
    units++;
    const gated = gateUnit(text, opensLine, numbering, context);
    if (!("reason" in gated)) {
      substitutes.said(text);
      yield* tell(fresh([gated]));
      continue;
    }
    checked.withheld++;
    const reason = REASONS[gated.reason];
    const instead = await inPlaceOf(text, reason);
    if (instead.length === 0) heading.lost();
    yield { event: "text-withheld", data: { reason, replaced: instead.length > 0 } };
    yield* tell(instead);
    if (sure.length > 0 && units >= FEWEST && lost > units * TOO_MANY) break;
  }
  return checked;
}
