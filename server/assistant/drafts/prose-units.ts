import { storedSentences } from "./section-passages.ts";

export type SaidUnit =
  /** One whole ready sentence, `句3`. */
  { kind: "ready"; id: string } | { kind: "prose"; text: string };

/** A step of what a model writes for a section. */
export type ProseUnit =
  /** From here on the passage of that number, from 1. */
  | { kind: "passage"; number: number }
  | SaidUnit
  /** A paragraph ends. */
  | { kind: "end" };

const PASSAGE = /^\s*[[［【（(]\s*p\s*(\d{1,3})\s*[\]］】）)][:：]?/iu;
const READY = /\{\s*(句\d{1,4})\s*\}[。；]?/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}{【]/u;

/** Of one line: its passage's mark, ready sentences, sentences of its own. */
export function* unitsOfLine(line: string): Generator<ProseUnit> {
  const marked = PASSAGE.exec(line);
  if (marked) yield { kind: "passage", number: Number(marked[1]) };
  const rest = line.slice(marked?.[0].length ?? 0);
  let at = 0;
  for (const { 0: whole, 1: id, index } of rest.matchAll(READY)) {
    yield* prose(rest.slice(at, index));
    yield { kind: "ready", id: id! };
    at = index + whole.length;
  }
  yield* prose(rest.slice(at));
}

function* prose(text: string): Generator<ProseUnit> {
  for (const sentence of storedSentences(text))
    if (SAYS_SOMETHING.test(sentence)) yield { kind: "prose", text: sentence };
}

/** Parts a model's words, given in whole sentences, into passages, ready sentences, sentences of its own, paragraphs. */
export async function* proseUnits(words: AsyncIterable<string>): AsyncGenerator<ProseUnit> {
  for await (const chunk of words)
    for (const part of chunk.split(/(\n)/u))
      if (part === "\n") yield { kind: "end" };
      else yield* unitsOfLine(part);
}
