import { Converter } from "opencc-js/t2cn";
import type { Ledger } from "../../domain/ledger.ts";

interface Marked {
  id: string;
  start: number;
  end: number;
}

/** A unit with its slots filled. Indices are code points, and units of `text`. */
export interface Expanded {
  points: string[];
  /** One UTF-16 unit a code point, so that its indices are those of `points`. */
  text: string;
  slots: Marked[];
  citations: Marked[];
}

const simplified = Converter({ from: "tw", to: "cn" });

/** The text as it is judged: traditional characters as simplified ones, one for one. */
function judged(points: readonly string[]): string {
  const text = points.map((point) => (point.length === 1 ? point : "\ufffd")).join("");
  const plain = simplified(text);
  return plain.length === text.length
    ? plain
    : points.map((point) => (point.length === 1 ? simplified(point) : "\ufffd")).join("");
}

const TOKEN = /\{([a-z]+)(\d+)\}|\[(c\d+)\]|[{}]/gu;

function entryText(id: string, { figures, verdicts, facts }: Ledger): string | undefined {
  const fact = facts.find((one) => one.id === id);
  if (fact) return `您提到的“${fact.quote}”`;
  return (figures.find((one) => one.id === id) ?? verdicts.find((one) => one.id === id))?.text;
}

/** Puts ledger entries into their slots. Null where a slot names none, or where a brace is left over. */
export function expandSlots(unit: string, ledger: Ledger): Expanded | null {
  const points: string[] = [];
  const slots: Marked[] = [];
  const citations: Marked[] = [];
  const put = (text: string) => {
    const start = points.length;
    points.push(...Array.from(text));
    return { start, end: points.length };
  };
  let from = 0;
  for (const match of unit.matchAll(TOKEN)) {
    put(unit.slice(from, match.index));
    from = match.index + match[0].length;
    const [token, kind, number, citation] = match;
    if (citation !== undefined) citations.push({ id: citation, ...put(token) });
    else {
      const text = kind === undefined ? undefined : entryText(`${kind}${number}`, ledger);
      if (text === undefined) return null;
      slots.push({ id: `${kind}${number}`, ...put(text) });
    }
  }
  put(unit.slice(from));
  return {
    points,
    text: judged(points),
    slots,
    citations,
  };
}
