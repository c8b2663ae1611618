import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Desk } from "../assistant/draft-desk.ts";
import { LOCAL_OWNER } from "../domain/turn-store.ts";
import { readCard } from "../drafts/import/read-card.ts";
import { readDraftRequest, readDraftResponse } from "../schemas/draft.ts";
import { sheetImport } from "../schemas/draft-sheet.ts";
import { asOf } from "../schemas/primitives.ts";

const params = z.object({ id: z.string().max(64) });
const querystring = z.object({ as_of: asOf.optional() });
const cardBody = z.strictObject({ card: z.record(z.string(), z.unknown()) });

/** Files of a writer, not of an archive. */
const FILE_LIMIT = 8 * 1024 * 1024;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What is brought along, read against a draft: facts for its sheet, or a text that exists. Nothing of it is stored. */
export const draftImportRoutes: FastifyPluginAsyncZod<{ desk: Desk }> = async (app, { desk }) => {
  app.addContentTypeParser([DOCX], { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.post(
    "/api/drafts/:id/import",
    { bodyLimit: FILE_LIMIT, schema: { params, body: cardBody, response: { 200: sheetImport } } },
    async ({ params: { id }, body }) => {
      await desk.opened(LOCAL_OWNER, id, null);
      return readCard(body.card);
    },
  );

  app.post(
    "/api/drafts/:id/read",
    {
      bodyLimit: FILE_LIMIT,
      schema: {
        params,
        querystring,
        body: z.union([readDraftRequest, z.instanceof(Buffer)]),
        response: { 200: readDraftResponse },
      },
    },
    ({ params: { id }, query, body }) =>
      desk.readText(LOCAL_OWNER, id, "text" in body ? body.text : body, query.as_of ?? null),
  );
};
