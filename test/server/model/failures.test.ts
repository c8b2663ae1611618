import { HumanMessage } from "@langchain/core/messages";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createModel, type Model } from "../../../server/model/model.ts";
import { fakeClock } from "../../fakes/clock.ts";
import { modelServer, type ModelServer } from "../../fakes/model-server.ts";
import { WIRE_FAULTS, type WireFault } from "../../fakes/model-wire.ts";

let server: ModelServer;
const clock = fakeClock();
beforeEach(async () => {
  server = await modelServer({ words: () => "现行有效。按规定申报。" });
});
afterEach(() => server.close());

const open = (baseUrl = server.url, patience = 1) =>
  createModel({ baseUrl, model: "demo", key: "secret-key", profile: "openai", patience }, clock);

async function said(model: Model, signal = new AbortController().signal): Promise<string> {
  let text = "";
  for await (const part of model.reply({ messages: [new HumanMessage("问")], tools: [], signal }))
    if (part.kind === "text") text += part.text;
  return text;
}

const KINDS: Record<WireFault, string> = {
  "http-401": "model_refused",
  "http-404": "model_missing",
  "http-429": "model_busy",
  "http-500": "model_failing",
  "http-503": "model_failing",
  silence: "model_silent",
  "silence-midway": "model_silent",
  reset: "model_unreachable",
  "half-closed": "model_cut",
  malformed: "model_malformed",
  html: "model_malformed",
  "long-line": "model_malformed",
  "json-instead-of-stream": "model_cut",
  "error-in-stream": "model_failing",
};

describe("a model that fails", () => {
  it.each(WIRE_FAULTS)("%s is told by its own code, within 3 s of being known", async (fault) => {
    server.temper.fault = fault;
    const from = performance.now();
    await expect(said(open())).rejects.toMatchObject({ name: "ModelError", code: KINDS[fault] });
    expect(performance.now() - from).toBeLessThan(4_000);
  });

  it("refused connection", async () => {
    await server.close();
    await expect(said(open())).rejects.toMatchObject({ code: "model_unreachable" });
    server = await modelServer();
  });

  it.each(["http-429", "http-503", "reset"] as const)("one %s is tried again", async (fault) => {
    Object.assign(server.temper, { fault, faultTimes: 1 });
    expect(await said(open())).toBe("现行有效。按规定申报。");
    expect(server.requests.length).toBe(2);
  });

  it("a second attempt that stalls is given up within 3 s", async () => {
    server.temper.fault = "http-503";
    const model = open(server.url, 20);
    const failing = said(model).catch((error: unknown) => error);
    await expect.poll(() => server.requests.length).toBe(1);
    server.temper.fault = "silence";
    const from = performance.now();
    expect(await failing).toMatchObject({ code: "model_silent" });
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it.each(["http-401", "http-404", "silence", "html"] as const)("%s is not tried again", async (fault) => {
    server.temper.fault = fault;
    await expect(said(open())).rejects.toThrow(/模型服务|400/u);
    expect(server.requests.length).toBe(1);
  });

  it("its error holds neither the key nor the words asked", async () => {
    server.temper.fault = "http-401";
    const error = await said(open()).catch((one: unknown) => one);
    expect(JSON.stringify([String(error), error])).not.toMatch(/secret-key|问"/u);
  });

  it("an abort ends the request at once and is no failure of the model's", async () => {
    server.temper.fault = "silence-midway";
    const model = open(server.url, 20);
    const controller = new AbortController();
    const left = said(model, controller.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort(new Error("left"));
    await expect(left).rejects.toThrow("left");
    expect(model.health()).toEqual({ state: "正常", failure: null });
  });
});

describe("its breaker", () => {
  it("opens after three failures in a row, tries once after half a minute, closes on success", async () => {
    const model = open();
    server.temper.fault = "malformed";
    for (let turn = 0; turn < 3; turn++)
      await expect(said(model)).rejects.toMatchObject({ code: "model_malformed" });
    expect(model.health().state).toBe("暂停");
    await expect(said(model)).rejects.toMatchObject({ code: "model_paused" });
    expect(server.requests.length).toBe(3);
    clock.advance(29_999);
    await expect(said(model)).rejects.toMatchObject({ code: "model_paused" });
    clock.advance(1);
    await expect(said(model)).rejects.toMatchObject({ code: "model_malformed" });
    await expect(said(model)).rejects.toMatchObject({ code: "model_paused" });
    clock.advance(30_000);
    server.temper.fault = null;
    expect(await said(model)).toBe("现行有效。按规定申报。");
    expect(model.health()).toEqual({ state: "正常", failure: null });
  });

  it("opens at once for a key that is refused", async () => {
    const model = open();
    server.temper.fault = "http-401";
    await expect(said(model)).rejects.toMatchObject({ code: "model_refused" });
    await expect(said(model)).rejects.toMatchObject({ code: "model_paused" });
  });
});
