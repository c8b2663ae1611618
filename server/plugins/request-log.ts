import type { FastifyRequest } from "fastify";

/** A request as the log shows it. The token of `/?token=…` opens everything, so it isn't written down. */
export const requestInLog = ({ method, url, ip }: Pick<FastifyRequest, "method" | "url" | "ip">) => ({
  method,
  url: url.replace(/([?&]token=)[^&]*/giu, "$1***"),
  remoteAddress: ip,
});
