import type { FastifyReply } from "fastify";

/** A Word file to save under this name, whatever characters the name holds (RFC 5987). */
export function asWordFile(reply: FastifyReply, name: string): FastifyReply {
  // Half a surrogate pair, which encodeURIComponent throws at, becomes U+FFFD.
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/gu,
    (character) => `%${character.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
  return reply
    .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    .header("content-disposition", `attachment; filename*=UTF-8''${encoded}`);
}
