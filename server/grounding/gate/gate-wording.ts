import type { Determination } from "../../domain/determination.ts";
import { formatChinese, parseWhen } from "../../domain/dates.ts";
import { composer } from "../composer.ts";
import type { LedgerBuilder } from "../ledger.ts";
import type { Point, Wording } from "../point.ts";
import { gateAnswer, type Repair } from "./gate-answer.ts";
import { gateContext } from "./gate-context.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface Worded {
  wording: Wording;
  points: Point[];
  vocabulary: Vocabulary;
  ledger: LedgerBuilder;
  determinations: readonly Determination[];
  /** The user's messages of the thread, the latest last. */
  said: readonly string[];
  /** `2026-11-21` */
  day: string;
  /** A second try for what is withheld; the composer's own sentences need none. */
  repair?: Repair;
}

/** Every string and number in a point except words quoted from a clause, which the gate compares itself. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return /[{[]/u.test(value) ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  const quoted = "path" in value && "words" in value;
  return Object.entries(value).flatMap(([name, part]) => (quoted && name === "words" ? [] : stringsIn(part)));
}

/** Figures that need no clause: today, and how many documents are held. */
function ourOwn(day: string, { notices }: Vocabulary): string[] {
  const today = formatChinese(parseWhen(day));
  const count = notices.size;
  const dates = [`今天是${today}。`, `到${today}已过`, `到${today}不再`, `按${today}提问`];
  return [...dates, `这${count}份文件`, `这${count}份产业`, `收录了${count}份`];
}

async function sentencesOf(points: Point[], signal: AbortSignal): Promise<string[]> {
  const sentences: string[] = [];
  for await (const sentence of composer.write({ points }, signal)) sentences.push(sentence);
  return sentences;
}

/**
 * A wording through the gate. What the composer takes from its points was put there by code and is trusted; of a model
 * nothing is, and the composer's sentences stand ready in place of its own.
 */
export async function* gateWording(worded: Worded, signal: AbortSignal): ReturnType<typeof gateAnswer> {
  const { wording, points, vocabulary, ledger, determinations, said, day, repair } = worded;
  const sure = wording.name === "composer" ? [] : await sentencesOf(points, signal);
  const trusted = wording.name === "composer" ? stringsIn(points) : [];
  const own = ourOwn(day, vocabulary);
  const context = gateContext({ vocabulary, ledger, determinations, trusted, said, own });
  return yield* gateAnswer(wording.write({ points }, signal), context, sure, repair);
}
