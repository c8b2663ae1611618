import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { factDefinition } from "../schemas/fact.ts";
import { page } from "../schemas/primitives.ts";

/** The facts that rules ask for: name, question, type, unit and what counts; of honours, the names known. */
export const factRoutes: FastifyPluginAsyncZod<{ dictionary: FactDictionary }> = async (
  app,
  { dictionary },
) => {
  app.get("/api/facts", { schema: { response: { 200: page(factDefinition) } } }, async () => ({
    items: Array.from(dictionary.facts.values(), (fact) =>
      fact.type === "honours" ? { ...fact, options: dictionary.honours.map(({ name }) => name) } : fact,
    ),
    next_cursor: null,
  }));
};
