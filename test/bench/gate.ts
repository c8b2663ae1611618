import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import { findClause } from "../../server/domain/find-clause.ts";
import type { Clause } from "../../server/domain/notice.ts";
import { splitSentences } from "../../server/domain/sentences.ts";
import { unwrapLines } from "../../server/domain/text.ts";
import { gateContext } from "../../server/grounding/gate/gate-context.ts";
import { gateUnit } from "../../server/grounding/gate/gate-unit.ts";
import { readVocabulary } from "../../server/grounding/gate/vocabulary.ts";
import { LedgerBuilder } from "../../server/grounding/ledger.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";

/** `node test/bench/run.mjs gate`: processor time of a sentence in a full ledger of twelve clauses. */
const ROUNDS = 5;
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const corpus = await loadCorpus(join(root, "corpus"));
const { honours } = await loadFacts(join(root, "corpus"));
const vocabulary = readVocabulary(corpus, honours, []);

interface Row {
  notice: string;
  clause: string;
  own: string[];
  plain: string[];
}
const written = readFileSync(join(root, "test/server/grounding/gate/paraphrases.yaml"), "utf8");
const paraphrases = (parse(written) as Row[]).flatMap(({ notice: slug, clause: path, own, plain }) => {
  const clause = findClause(
    corpus.notices.find((one) => one.slug === slug)!,
    path,
  )!;
  return [...own, ...plain].map((text) => ({ clause, text }));
});
const printed = corpus.notices.flatMap(({ clauses }) =>
  clauses.flatMap((clause) =>
    splitSentences(clause.text).map(({ text }) => ({ clause, text: unwrapLines(text) })),
  ),
);

/** A turn that cites the clause among eleven others. */
function turnAround(clause: Clause) {
  const ledger = new LedgerBuilder();
  ledger.clause(clause, 1);
  const others = corpus.notices.find(({ slug }) => slug === clause.notice)!.clauses;
  for (const other of others.filter((one) => one !== clause)) ledger.clause(other, 0.5);
  return gateContext({
    vocabulary,
    ledger,
    determinations: [],
    trusted: [],
    said: ["我们总投资2600万元"],
    own: [],
  });
}

function measure(name: string, sentences: { clause: Clause; text: string }[]): void {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const { clause, text } of sentences) {
      const context = turnAround(clause);
      // Of the processor, not of the clock: others may be at work on the same machine.
      const from = process.cpuUsage();
      gateUnit(`${text}[c1]`, true, new Map(), context);
      const { user, system } = process.cpuUsage(from);
      times.push((user + system) / 1000);
    }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(2);
  process.stdout.write(
    `${name.padEnd(24)} n ${times.length}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms\n`,
  );
}

measure("notice sentences", printed);
measure("paraphrases", paraphrases);
