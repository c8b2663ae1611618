import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import { calendarOf } from "../rules/calendar.ts";
import type { Packs } from "../rules/pack.ts";
import { asOf } from "../schemas/primitives.ts";

const querystring = z.object({ as_of: asOf.optional() });

/** Deadlines and validity for a calendar: `/api/calendar.ics`. */
export const calendarRoutes: FastifyPluginAsyncZod<{ packs: Packs; clock: Clock }> = async (
  app,
  { packs, clock },
) => {
  app.get("/api/calendar.ics", { schema: { querystring } }, async ({ query }, reply) => {
    const now = clock();
    const body = calendarOf(packs, { asOf: query.as_of ?? chinaTime(now), now });
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", 'attachment; filename="cewen.ics"')
      .send(body);
  });
};
