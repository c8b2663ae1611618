import { isOrder } from "../domain/machine-orders.ts";

const SENTENCE = /[^。！？\n]*[。！？\n](?:\[c\d+\]|[”’」）])*|[^。！？\n]+$/gu;
/** So many characters in a row are no coincidence. */
const RECITED = 10;

const flat = (text: string) => text.replace(/[\s\p{P}]/gu, "");

/** Leaves out what a model recites of its own prompt, and the orders it passes on from the material. */
export async function* dropRecitals(chunks: AsyncIterable<string>, prompt: string): AsyncGenerator<string> {
  const secret = flat(prompt);
  const recites = (sentence: string) => {
    const said = flat(sentence);
    for (let at = 0; at + RECITED <= said.length; at++)
      if (secret.includes(said.slice(at, at + RECITED))) return true;
    return false;
  };
  for await (const chunk of chunks)
    yield (chunk.match(SENTENCE) ?? []).filter((one) => !isOrder(one) && !recites(one)).join("");
}
