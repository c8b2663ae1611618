import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import type { Clause, Corpus } from "../../../server/domain/notice.ts";
import { stripSpace } from "../../../server/domain/text.ts";
import { hashingEmbedder } from "../../../server/retrieval/hashing-embedder.ts";
import { withQualifiers } from "../../../server/retrieval/qualifiers.ts";
import { openRetriever, type Retriever } from "../../../server/retrieval/retriever.ts";

interface Question {
  id: string;
  question: string;
  cite: { notice: string; quote: string }[];
}

/** An answer cites at most so many clauses. */
const MOST_EVIDENCE = 12;

let corpus: Corpus;
let retriever: Retriever;

beforeAll(async () => {
  corpus = await loadCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
  retriever = await openRetriever({ corpus, embedder: hashingEmbedder, dir: null });
});

function questions(file: string): Question[] {
  const all = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Question[];
  return all.filter(({ cite }) => cite.length > 0);
}

const plain = (text: string) => stripSpace(text.normalize("NFKC"));

function holds(clauses: readonly Clause[], { notice, quote }: Question["cite"][number]): boolean {
  return clauses.some((clause) => clause.notice === notice && plain(clause.text).includes(plain(quote)));
}

/** Searches the whole corpus with the question as it stands: no history, no scope. */
async function judge(asked: Question[]) {
  const notFirst: string[] = [];
  const absent: string[] = [];
  for (const { id, question, cite } of asked) {
    const hits = await retriever.search({ text: question, limit: MOST_EVIDENCE });
    const clauses = hits.map(({ clause }) => clause);
    if (!holds(clauses.slice(0, 5), cite[0]!)) notFirst.push(id);
    const evidence = withQualifiers(corpus, clauses).slice(0, MOST_EVIDENCE);
    absent.push(...cite.filter((one) => !holds(evidence, one)).map(({ quote }) => `${id} ${quote}`));
  }
  const cited = asked.flatMap(({ cite }) => cite).length;
  return { notFirst, absent, top5: 1 - notFirst.length / asked.length, evidence: 1 - absent.length / cited };
}

describe("clauses found by a question as people ask it", () => {
  it("dev questions: first clause in the top 5 for 90%, 95% of all listed clauses in the evidence", async () => {
    const { notFirst, absent, top5, evidence } = await judge(questions("dev-questions.json"));
    expect(top5, `not in the top 5: ${notFirst.join(", ")}`).toBeGreaterThanOrEqual(0.9);
    expect(evidence, `not in the evidence: ${absent.join("; ")}`).toBeGreaterThanOrEqual(0.95);
  });

  it("our own questions, English and traditional ones among them: 90% in the top 5", async () => {
    const { notFirst, top5 } = await judge(questions("own-questions.json"));
    expect(top5, `not in the top 5: ${notFirst.join(", ")}`).toBeGreaterThanOrEqual(0.9);
  });

  it("every quote of both lists stands in its notice, so that a miss is the search's fault", () => {
    for (const { id, cite } of [...questions("dev-questions.json"), ...questions("own-questions.json")]) {
      for (const { notice, quote } of cite) {
        const body = corpus.notices.find(({ slug }) => slug === notice)?.body ?? "";
        expect(plain(body).includes(plain(quote)), `${id} ${quote}`).toBe(true);
      }
    }
  });
});
