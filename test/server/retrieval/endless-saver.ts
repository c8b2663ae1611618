import { saveIndex } from "../../../server/retrieval/saved-index.ts";
import { fileOf, madeFromOf } from "./numbered-index.ts";

// Run by killed-saver.ts: saves one index after the other and says which is safe, until it is killed.
const [dir, first] = process.argv.slice(-2);

for (let number = Number(first); ; number++) {
  await saveIndex(dir!, madeFromOf(number), {
    words: fileOf(number, 1),
    bigrams: fileOf(number, 2),
    vectors: fileOf(number, 3),
    writeGraph: null,
  });
  process.stdout.write(`${number}\n`);
}
