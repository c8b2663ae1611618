import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Desk } from "../assistant/drafts/draft-desk.ts";
import { LOCAL_OWNER } from "../domain/turn-store.ts";
import { card } from "../schemas/card.ts";
import { readDraftRequest, readDraftResponse } from "../schemas/draft.ts";
import { sheetImport } from "../schemas/draft-sheet.ts";
import { factInput } from "../schemas/fact.ts";
import { asOf } from "../schemas/primitives.ts";

const params = z.object({ id: z.string().max(64) });
const querystring = z.object({ as_of: asOf.optional() });

/** Sent as the body itself, under its own media type. */
const file = z.instanceof(Buffer).optional();
const ofOne = (body: object) => Object.values(body).filter((value) => value !== undefined).length === 1;

const importBody = z
  .strictObject({
    file: file.describe("xlsx 文件，作为正文直接发送"),
    text: z
      .string()
      .min(1)
      .max(400_000)
      .optional()
      .describe("从表格软件复制的单元格，也可作为 text/plain 正文发送"),
    facts: z.array(factInput).max(400).optional().describe("体检的事实"),
    card: card.optional().describe("企业资料卡"),
  })
  .refine(ofOne, { error: "file、text、facts、card 要给其中一个，且只给一个" });
const readBody = z
  .strictObject({
    file: file.describe("docx 文件，作为正文直接发送"),
    text: readDraftRequest.shape.text.optional().describe("已有稿子的文字"),
  })
  .refine(ofOne, { error: "file、text 要给其中一个，且只给一个" });

/** Files of a writer, not of an archive. */
const FILE_LIMIT = 8 * 1024 * 1024;
const OFFICE = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

/** What is brought along, read against a draft: facts for its sheet, or a text that exists. Nothing of it is stored. */
export const draftImportRoutes: FastifyPluginAsyncZod<{ desk: Desk }> = async (app, { desk }) => {
  app.addContentTypeParser(OFFICE, { parseAs: "buffer" }, (_request, body, done) =>
    done(null, { file: body }),
  );
  app.addContentTypeParser("text/plain", { parseAs: "string" }, (_request, body, done) =>
    done(null, { text: body }),
  );

  app.post(
    "/api/drafts/:id/import",
    { bodyLimit: FILE_LIMIT, schema: { params, body: importBody, response: { 200: sheetImport } } },
    ({ params: { id }, body }) => desk.importFacts(LOCAL_OWNER, id, body),
  );

  app.post(
    "/api/drafts/:id/read",
    {
      bodyLimit: FILE_LIMIT,
      schema: { params, querystring, body: readBody, response: { 200: readDraftResponse } },
    },
    ({ params: { id }, query, body }) =>
      desk.readText(LOCAL_OWNER, id, body.file ?? body.text ?? "", query.as_of ?? null),
  );
};
