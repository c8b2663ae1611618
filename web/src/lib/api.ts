import type { z } from "zod";
import { errorBody } from "../../../server/schemas/error.ts";

/** A refusal of the server: `message` is Chinese and says what to do; `code` is for branching only. */
export class ApiFault extends Error {
  readonly code: string;
  readonly status: number;
  /** What the server says beyond the message, field by field; its shape is the endpoint's own. */
  readonly details: unknown;
  constructor(code: string, status: number, message: string, details?: unknown) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export const unreachable = "unreachable";
const notReached = () => new ApiFault(unreachable, 0, "刚才没有连上服务，请检查网络后重试。");

/** Fetches; a network failure or an error status becomes an ApiFault. Aborting still throws AbortError. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw notReached();
  }
  if (response.ok) return response;
  const body = errorBody.safeParse(await response.json().catch(() => null));
  if (body.success) {
    const { code, message, details } = body.data.error;
    throw new ApiFault(code, response.status, message, details);
  }
  throw new ApiFault("server_error", response.status, "服务暂时没有答复，请稍后重试。");
}

/**
 * The JSON of an answer, checked against its schema. What another version of the service says, or what was cut off on
 * its way, becomes an ApiFault.
 */
export async function bodyOf<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const said: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error instanceof TypeError ? notReached() : error;
  });
  const body = schema.safeParse(said);
  if (body.success) return body.data;
  throw new ApiFault("unreadable", response.status, "服务的版本与这一页不一致，请刷新页面。");
}

/** GET of a JSON resource, checked against its schema. */
export async function getJson<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  return bodyOf(await request(path, signal ? { signal } : {}), schema);
}

/** POST, PATCH or DELETE with a JSON body. */
export function sendJson(
  method: "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  const { headers, ...rest } = init;
  return request(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...rest,
  });
}

/** Path with its query; undefined and empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}
