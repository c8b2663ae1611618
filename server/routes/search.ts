import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import type { Corpus } from "../domain/notice.ts";
import { searchHits } from "../domain/search-hit.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import { asOf, page } from "../schemas/primitives.ts";
import { searchHit } from "../schemas/search.ts";
import { NoticeNotFound } from "./notice-not-found.ts";

interface SearchServices {
  corpus: Corpus;
  retriever: Retriever;
  clock: Clock;
}

const querystring = z.object({
  q: z.string().trim().min(1, "请写要找的内容").max(500, "最多500个字"),
  notice: z.string().optional(),
  as_of: asOf.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** Clauses that match some words, best first. */
export const searchRoutes: FastifyPluginAsyncZod<SearchServices> = async (
  app,
  { corpus, retriever, clock },
) => {
  const known = corpus.notices.map(({ slug }) => slug);

  app.get(
    "/api/search",
    { schema: { querystring, response: { 200: page(searchHit) } } },
    async ({ query: { q, notice, as_of, limit } }) => {
      if (notice !== undefined && !known.includes(notice)) throw new NoticeNotFound(notice, known);
      const hits = await retriever.search({
        text: q,
        asOf: as_of ?? chinaTime(clock()),
        limit,
        ...(notice === undefined ? {} : { notices: [notice] }),
      });
      return { items: searchHits(corpus, hits), next_cursor: null };
    },
  );
};
