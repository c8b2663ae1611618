import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buildApp } from "./app.ts";
import { factsInStore } from "./assistant/fact-memory.ts";
import { openDesk } from "./assistant/drafts/open-desk.ts";
import { createTurnHub } from "./assistant/turn-hub.ts";
import { readConfig, type Config } from "./config.ts";
import type { Clock } from "./domain/clock.ts";
import { openEngine } from "./engine.ts";
import { CewenError } from "./errors.ts";
import type { ModelHealth } from "./model/circuit-breaker.ts";
import { openStore } from "./store/open-store.ts";

/** What speaks to an endpoint weighs 40 MB: it is loaded only where one is configured. */
const openEmbedder = async (endpoint: NonNullable<Config["embedding"]>) =>
  (await import("./model/openai-embedder.ts")).openaiEmbedder(endpoint);
const openModel = async (settings: NonNullable<Config["model"]>, clock: Clock) =>
  (await import("./model/model.ts")).createModel(settings, clock);

const say = (line: string) => process.stderr.write(`策问｜${line}\n`);

/** 暂停 says why: whoever reads the health page can mend it. */
const healthInWords = ({ state, failure }: ModelHealth) =>
  failure === null ? state : `${state}，答复用内置措辞：${failure}`;

/** Composition root: settings, engine, store, hub, server; listens, and closes gracefully. */
async function main(): Promise<void> {
  const config = readConfig();
  const clock = () => new Date();
  await mkdir(config.dataDir, { recursive: true });
  const embedder = config.embedding ? { embedder: await openEmbedder(config.embedding) } : {};
  const { corpusDir, dataDir } = config;
  const store = await openStore({ file: join(config.dataDir, "cewen.db"), clock });
  const memory = factsInStore(store);
  const model = config.model && (await openModel(config.model, clock));
  const engine = await openEngine({ corpusDir, dataDir, clock, model, memory, log: say, ...embedder });
  const interrupted = await store.recover();
  if (interrupted > 0) say(`上次没有答完的提问有${interrupted}个，已标为中断，可以重新提问`);

  const app = await buildApp({
    config,
    clock,
    store,
    ...engine,
    ...openDesk(engine.drafting, store),
    hub: createTurnHub({
      store,
      clock,
      answer: engine.answer,
      wording: model ? "model" : "composer",
      report: (error, turn) => app.log.error({ err: error, turn }, "turn_failed"),
    }),
    ready: () => ({
      文件: `${engine.corpus.notices.length}份`,
      规则包: `${engine.packs.packs.size}个可用，${engine.packs.refused.size}个与原文不一致`,
      模板: `${engine.drafting.templates.templates.size}份`,
      措辞: model ? `模型 ${config.model?.model}，${healthInWords(model.health())}` : "内置",
    }),
  });
  say(`已就绪：${await app.listen({ host: config.host, port: config.port })}`);

  let closing = false;
  const close = async (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    say(`收到 ${signal}，正在收尾`);
    await app.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void close(signal));
}

main().catch((error: unknown) => {
  const known = error instanceof CewenError;
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  say(
    known
      ? error.message
      : taken
        ? "端口已被占用。请关掉占用它的程序，或用 PORT=另一个端口 npm start 启动"
        : String(error),
  );
  if (!known && !taken && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
