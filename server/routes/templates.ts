import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { DraftTemplates } from "../drafts/load-templates.ts";
import { templateView } from "../drafts/template-view.ts";
import { templatesResponse } from "../schemas/draft-template.ts";

/** The templates to choose from, and every field of the fact sheet. */
export const templateRoutes: FastifyPluginAsyncZod<{ templates: DraftTemplates }> = async (
  app,
  { templates: { templates, fields } },
) => {
  app.get("/api/templates", { schema: { response: { 200: templatesResponse } } }, async () => ({
    items: Array.from(templates.values(), templateView),
    next_cursor: null,
    fields: [...fields.values()],
  }));
};
