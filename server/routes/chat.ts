import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { TurnHub } from "../assistant/turn-hub.ts";
import { MESSAGE_LIMIT } from "../assistant/turn-message.ts";
import { eventsOfTurn, turnResultOf } from "../assistant/turn-result.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { LOCAL_OWNER } from "../domain/turn-store.ts";
import { readFactSets } from "../rules/fact-set.ts";
import { chatRequest, turnResult } from "../schemas/turn.ts";
import { brokenTurn, sendEvents } from "./sse.ts";
import { wantsObject } from "./wants-object.ts";

/** The hub counts the message's characters itself: it does so for every door, in code points. */
const body = chatRequest.extend({ message: z.string().describe(`1到${MESSAGE_LIMIT}个字符`) });
const headers = z.looseObject({
  accept: z.string().optional(),
  "idempotency-key": z.string().min(1).max(200).optional(),
});

/** Asks a question: an event stream, or with `Accept: application/json` the whole turn when it has ended. */
export const chatRoutes: FastifyPluginAsyncZod<{ hub: TurnHub; dictionary: FactDictionary }> = async (
  app,
  { hub, dictionary },
) => {
  app.post(
    "/api/chat",
    { schema: { body, headers, response: { 200: turnResult } } },
    async (request, reply) => {
      const { message, thread_id, as_of, facts = [] } = request.body;
      // A fact that can't be read is refused here, by field, before anything of the turn is stored.
      readFactSets(facts, dictionary);
      const asked = await hub.ask({
        owner: LOCAL_OWNER,
        threadId: thread_id ?? null,
        message,
        asOf: as_of ?? null,
        facts,
        idempotencyKey: request.headers["idempotency-key"] ?? null,
      });
      if (!wantsObject(request.headers.accept)) {
        await sendEvents(reply, (signal) => eventsOfTurn(hub, LOCAL_OWNER, asked, signal), brokenTurn);
        return reply;
      }
      const gone = new AbortController();
      reply.raw.on("close", () => gone.abort());
      return turnResultOf(eventsOfTurn(hub, LOCAL_OWNER, asked, gone.signal));
    },
  );
};
