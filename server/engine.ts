import { join } from "node:path";
import { createAnswer } from "./assistant/answer-turn.ts";
import { factsInMemory, type FactMemory } from "./assistant/fact-memory.ts";
import type { Answer } from "./assistant/turn-hub.ts";
import type { Drafting } from "./assistant/drafts/drafting.ts";
import type { Config } from "./config.ts";
import { loadCorpus } from "./corpus/load-corpus.ts";
import { loadSilences } from "./corpus/load-silences.ts";
import type { Clock } from "./domain/clock.ts";
import type { Embedder } from "./domain/embedder.ts";
import type { Model } from "./model/model.ts";
import { loadTemplates } from "./drafts/load-templates.ts";
import { loadDraftWords } from "./drafts/load-words.ts";
import { hashingEmbedder } from "./retrieval/hashing-embedder.ts";
import { withQualifiers } from "./retrieval/qualifiers.ts";
import { openRetriever } from "./retrieval/retriever.ts";
import { type Investments, loadInvestments } from "./rules/investment-definitions.ts";
import { loadFacts } from "./rules/load-facts.ts";
import { lintPack } from "./rules/lint.ts";
import { loadPacks } from "./rules/load-packs.ts";
import type { ToolServices } from "./tools/tool-services.ts";

interface EngineOptions {
  corpusDir: string;
  /** Where the search index is saved; null keeps it in memory. */
  dataDir: string | null;
  embedder?: Embedder;
  clock: Clock;
  /** Words the answers; left out, the embedded wording does. */
  model?: Model | null;
  /** Keeps the facts of threads; in memory where left out. */
  memory?: FactMemory;
  log?: (message: string) => void;
}

export interface Engine extends ToolServices {
  investments: Investments;
  answer: Answer;
  drafting: Drafting;
}

/** What speaks to an endpoint weighs 40 MB: it is loaded only where one is configured. */
export async function openEmbedder(endpoint: Config["embedding"]): Promise<{ embedder?: Embedder }> {
  if (endpoint === null) return {};
  const { openaiEmbedder } = await import("./model/openai-embedder.ts");
  return { embedder: await openaiEmbedder(endpoint) };
}

/** Corpus, rules, search and the answer over them: what every door shares. */
export async function openEngine({
  corpusDir,
  dataDir,
  embedder = hashingEmbedder,
  clock,
  model = null,
  memory = factsInMemory(),
  log,
}: EngineOptions): Promise<Engine> {
  const corpus = await loadCorpus(corpusDir);
  const [dictionary, silences, templates, words] = await Promise.all([
    loadFacts(corpusDir),
    loadSilences(corpusDir),
    loadTemplates(corpusDir),
    loadDraftWords(corpusDir),
  ]);
  const packs = await loadPacks({ corpus, dir: corpusDir, facts: dictionary, lint: lintPack });
  for (const [slug, faults] of packs.refused)
    log?.(`规则包 ${slug} 与原文不一致，暂不判定：${JSON.stringify(faults)}`);
  const dir = dataDir === null ? null : join(dataDir, "index");
  const retriever = await openRetriever({ corpus, embedder, dir, ...(log ? { log } : {}) });
  const services = { corpus, dictionary, packs, retriever };
  const qualify = (clauses: Parameters<typeof withQualifiers>[1]) => withQualifiers(corpus, clauses);
  const investments = await loadInvestments(corpusDir, dictionary);
  const notices = new Map(corpus.notices.map(({ slug, meta }) => [slug, meta.title]));
  return {
    ...services,
    investments,
    drafting: { packs, dictionary, investments, templates, words, notices, model, clock },
    answer: createAnswer({ ...services, silences, qualify, model, memory, clock }),
  };
}
