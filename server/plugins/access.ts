import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { CewenError } from "../errors.ts";
import { ACCESS_PAGE_HEADERS, accessPage } from "./access-page.ts";

export interface AccessOptions {
  /** Host names that may appear in `Host` and `Origin`; ports don't matter. */
  allowedHosts: string[];
  /** Asked of every request when set. */
  token: string | undefined;
}

const COOKIE = "cewen_token";

/** The host name of an address, without the brackets of IPv6; empty where it is none. */
const hostName = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/gu, "") : "";

function same(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether the request bears the token: as a header, or in the cookie of an earlier visit. */
function bears({ headers }: FastifyRequest, token: string): boolean {
  if (headers.authorization?.startsWith("Bearer ")) return same(headers.authorization.slice(7), token);
  const cookie = headers.cookie?.split(/;\s*/u).find((c) => c.startsWith(`${COOKIE}=`));
  return same(cookie?.slice(COOKIE.length + 1), encodeURIComponent(token));
}

/** A person who opens an address, not a program that asks it. */
const byBrowser = ({ method, headers }: FastifyRequest): boolean =>
  method === "GET" && (headers.accept ?? "").includes("text/html");

/** The address without the token, so that no address bar keeps it; never another host's. */
function withoutToken(url: string): string {
  const [path = "/", query] = url.split("?");
  const rest = new URLSearchParams(query);
  rest.delete("token");
  const kept = rest.toString();
  return `${path.replace(/^[/\\]+/u, "/")}${kept && `?${kept}`}`;
}

/**
 * A page of another site must not talk to this server (DNS rebinding, cross-site requests), and beyond
 * loopback nobody without the token may. `/?token=…` once puts the token into a cookie for the browser, which is asked
 * for it on a page of one field.
 */
export function registerAccess(app: FastifyInstance, { allowedHosts, token }: AccessOptions): void {
  // As a browser sends them: lower case, 政策.example in ASCII. An IPv6 address without brackets is no URL, and stays.
  const allowed = new Set(allowedHosts.map((host) => hostName(`http://${host}`) || host));
  app.addHook("onRequest", async (request, reply) => {
    const host = hostName(`http://${request.headers.host ?? ""}`);
    if (!allowed.has(host))
      throw new CewenError(
        "host_not_allowed",
        403,
        `不接受发往“${host}”的请求。请用 http://127.0.0.1 打开，或把它写进 CEWEN_ALLOWED_HOSTS。`,
      );
    const origin = request.headers.origin;
    if (origin !== undefined && !allowed.has(hostName(origin)))
      throw new CewenError("origin_not_allowed", 403, `不接受来自其他网页（${origin}）的请求。`);
    if (token === undefined || request.url.startsWith("/health/")) return;
    const query = new URLSearchParams(request.url.split("?")[1]).get("token");
    if (request.method === "GET" && same(query ?? undefined, token)) {
      reply.header("set-cookie", `${COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/`);
      return byBrowser(request) ? reply.redirect(withoutToken(request.url), 303) : undefined;
    }
    if (bears(request, token)) return;
    if (byBrowser(request))
      return reply
        .code(401)
        .headers(ACCESS_PAGE_HEADERS)
        .send(accessPage(query !== null));
    throw new CewenError(
      "token_required",
      401,
      "需要口令。请在 Authorization 里带上，或用 /?token=口令 打开一次网页。",
    );
  });
}
