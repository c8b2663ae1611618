import { ModelError, type Failure } from "./model-error.ts";

const BY_STATUS: Record<number, Failure> = { 401: "refused", 403: "refused", 404: "missing", 429: "busy" };
const NO_CONNECTION = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNRESET|UND_ERR_CONNECT/u;
const DEPTH = 5;

/** The error itself and what caused it, outermost first. */
function chain(error: unknown): unknown[] {
  const found: unknown[] = [];
  let next = error;
  while (next !== undefined && next !== null && found.length < DEPTH) {
    found.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return found;
}

const field = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;

/** Whatever the client library threw, as one of the failures we know. Its text stays out: it may hold the request. */
export function classifyFailure(error: unknown): ModelError {
  const causes = chain(error);
  const known = causes.find((one) => one instanceof ModelError);
  if (known) return known;
  const status = causes.map((one) => field(one, "status")).find((one) => typeof one === "number");
  if (status !== undefined) {
    const failure = BY_STATUS[status] ?? (status >= 500 ? "failing" : "rejected");
    return new ModelError(failure, { 状态码: `HTTP ${status}` });
  }
  const code = causes.map((one) => field(one, "code")).find((one) => typeof one === "string");
  if (code !== undefined && NO_CONNECTION.test(code)) return new ModelError("unreachable", { code });
  if (causes.some((one) => one instanceof SyntaxError)) return new ModelError("malformed");
  const words = causes.map((one) => (one instanceof Error ? `${one.name} ${one.message}` : "")).join(" ");
  if (/timed? ?out/iu.test(words)) return new ModelError("silent");
  // Lost before the headers came; what is lost later isn't wrapped as a connection error.
  if (/Connection error|fetch failed|redirect/iu.test(words)) return new ModelError("unreachable");
  if (/terminated|socket|premature|aborted/iu.test(words)) return new ModelError("cut");
  return new ModelError("failing");
}
