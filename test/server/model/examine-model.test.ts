import { afterEach, describe, expect, it } from "vitest";
import { examineModel, type Finding } from "../../../server/assistant/examine-model.ts";
import { fakeClock } from "../../fakes/clock.ts";
import { modelServer, type ModelServer, type Temper } from "../../fakes/model-server.ts";

let server: ModelServer;
afterEach(() => server.close());

async function examine(temper: Partial<Temper>): Promise<Record<string, Finding>> {
  server = await modelServer(temper);
  const model = { baseUrl: server.url, model: "demo", key: "k", profile: "vllm" as const, patience: 1 };
  const embedding = { baseUrl: server.url, model: "vectors", key: "k" };
  const found: Record<string, Finding> = {};
  for await (const finding of examineModel({ model, embedding }, fakeClock())) found[finding.what] = finding;
  return found;
}

const echo = ({ messages }: { messages: { content: string | null }[] }) => messages.at(-1)?.content ?? "";
const CITY = { id: "a", name: "find-office", arguments: '{"city":"重庆"}' };

describe("examineModel", () => {
  it("tells what works", async () => {
    const found = await examine({ words: echo, calls: [[CITY]] });
    expect(found).toMatchObject({ 调用工具: { ok: true }, 向量: { ok: true, said: "vectors，64维" } });
  });

  it("tells notation and stream by what came back", async () => {
    const found = await examine({ words: echo });
    expect(found).toMatchObject({ 对话: { ok: true }, 逐字传送: { ok: true }, 照写记号: { ok: true } });
  });

  it("no tools: says what to set for this profile", async () => {
    const found = await examine({ words: () => "不会" });
    expect(found["调用工具"]).toMatchObject({ ok: false, needed: false });
    expect(found["调用工具"]!.said).toContain("--enable-auto-tool-choice");
    expect(found["照写记号"]!.ok).toBe(false);
  });

  it("a refused key is told, and nothing more is tried of the chat", async () => {
    const found = await examine({ fault: "http-401" });
    expect(Object.keys(found)).toEqual(["对话", "向量"]);
    expect(found["对话"]).toMatchObject({ ok: false, needed: true });
    expect(found["对话"]!.said).toContain("CEWEN_MODEL_KEY");
  });
});
