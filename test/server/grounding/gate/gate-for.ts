import { fileURLToPath } from "node:url";
import { loadCorpus } from "../../../../server/corpus/load-corpus.ts";
import type { Determination } from "../../../../server/domain/determination.ts";
import { findClause } from "../../../../server/domain/find-clause.ts";
import type { Clause, Corpus } from "../../../../server/domain/notice.ts";
import { gateAnswer } from "../../../../server/grounding/gate/gate-answer.ts";
import { gateContext, type GateContext } from "../../../../server/grounding/gate/gate-context.ts";
import { gateUnit, type Gated } from "../../../../server/grounding/gate/gate-unit.ts";
import { readVocabulary } from "../../../../server/grounding/gate/vocabulary.ts";
import { LedgerBuilder } from "../../../../server/grounding/ledger.ts";
import { lintPack } from "../../../../server/rules/lint.ts";
import { loadFacts } from "../../../../server/rules/load-facts.ts";
import { loadPacks } from "../../../../server/rules/load-packs.ts";

const dir = fileURLToPath(new URL("../../../../corpus", import.meta.url));
export const corpus: Corpus = await loadCorpus(dir);
const dictionary = await loadFacts(dir);
const packs = await loadPacks({ corpus, dir, facts: dictionary, lint: lintPack });
const deadlines = [...packs.packs.values()].flatMap(({ document }) => document.windows);
export const vocabulary = readVocabulary(corpus, dictionary.honours, deadlines);

export function clauseAt(slug: string, path: string): Clause {
  const notice = corpus.notices.find((one) => one.slug === slug);
  const clause = notice && findClause(notice, path);
  if (!clause) throw new Error(`no clause ${slug} ${path}`);
  return clause;
}

interface Given {
  clauses: Clause[];
  said?: string[];
  determinations?: Determination[];
  ledger?: LedgerBuilder;
}

/** A turn whose ledger holds the clauses as c1, c2 … */
export function turnOver({
  clauses,
  said = [],
  determinations = [],
  ledger = new LedgerBuilder(),
}: Given): GateContext {
  for (const clause of clauses) ledger.clause(clause, 1);
  return gateContext({ vocabulary, ledger, determinations, trusted: [], said, own: [] });
}

export function judge(sentence: string, given: Given): Gated {
  return gateUnit(sentence, true, new Map(), turnOver(given));
}

/** What a reader sees of a wording, and the reasons of what was withheld. */
export async function shown(chunks: Iterable<string>, context: GateContext, sure: string[] = []) {
  const events = gateAnswer(
    (async function* () {
      yield* chunks;
    })(),
    context,
    sure,
  );
  let text = "";
  const withheld: { reason: string; replaced: boolean }[] = [];
  for (;;) {
    const step = await events.next();
    if (step.done) return { text, withheld, checked: step.value };
    if (step.value.event === "text-delta") text += step.value.data.text;
    else withheld.push(step.value.data);
  }
}
