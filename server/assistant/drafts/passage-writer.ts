import type { StoredBlock } from "../../domain/draft.ts";
import type { Passage, ReadyText } from "./section-passages.ts";

const SLOT = /\{([^{}]+)\}/gu;
const STORY = /\{[^{}]+\.story\}/gu;
const MARKER = /【[^【】]*】/gu;
const found = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([whole]) => whole);

/** The number of an item in a list, as the composer prints it. */
const NUMBERED = /^(?:（(\d{1,3})）|(\d{1,3})\.(?!\d))/u;
const numberOf = (text: string) => {
  const [, inBrackets, plain] = NUMBERED.exec(text) ?? [];
  const number = inBrackets ?? plain;
  return number === undefined ? null : Number(number);
};

/** Items counted anew in the order they stand in now, from the first number of `was`; where it had two lists, each from 1. */
function counted(texts: readonly string[], was: readonly number[]): string[] {
  const lists = was.filter((number) => number === 1).length;
  let last = (was[0] ?? 1) - 1;
  return texts.map((text) => {
    const number = numberOf(text);
    if (number === null) return text;
    last = number === 1 && lists > 1 ? 1 : last + 1;
    return text.replace(NUMBERED, (marker) => marker.replace(/\d+/u, String(last)));
  });
}

const paragraphOf = (text: string): StoredBlock => ({ kind: "paragraph", text });

/** Puts one passage together: what a model wrote and the gate let through, then whatever it left out. */
export function createPassageWriter({ paragraphs }: Passage) {
  const ready = new Map(paragraphs.flat().map((one) => [one.id, one]));
  const numbers = paragraphs.flatMap(([one]) => numberOf(one?.text ?? "") ?? []);
  const used = new Set<string>();
  const written: string[] = [];
  let open = "";
  let own = "";
  let placed = "";

  /** A sentence counts as said where it was placed, or all its facts and open places stand in the model's own words. */
  function said({ id, text }: ReadyText): boolean {
    if (used.has(id)) return true;
    const holds = [...found(text, SLOT), ...found(text, MARKER)];
    return holds.length > 0 && holds.every((one) => own.includes(one));
  }

  function end(): void {
    if (open !== "") written.push(open);
    open = "";
  }

  return {
    end,
    /** The words as they stand now; null where they only tell once more how an indicator changed. */
    prose(text: string): string | null {
      const stories = found(text, STORY);
      if (stories.length > 0 && stories.every((one) => own.includes(one) || placed.includes(one)))
        return null;
      open += text;
      own += text;
      return text;
    },
    /** The words of a ready sentence of this passage; null where there is none, or it is said already. */
    place(id: string): string | null {
      const sentence = ready.get(id);
      if (!sentence || said(sentence)) return null;
      used.add(id);
      placed += sentence.text;
      // An item of a list stands on a line of its own.
      if (numberOf(sentence.text) !== null) end();
      open += sentence.text;
      return sentence.text;
    },
    /** Sentences that must still be said, a list for each paragraph of the composer's. All of them where nothing was written. */
    unsaid(): string[] {
      end();
      const silent = written.length === 0;
      return paragraphs.flatMap((paragraph) => {
        const left = paragraph.filter((one) => silent || (one.must && !said(one)));
        return left.length === 0 ? [] : [left.map(({ text }) => text).join("")];
      });
    },
    blocks(rest: readonly string[]): StoredBlock[] {
      return counted([...written, ...rest], numbers).map(paragraphOf);
    },
    /** Whether any word is the model's own. */
    worded: () => own !== "",
  };
}

export type PassageWriter = ReturnType<typeof createPassageWriter>;
