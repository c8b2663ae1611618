import { afterEach, describe, expect, it } from "vitest";
import { openaiEmbedder } from "../../../server/model/openai-embedder.ts";
import { embeddingServer, type EmbeddingServer } from "../../fakes/embedding-server.ts";

let server: EmbeddingServer | undefined;
afterEach(() => server?.close());

describe("openaiEmbedder", () => {
  it("learns the length of the vectors and keeps the order of the texts", async () => {
    server = await embeddingServer((text) => [text.length, 1, 0]);
    const embedder = await openaiEmbedder({ baseUrl: server.url, model: "m", key: "secret-key" });
    expect(embedder.dimensions).toBe(3);
    const texts = Array.from({ length: 23 }, (_, at) => "字".repeat(at + 1));
    const vectors = await embedder.embed(texts);
    expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
  });

  it("asks for floats, ten texts at a time, with the key", async () => {
    server = await embeddingServer(() => [1, 0]);
    const embedder = await openaiEmbedder({ baseUrl: server.url, model: "m", key: "secret-key" });
    await embedder.embed(Array.from({ length: 23 }, () => "条"));
    expect(server.requests.map(({ input }) => input.length)).toEqual([1, 10, 10, 3]);
    expect(new Set(server.requests.map((one) => one.encoding_format))).toEqual(new Set(["float"]));
    expect(new Set(server.requests.map((one) => one.authorization))).toEqual(new Set(["Bearer secret-key"]));
  });

  it("throws at once where the endpoint refuses", async () => {
    server = await embeddingServer(() => undefined);
    await expect(openaiEmbedder({ baseUrl: server.url, model: "m", key: undefined })).rejects.toThrow(
      /模型服务|400/u,
    );
    expect(server.requests.length).toBe(1);
  });
});
