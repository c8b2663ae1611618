const END = /[。！？]/u;
/** A full stop of Latin text: not the point of 2.0, of a name on the net or of its query. */
const LATIN_END = /^[a-z)\]%][.!?][\s[]/iu;
/** What still belongs to a sentence after its full stop: closing marks and citations. */
const TAIL = /^(?:[”’」』）)》]|\s*\[c\d+\])+/u;
const HALF_TAIL = /^\s*\[(?:c\d*)?$/u;
const PAIRS = new Map([
  ["《", "》"],
  ["“", "”"],
  ["「", "」"],
  ["（", "）"],
]);
/** Longer than this, a sentence is judged as far as it goes. A quotation may be longer: it has to be seen whole. */
const LONGEST = 300;
const LONGEST_QUOTATION = 1500;

/** A sentence, table row or list item; or the white space between two of them, as it was worded. */
export interface Unit {
  text: string;
  blank: boolean;
  /** The unit opens a line. */
  opensLine: boolean;
}

/** Where the first unit of `text` ends; undefined while more is needed to know. */
function endOfUnit(text: string, complete: boolean): number | undefined {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\n") return at;
    if (PAIRS.has(character)) open.push(PAIRS.get(character)!);
    else if (open.includes(character)) open.length = open.lastIndexOf(character);
    if (at >= LONGEST_QUOTATION || (at >= LONGEST && !open.includes("”"))) return breakBefore(text, at);
    if (open.length > 0 || !(END.test(character) || LATIN_END.test(text.slice(at - 1, at + 2)))) continue;
    const rest = text.slice(at + 1);
    const tail = TAIL.exec(rest)?.[0] ?? "";
    const after = rest.slice(tail.length);
    if (!complete && (after === "" || HALF_TAIL.test(after) || /^\s+$/u.test(after))) return undefined;
    return at + 1 + tail.length;
  }
  return complete ? text.length : undefined;
}

/** The last comma before a forced break, so that no number is cut in two. */
function breakBefore(text: string, at: number): number {
  const cut = Math.max(...["，", "；", "、", "。", " "].map((mark) => text.lastIndexOf(mark, at)));
  return cut > 0 ? cut + 1 : at;
}

/** Cuts chunks of any size into units. Nothing is lost: the texts of all units together are the text of all chunks. */
export async function* splitStream(chunks: AsyncIterable<string>): AsyncGenerator<Unit> {
  let buffer = "";
  let opensLine = true;
  function* take(complete: boolean): Generator<Unit> {
    for (;;) {
      const blank = /^\s+/u.exec(buffer)?.[0];
      if (blank !== undefined) {
        buffer = buffer.slice(blank.length);
        opensLine ||= blank.includes("\n");
        yield { text: blank, blank: true, opensLine };
      }
      const end = buffer === "" ? undefined : endOfUnit(buffer, complete);
      if (end === undefined) return;
      yield { text: buffer.slice(0, end), blank: false, opensLine };
      buffer = buffer.slice(end);
      opensLine = false;
    }
  }
  for await (const chunk of chunks) {
    buffer += chunk;
    yield* take(false);
  }
  yield* take(true);
}
