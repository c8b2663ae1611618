import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { DraftWriting } from "../assistant/drafts/write-draft.ts";
import { LOCAL_OWNER } from "../domain/turn-store.ts";
import { asOf } from "../schemas/primitives.ts";
import { sectionEnd, type DraftEvent } from "../schemas/draft.ts";
import { sendEvents } from "./sse.ts";
import { wantsObject } from "./wants-object.ts";

const params = z.object({ id: z.string().max(64) });
const ofSection = params.extend({ sid: z.string().max(80) });
const querystring = z.object({ as_of: asOf.optional() });

async function endOf(events: AsyncIterable<DraftEvent>): Promise<z.infer<typeof sectionEnd>> {
  for await (const event of events) if (event.event === "section-end") return event.data;
  throw new Error("a section without an end");
}

/** Writes one section, or all that are still empty: an event stream, or one section's end as an object. */
export const draftWritingRoutes: FastifyPluginAsyncZod<{ writing: DraftWriting }> = async (
  app,
  { writing },
) => {
  app.post(
    "/api/drafts/:id/sections/:sid/write",
    { schema: { params: ofSection, querystring, response: { 200: sectionEnd } } },
    async (request, reply) => {
      const { id, sid } = request.params;
      const events = await writing.section(LOCAL_OWNER, id, sid, request.query.as_of ?? null);
      if (!wantsObject(request.headers.accept)) {
        await sendEvents(reply, events);
        return reply;
      }
      const gone = new AbortController();
      reply.raw.on("close", () => gone.abort());
      return endOf(events(gone.signal));
    },
  );

  app.post("/api/drafts/:id/write", { schema: { params, querystring } }, async (request, reply) => {
    const events = await writing.empty(LOCAL_OWNER, request.params.id, request.query.as_of ?? null);
    await sendEvents(reply, events);
    return reply;
  });
};
