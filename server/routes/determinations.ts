import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { determinationReport } from "../drafts/determination-report.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import type { Packs } from "../rules/pack.ts";
import { determinationsRequest, determinationsResponse } from "../schemas/determination.ts";

interface DeterminationServices {
  packs: Packs;
  dictionary: FactDictionary;
  clock: Clock;
}

/** Verdicts, windows and ceilings for facts given as data, as JSON or as a Word file. Nothing is stored. */
export const determinationRoutes: FastifyPluginAsyncZod<DeterminationServices> = async (
  app,
  { packs, dictionary, clock },
) => {
  app.post(
    "/api/determinations",
    { schema: { body: determinationsRequest, response: { 200: determinationsResponse } } },
    async ({ body: { facts, programmes, as_of } }) =>
      determineAnswer(packs, { facts, dictionary, programmes, asOf: as_of ?? chinaTime(clock()) }),
  );

  app.post(
    "/api/determinations/report",
    { schema: { body: determinationsRequest } },
    async ({ body: { facts, programmes, as_of } }, reply) => {
      const asOf = as_of ?? chinaTime(clock());
      const determined = determineAnswer(packs, { facts, dictionary, programmes, asOf });
      const file = await determinationReport({ ...determined, facts, dictionary, asOf });
      return reply
        .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .header(
          "content-disposition",
          `attachment; filename*=UTF-8''${encodeURIComponent("政策体检报告.docx")}`,
        )
        .send(file);
    },
  );
};
