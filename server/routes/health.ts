import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";

/** `live`: the process answers. `ready`: corpus, index and store are open, so questions can be answered. */
export const healthRoutes: FastifyPluginAsyncZod<{ ready: () => Record<string, string> }> = async (
  app,
  { ready },
) => {
  app.get(
    "/health/live",
    { schema: { response: { 200: z.object({ status: z.literal("live") }) } } },
    async () => ({
      status: "live" as const,
    }),
  );
  app.get(
    "/health/ready",
    {
      schema: {
        response: { 200: z.object({ status: z.literal("ready"), parts: z.record(z.string(), z.string()) }) },
      },
    },
    async () => ({ status: "ready" as const, parts: ready() }),
  );
};
