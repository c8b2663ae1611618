const END = /[。！？\n](?:\[c\d+\]|[”’」）])*/gu;

/**
 * Words up to the last sentence that ended. What is left over comes with the end of the source, and never where it
 * broke off: half a sentence may say the contrary of the whole.
 */
export async function* wholeSentences(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const chunk of chunks) {
    held += chunk;
    const last = Array.from(held.matchAll(END)).at(-1);
    if (!last) continue;
    const end = last.index + last[0].length;
    yield held.slice(0, end);
    held = held.slice(end);
  }
  if (held !== "") yield held;
}
