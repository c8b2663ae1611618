import { OpenAIEmbeddings } from "@langchain/openai";
import type { Embedder } from "../domain/embedder.ts";

interface Endpoint {
  baseUrl: string;
  model: string;
  key: string | undefined;
}

const REFUSALS = new Set([400, 401, 403, 404]);

/** Vectors of any OpenAI-compatible endpoint. Asks it once for the length of its vectors; throws where it refuses. */
export async function openaiEmbedder({ baseUrl, model, key }: Endpoint): Promise<Embedder> {
  const client = new OpenAIEmbeddings({
    model,
    // The client throws without a key; local endpoints need none.
    apiKey: key ?? "none",
    // The default asks for base64, and a server that returns floats anyway yields silent garbage.
    encodingFormat: "float",
    batchSize: 10,
    maxRetries: 2,
    timeout: 20_000,
    onFailedAttempt: (error: { status?: number }) => {
      if (error.status !== undefined && REFUSALS.has(error.status)) throw error;
    },
    // Else an organization is taken from the environment, and what it can't parse is logged with the users' words.
    configuration: { baseURL: baseUrl, organization: null, project: null, logLevel: "off" },
  });
  const embed = async (texts: string[]) =>
    (await client.embedDocuments(texts)).map((vector) => Float32Array.from(vector));
  const [probe] = await embed(["未来工厂"]);
  return { id: `openai:${baseUrl}:${model}`, dimensions: probe!.length, embed };
}
