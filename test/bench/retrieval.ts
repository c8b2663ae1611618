/**
 * Measures retrieval on a judged set, beside MiniSearch over the same tokens in the same run.
 *
 *     npm run bench:retrieval -- --set DIR [--vectors] [--no-minisearch]
 *
 * DIR holds corpus.jsonl, queries.dev.jsonl and qrels.dev.tsv. The exit status is 1 where `--min-recall10`,
 * `--max-p50` (ms) or `--max-build` (s) is given and missed.
 */
import { parseArgs } from "node:util";
import { expandQuery } from "../../server/retrieval/expand-query.ts";
import { LexicalIndex } from "../../server/retrieval/lexical-index.ts";
import { tokenise } from "../../server/retrieval/tokenise.ts";
import { measureSearch } from "./retrieval-measure.ts";
import { buildMiniSearch } from "./retrieval-minisearch.ts";
import { loadBenchSet } from "./retrieval-set.ts";
import { measureVectors, printQuality } from "./retrieval-vectors.ts";

const { values } = parseArgs({
  options: {
    set: { type: "string" },
    vectors: { type: "boolean", default: false },
    "no-minisearch": { type: "boolean", default: false },
    "min-recall10": { type: "string" },
    "max-p50": { type: "string" },
    "max-build": { type: "string" },
  },
});

if (values.set === undefined) {
  console.error("usage: retrieval --set DIR [--vectors] [--no-minisearch]");
  process.exitCode = 2;
} else {
  await main(values.set);
}

async function main(folder: string): Promise<void> {
  const set = loadBenchSet(folder);
  const texts = set.passages.map(({ text }) => text);
  const ids = (ranked: number[]) => ranked.map((id) => set.passages[id]!.id);
  tokenise("预热：词典在第一次切词时才装入");
  console.log(`${folder}: ${texts.length} passages, ${set.queries.length} dev queries`);

  const started = performance.now();
  const lexical = LexicalIndex.build(texts);
  const build = (performance.now() - started) / 1000;
  console.log(`build, tokenising included: ${build.toFixed(1)} s\n`);
  console.log(`${"".padEnd(28)} R@10   R@100  MRR@10  p50 ms   p95 ms`);

  const own = (text: string) => ids(lexical.search(expandQuery(text), 100).map(({ id }) => id));
  for (const { text } of set.queries.slice(0, 100)) own(text);
  const quality = await measureSearch(set, own);
  printQuality("words + bigrams + glossary", quality);
  const bare = (text: string) =>
    ids(lexical.search([{ tokens: tokenise(text), weight: 1 }], 100).map(({ id }) => id));
  printQuality("words + bigrams", await measureSearch(set, bare));

  if (!values["no-minisearch"]) {
    const miniStarted = performance.now();
    const search = buildMiniSearch(texts);
    const miniBuild = (performance.now() - miniStarted) / 1000;
    const mini = await measureSearch(set, (text) => ids(search(text, 100)));
    printQuality("MiniSearch, same tokens", mini);
    console.log(
      `\nMiniSearch takes ${(mini.p50 / quality.p50).toFixed(0)} × the time a query (p50), ` +
        `${(miniBuild / build).toFixed(1)} × the time to build (${miniBuild.toFixed(1)} s)`,
    );
  }
  if (values.vectors) await measureVectors(set, lexical);

  judge("recall@10", quality.recall10, ">=", values["min-recall10"]);
  judge("p50 ms", quality.p50, "<=", values["max-p50"]);
  judge("build s", build, "<=", values["max-build"]);
}

function judge(name: string, value: number, comparison: ">=" | "<=", bound: string | undefined): void {
  if (bound === undefined) return;
  const met = comparison === ">=" ? value >= Number(bound) : value <= Number(bound);
  console.log(`${met ? "met" : "MISSED"}: ${name} ${value.toFixed(3)} ${comparison} ${bound}`);
  if (!met) process.exitCode = 1;
}
