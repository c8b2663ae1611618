import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { CewenError } from "../errors.ts";

/** Never a page: the server's own addresses, and the files of a build, of which an old page may ask for one that is gone. */
const NO_PAGE = /^\/(?:api|assets|health|docs|metrics|openapi\.json|v1|mcp)(?:[/?]|$)/u;

/** Serves the built pages. Any address that is not the server's own gets the app, which routes it itself. */
export async function registerWeb(app: FastifyInstance, dir: string): Promise<void> {
  const built = existsSync(dir);
  if (built)
    await app.register(fastifyStatic, {
      root: dir,
      // Its own header would replace the one set below.
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = path.includes("/assets/");
        reply.setHeader("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  app.setNotFoundHandler(async (request, reply) => {
    if (built && ["GET", "HEAD"].includes(request.method) && !NO_PAGE.test(request.url))
      return reply.sendFile("index.html");
    throw new CewenError(
      "not_found",
      404,
      `没有这个地址：${request.method} ${request.url.split("?")[0]}。接口说明在 /docs。`,
    );
  });
}
