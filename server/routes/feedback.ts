import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { LOCAL_OWNER, type TurnStore } from "../domain/turn-store.ts";
import { page } from "../schemas/primitives.ts";
import { feedback, feedbackCase } from "../schemas/thread.ts";

const schema = {
  params: z.object({ id: z.string().max(64) }),
  body: feedback,
  response: { 201: z.object({ id: z.string() }) },
};

/** What a reader thought of an answer, or of one figure in it; listed as cases for the evals. */
export const feedbackRoutes: FastifyPluginAsyncZod<{ store: TurnStore }> = async (app, { store }) => {
  app.post("/api/turns/:id/feedback", { schema }, async (request, reply) => {
    const saved = await store.addFeedback(LOCAL_OWNER, request.params.id, request.body);
    return reply.status(201).send(saved);
  });

  app.get("/api/feedback", { schema: { response: { 200: page(feedbackCase) } } }, async () => ({
    items: await store.listFeedback(LOCAL_OWNER),
    next_cursor: null,
  }));
};
