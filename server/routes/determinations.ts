import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { Corpus } from "../domain/notice.ts";
import { determinationReport } from "../drafts/determination-report.ts";
import { reportWords } from "../drafts/report-words.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import type { Investments } from "../rules/investment-definitions.ts";
import type { Packs } from "../rules/pack.ts";
import { stateInvestments } from "../rules/state-investments.ts";
import { determinationsRequest, determinationsResponse } from "../schemas/determination.ts";
import { report, reportRequest } from "../schemas/report.ts";
import { wantsObject } from "./wants-object.ts";
import { asWordFile } from "./word-file.ts";

interface DeterminationServices {
  corpus: Corpus;
  packs: Packs;
  investments: Investments;
  dictionary: FactDictionary;
  clock: Clock;
}

/** Verdicts, windows and ceilings for facts given as data; in words as a Word file or, asked for JSON, to print. Nothing is stored. */
export const determinationRoutes: FastifyPluginAsyncZod<DeterminationServices> = async (
  app,
  { corpus, packs, investments, dictionary, clock },
) => {
  app.post(
    "/api/determinations",
    { schema: { body: determinationsRequest, response: { 200: determinationsResponse } } },
    async ({ body: { facts, programmes, as_of } }) =>
      determineAnswer(packs, { facts, dictionary, programmes, asOf: as_of ?? chinaTime(clock()) }),
  );

  app.post(
    "/api/determinations/report",
    { schema: { body: reportRequest, response: { 200: z.union([report, z.instanceof(Buffer)]) } } },
    async ({ body, headers }, reply) => {
      const { facts, programmes, as_of, investments: lists = [] } = body;
      const asOf = as_of ?? chinaTime(clock());
      const known = { investments, dictionary, packs, asOf };
      const words = reportWords({
        ...body,
        ...determineAnswer(packs, { facts, dictionary, programmes, asOf }),
        investments: lists.map((list) => stateInvestments(list, known)),
        dictionary,
        notices: corpus.notices,
        asOf,
      });
      if (wantsObject(headers.accept)) return words;
      return asWordFile(reply, "政策体检报告.docx").send(await determinationReport(words));
    },
  );
};
