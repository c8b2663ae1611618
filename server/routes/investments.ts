import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { Investments } from "../rules/investment-definitions.ts";
import type { Packs } from "../rules/pack.ts";
import { readSheet } from "../rules/read-sheet.ts";
import { stateInvestments } from "../rules/state-investments.ts";
import {
  investmentKinds,
  investmentsRequest,
  investmentsResponse,
  sheetRequest,
  sheetResponse,
} from "../schemas/investment.ts";

interface InvestmentServices {
  investments: Investments;
  dictionary: FactDictionary;
  packs: Packs;
  clock: Clock;
}

/** Spending line by line: by each notice's own definition as facts, and out of a spreadsheet. Nothing is stored. */
export const investmentRoutes: FastifyPluginAsyncZod<InvestmentServices> = async (app, services) => {
  const { investments, dictionary, packs, clock } = services;
  const { categories, other, definitions } = investments;
  const closing = definitions.flatMap(({ total }) => dictionary.facts.get(total)?.closed_by ?? []);
  app.get("/api/investments", { schema: { response: { 200: investmentKinds } } }, async () => ({
    categories,
    other,
    complete_facts: [...new Set(closing)],
  }));
  app.post(
    "/api/investments",
    { schema: { body: investmentsRequest, response: { 200: investmentsResponse } } },
    async ({ body }) => {
      const asOf = body.as_of ?? chinaTime(clock());
      const known = { investments, dictionary, packs, asOf };
      return { investments: body.investments.map((list) => stateInvestments(list, known)) };
    },
  );
  app.post(
    "/api/investments/sheet",
    { schema: { body: sheetRequest, response: { 200: sheetResponse } } },
    async ({ body }) => readSheet(body.text, investments),
  );
};
