import type { Embedder } from "../domain/embedder.ts";
import type { Clause, Corpus } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import { chunkCorpus } from "./chunks.ts";
import { clauseFactor } from "./clause-factors.ts";
import { hashingEmbedder } from "./hashing-embedder.ts";
import { noticeFactors } from "./named-notices.ts";
import { openIndex } from "./open-index.ts";
import { scopeFilter, type Scope } from "./scope.ts";
import { rankChunks } from "./search-index.ts";
import { fold } from "./tokenise.ts";
import { VectorLengthError } from "./vector-index.ts";

/** Weights of the cosine in the fused score. The first was measured (README), the second is a guess. */
const HASHED_WEIGHT = 0;
const LEARNED_WEIGHT = 0.4;

export interface SearchQuery extends Scope {
  text: string;
  /** Most clauses to return; 10 unless told. */
  limit?: number;
}

/** A clause found, and the span of it that matched best (code points of the notice's body). */
export interface Hit {
  clause: Clause;
  score: number;
  start: number;
  end: number;
  /** The clause names people to call: shown only when contacts are asked for. */
  contact: boolean;
}

export interface Retriever {
  /** Clauses that hold words of the question, best first. Throws DateError for an `asOf` that is no date. */
  search(query: SearchQuery): Promise<Hit[]>;
}

export interface RetrieverOptions {
  corpus: Corpus;
  embedder: Embedder;
  /** Folder of the saved index; null keeps it in memory. */
  dir: string | null;
  /** Share of the vectors in the score, 0…1; the embedder's own where left out. */
  vectorWeight?: number;
  /** Told in Chinese when something is missing, rebuilt or done without. */
  log?: (message: string) => void;
}

export async function openRetriever(options: RetrieverOptions): Promise<Retriever> {
  const { corpus, embedder, dir, log = () => {} } = options;
  const weight =
    options.vectorWeight ?? (embedder.id === hashingEmbedder.id ? HASHED_WEIGHT : LEARNED_WEIGHT);
  const index = await openIndex({
    chunks: chunkCorpus(corpus),
    corpusSha256: corpus.sha256,
    embedder,
    dir,
    log,
  });

  const embedQuery = async (text: string): Promise<Float32Array | null> => {
    if (weight === 0 || !index.vectors) return null;
    try {
      const vector = (await embedder.embed([text]))[0] ?? new Float32Array();
      if (vector.length === embedder.dimensions) return vector;
      throw new VectorLengthError(embedder.dimensions, vector.length);
    } catch (error) {
      log(`向量模型没有响应，这次只按字词检索：${String(error)}`);
      return null;
    }
  };

  const factorsFor = noticeFactors(corpus.notices);

  return {
    async search({ text, limit = 10, ...scope }) {
      const inScope = scopeFilter(scope);
      const folded = stripSpace(fold(text));
      const factors = factorsFor(folded);
      const hits = new Map<Clause, Hit>();
      for (const { id, score } of rankChunks(index, text, await embedQuery(text), weight, inScope)) {
        const { notice, clause, start, end } = index.chunks[id]!;
        const scored = score * factors.get(notice.slug)! * clauseFactor(folded, notice, clause);
        if ((hits.get(clause)?.score ?? 0) >= scored) continue;
        hits.set(clause, { clause, score: scored, start, end, contact: clause.kind === "contact" });
      }
      return [...hits.values()].sort((a, b) => b.score - a.score).slice(0, limit);
    },
  };
}
