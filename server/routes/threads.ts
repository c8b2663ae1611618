import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { TurnHub } from "../assistant/turn-hub.ts";
import { LOCAL_OWNER, type TurnStore } from "../domain/turn-store.ts";
import { page } from "../schemas/primitives.ts";
import { thread, threadPatch, threadSummary } from "../schemas/thread.ts";

const params = z.object({ id: z.string().max(64) });
const querystring = z.object({
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** List and search, read, rename, delete and stop. */
export const threadRoutes: FastifyPluginAsyncZod<{ store: TurnStore; hub: TurnHub }> = async (
  app,
  { store, hub },
) => {
  app.get(
    "/api/threads",
    { schema: { querystring, response: { 200: page(threadSummary) } } },
    async ({ query: { q, cursor, limit } }) =>
      store.listThreads(LOCAL_OWNER, { query: q || null, cursor: cursor ?? null, limit }),
  );

  app.get("/api/threads/:id", { schema: { params, response: { 200: thread } } }, (request) =>
    store.getThread(LOCAL_OWNER, request.params.id),
  );

  app.patch(
    "/api/threads/:id",
    { schema: { params, body: threadPatch, response: { 200: threadSummary } } },
    (request) => store.renameThread(LOCAL_OWNER, request.params.id, request.body.title),
  );

  app.delete(
    "/api/threads/:id",
    { schema: { params, response: { 204: z.null() } } },
    async (request, reply) => {
      await hub.deleteThread(LOCAL_OWNER, request.params.id);
      return reply.status(204).send(null);
    },
  );

  app.post(
    "/api/threads/:id/stop",
    { schema: { params, response: { 200: z.object({ stopped: z.boolean() }) } } },
    (request) => hub.stop(LOCAL_OWNER, request.params.id).then((stopped) => ({ stopped })),
  );
};
