import type { Briefing } from "./briefing.ts";

const READY = /\{([sq]\d+)\}/gu;
/** The beginning of a mark that the next chunk may complete. */
const HALF = /\{[a-z]?\d{0,4}$/u;

const quoted = (words: string | undefined) => (words === undefined ? undefined : `“${words}”`);

/** Puts ready sentences and verbatim words where a wording marked them; marks of the ledger pass as they are. */
export async function* placeReady(
  chunks: AsyncIterable<string>,
  { lines, quotes }: Briefing,
): AsyncGenerator<string> {
  // Looked up as it comes: calls of tools add to what can be placed.
  const ready = (id: string) =>
    id.startsWith("s")
      ? lines.find((line) => line.id === id)?.text
      : quoted(quotes.find((one) => one.id === id)?.words);
  const placed = (text: string) => text.replace(READY, (mark, id: string) => ready(id) ?? mark);
  let held = "";
  for await (const chunk of chunks) {
    const text = held + chunk;
    const half = HALF.exec(text)?.index ?? text.length;
    held = text.slice(half);
    if (half > 0) yield placed(text.slice(0, half));
  }
  if (held !== "") yield held;
}
