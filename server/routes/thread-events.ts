import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { TurnHub } from "../assistant/turn-hub.ts";
import { LOCAL_OWNER, type TurnStore } from "../domain/turn-store.ts";
import { brokenTurn, sendEvents } from "./sse.ts";

const eventId = z.coerce.number().int().min(0);
const schema = {
  params: z.object({ id: z.string().max(64) }),
  querystring: z.object({ after: eventId.default(0) }),
  headers: z.looseObject({ "last-event-id": eventId.optional() }),
};

/**
 * The events after an id, then those to come. A browser that reconnects repeats the old address and adds
 * `Last-Event-ID`, so the header wins.
 */
export const threadEventRoutes: FastifyPluginAsyncZod<{ store: TurnStore; hub: TurnHub }> = async (
  app,
  { store, hub },
) => {
  app.get("/api/threads/:id/events", { schema }, async (request, reply) => {
    const { id } = request.params;
    const after = request.headers["last-event-id"] ?? request.query.after;
    await store.findThread(LOCAL_OWNER, id);
    await sendEvents(reply, (signal) => hub.subscribe(LOCAL_OWNER, id, after, signal), brokenTurn);
    return reply;
  });
};
