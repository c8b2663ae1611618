import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import { findClause } from "../domain/find-clause.ts";
import type { Corpus } from "../domain/notice.ts";
import type { Packs } from "../rules/pack.ts";
import { clause, notice, noticeSummary } from "../schemas/notice.ts";
import { asOf, page } from "../schemas/primitives.ts";
import { ClauseNotFound, NoticeNotFound } from "./notice-not-found.ts";
import { noticeSummaryOf, noticeViewOf } from "./notice-view.ts";

interface NoticeServices {
  corpus: Corpus;
  packs: Packs;
  clock: Clock;
}

const querystring = z.object({ as_of: asOf.optional() });
const bySlug = z.object({ slug: z.string() });

/** The documents themselves: a list, one with its text and clause tree, one clause. */
export const noticeRoutes: FastifyPluginAsyncZod<NoticeServices> = async (app, { corpus, packs, clock }) => {
  const day = (given: string | undefined) => given ?? chinaTime(clock());
  const find = (slug: string) => {
    const found = corpus.notices.find((candidate) => candidate.slug === slug);
    if (!found)
      throw new NoticeNotFound(
        slug,
        corpus.notices.map((candidate) => candidate.slug),
      );
    return found;
  };

  app.get(
    "/api/notices",
    { schema: { querystring, response: { 200: page(noticeSummary) } } },
    async ({ query }) => ({
      items: corpus.notices.map((one) => noticeSummaryOf(one, packs, day(query.as_of))),
      next_cursor: null,
    }),
  );

  app.get(
    "/api/notices/:slug",
    { schema: { params: bySlug, querystring, response: { 200: notice } } },
    async ({ params, query }) => noticeViewOf(find(params.slug), packs, day(query.as_of)),
  );

  app.get(
    "/api/notices/:slug/clauses/:path",
    { schema: { params: bySlug.extend({ path: z.string() }), response: { 200: clause } } },
    async ({ params }) => {
      const holder = find(params.slug);
      const found = findClause(holder, params.path);
      if (!found)
        throw new ClauseNotFound(
          params.slug,
          params.path,
          holder.clauses.map((one) => one.path),
        );
      return found;
    },
  );
};
