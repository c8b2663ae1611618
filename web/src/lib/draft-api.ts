import type { z } from "zod";
import {
  draft,
  draftCheck,
  draftEvent,
  draftPage,
  newDraft,
  draftPatch,
  readDraftResponse,
  type Draft,
  type DraftCheck,
  type DraftEvent,
} from "../../../server/schemas/draft.ts";
import { sheetImport } from "../../../server/schemas/draft-sheet.ts";
import { templatesResponse } from "../../../server/schemas/draft-template.ts";
import type { FactInput } from "../../../server/schemas/fact.ts";
import { bodyOf, getJson, request, sendJson, withQuery } from "./api.ts";
import { readEventStream } from "./event-stream.ts";

export type Templates = z.infer<typeof templatesResponse>;
export type Template = Templates["items"][number];
export type DraftField = Templates["fields"][number];
export type DraftList = z.infer<typeof draftPage>;
export type NewDraft = z.input<typeof newDraft>;
export type DraftPatch = z.input<typeof draftPatch>;
export type ReadDraft = z.infer<typeof readDraftResponse>;
export type SheetImport = z.infer<typeof sheetImport>;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const draftPath = (id: string, rest = "") => `/api/drafts/${encodeURIComponent(id)}${rest}`;

export const listTemplates = (signal?: AbortSignal): Promise<Templates> =>
  getJson("/api/templates", templatesResponse, signal);

export const listDrafts = (cursor: string | null, signal?: AbortSignal): Promise<DraftList> =>
  getJson(withQuery("/api/drafts", { cursor, limit: 50 }), draftPage, signal);

export const createDraft = async (body: NewDraft): Promise<Draft> =>
  bodyOf(await sendJson("POST", "/api/drafts", body), draft);

export const readDraft = (id: string, asOf: string | null, signal?: AbortSignal): Promise<Draft> =>
  getJson(withQuery(draftPath(id), { as_of: asOf }), draft, signal);

/** `keepalive` lets the request outlive the page. */
export const changeDraft = async (
  id: string,
  asOf: string | null,
  patch: DraftPatch,
  init: { keepalive?: boolean } = {},
): Promise<Draft> =>
  bodyOf(await sendJson("PATCH", withQuery(draftPath(id), { as_of: asOf }), patch, init), draft);

export const deleteDraft = (id: string): Promise<Response> => sendJson("DELETE", draftPath(id));

export const checkDraft = (id: string, asOf: string | null, signal?: AbortSignal): Promise<DraftCheck> =>
  getJson(withQuery(draftPath(id, "/check"), { as_of: asOf }), draftCheck, signal);

export const exportDraft = async (
  id: string,
  asOf: string | null,
  verification: boolean,
  signal?: AbortSignal,
): Promise<Blob> => {
  const query = { format: "docx", verification: verification ? 1 : undefined, as_of: asOf };
  return (await request(withQuery(draftPath(id, "/export"), query), signal ? { signal } : {})).blob();
};

/** What is taken out of: a workbook, pasted cells, the facts of a check, or a company's facts in its own keys. */
export type ImportSource = Blob | string | { facts: FactInput[] } | { card: Record<string, unknown> };

/** Reads facts for the draft's sheet. Nothing is stored by it. */
export async function importFacts(id: string, from: ImportSource): Promise<SheetImport> {
  const [type, body]: [string, BodyInit] =
    typeof from === "string"
      ? ["text/plain; charset=utf-8", from]
      : from instanceof Blob
        ? [XLSX, from]
        : ["application/json", JSON.stringify(from)];
  const init = { method: "POST", headers: { "content-type": type }, body };
  return bodyOf(await request(draftPath(id, "/import"), init), sheetImport);
}

/** Reads an existing text, pasted or as a Word file, against the draft's facts. Nothing is stored by it. */
export async function readExisting(
  id: string,
  asOf: string | null,
  given: string | Blob,
): Promise<ReadDraft> {
  const [type, body]: [string, BodyInit] =
    typeof given === "string" ? ["application/json", JSON.stringify({ text: given })] : [DOCX, given];
  const init = { method: "POST", headers: { "content-type": type }, body };
  const path = withQuery(draftPath(id, "/read"), { as_of: asOf });
  return bodyOf(await request(path, init), readDraftResponse);
}

/** Writes one section, or with null every section that is still empty. Events come as they happen. */
export async function* writeSections(
  id: string,
  section: string | null,
  asOf: string | null,
  signal: AbortSignal,
): AsyncGenerator<DraftEvent> {
  const which = section === null ? "/write" : `/sections/${encodeURIComponent(section)}/write`;
  const headers = { accept: "text/event-stream" };
  const { body } = await request(withQuery(draftPath(id, which), { as_of: asOf }), {
    method: "POST",
    headers,
    signal,
  });
  if (!body) return;
  for await (const wire of readEventStream(body)) {
    const event = draftEvent.safeParse({ event: wire.event, data: JSON.parse(wire.data) as unknown });
    if (event.success) yield event.data;
  }
}
