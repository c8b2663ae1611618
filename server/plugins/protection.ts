import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { CewenError } from "../errors.ts";

/** Headers, load shedding, and a rate limit for everyone but this machine itself. */
export async function registerProtection(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // helmet's default would break plain-HTTP intranets.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(underPressure, {
    // Not what one person can cause: the heaviest drafts hold the loop for two to four seconds at a time (measured),
    // and a sample that saw nothing else counts as infinite delay. It turned such a writer away as too many requests.
    maxEventLoopDelay: 5_000,
    sampleInterval: 10_000,
    retryAfter: 5,
    pressureHandler: () => {
      throw new CewenError("busy", 503, "现在请求太多，请过几秒再试。");
    },
  });
  await app.register(rateLimit, {
    max: 600,
    timeWindow: "1 minute",
    allowList: ["127.0.0.1", "::1", "::ffff:127.0.0.1"],
    errorResponseBuilder: (_request, { ttl }) =>
      new CewenError("rate_limited", 429, `一分钟内请求太多，请${Math.ceil(ttl / 1000)}秒后再试。`),
  });
}
