import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Desk } from "../assistant/drafts/draft-desk.ts";
import { LOCAL_OWNER } from "../domain/turn-store.ts";
import { draft, draftCheck, draftPage, draftPatch, newDraft } from "../schemas/draft.ts";
import { asOf } from "../schemas/primitives.ts";
import { asWordFile } from "./word-file.ts";

const params = z.object({ id: z.string().max(64) });
const querystring = z.object({ as_of: asOf.optional() });
const listQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
const exportQuery = querystring.extend({
  format: z.enum(["docx"], { error: "format 只支持 docx" }).default("docx"),
  verification: z.enum(["0", "1"], { error: "verification 写 0 或 1" }).default("0"),
});

/** A sheet of five hundred lines with forty scenes, and every section in words of one's own. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** Drafts: made, listed, read, changed, deleted, checked, and given out as a Word file. */
export const draftRoutes: FastifyPluginAsyncZod<{ desk: Desk }> = async (app, { desk }) => {
  app.get("/api/drafts", { schema: { querystring: listQuery, response: { 200: draftPage } } }, ({ query }) =>
    desk.list(LOCAL_OWNER, { cursor: query.cursor ?? null, limit: query.limit }),
  );

  app.post(
    "/api/drafts",
    { bodyLimit: BODY_LIMIT, schema: { body: newDraft, response: { 201: draft } } },
    async ({ body }, reply) => reply.status(201).send(await desk.create(LOCAL_OWNER, body)),
  );

  app.get(
    "/api/drafts/:id",
    { schema: { params, querystring, response: { 200: draft } } },
    ({ params: { id }, query }) => desk.read(LOCAL_OWNER, id, query.as_of ?? null),
  );

  app.patch(
    "/api/drafts/:id",
    { bodyLimit: BODY_LIMIT, schema: { params, querystring, body: draftPatch, response: { 200: draft } } },
    ({ params: { id }, query, body }) => desk.change(LOCAL_OWNER, id, body, query.as_of ?? null),
  );

  app.delete(
    "/api/drafts/:id",
    { schema: { params, response: { 204: z.null() } } },
    async ({ params: { id } }, reply) => {
      await desk.remove(LOCAL_OWNER, id);
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/drafts/:id/check",
    { schema: { params, querystring, response: { 200: draftCheck } } },
    ({ params: { id }, query }) => desk.check(LOCAL_OWNER, id, query.as_of ?? null),
  );

  app.get(
    "/api/drafts/:id/export",
    { schema: { params, querystring: exportQuery } },
    async ({ params: { id }, query }, reply) => {
      const { name, bytes } = await desk.export(
        LOCAL_OWNER,
        id,
        query.as_of ?? null,
        query.verification === "1",
      );
      return asWordFile(reply, name).send(bytes);
    },
  );
};
