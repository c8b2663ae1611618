import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface EmbeddingServer {
  url: string;
  requests: { model: string; encoding_format: string; input: string[]; authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A real HTTP server of the OpenAI embeddings protocol. Refuses every request until `vector` knows its text. */
export async function embeddingServer(
  vector: (text: string) => number[] | undefined,
): Promise<EmbeddingServer> {
  const requests: EmbeddingServer["requests"] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const asked = JSON.parse(body) as EmbeddingServer["requests"][number];
      requests.push({ ...asked, authorization: request.headers.authorization });
      const vectors = asked.input.map(vector);
      const known = request.url === "/v1/embeddings" && vectors.every((one) => one !== undefined);
      response.writeHead(known ? 200 : 400, { "content-type": "application/json" });
      const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding }));
      response.end(
        JSON.stringify(
          known ? { object: "list", model: asked.model, data } : { error: { message: "refused" } },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
