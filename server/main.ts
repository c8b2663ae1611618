import { join } from "node:path";
import { buildApp } from "./app.ts";
import { factsInStore } from "./assistant/fact-memory.ts";
import { openDesk } from "./assistant/drafts/open-desk.ts";
import { createTurnHub } from "./assistant/turn-hub.ts";
import { readConfig, type Config } from "./config.ts";
import type { Clock } from "./domain/clock.ts";
import { StoreUnavailable } from "./domain/turn-store-errors.ts";
import { openEmbedder, openEngine } from "./engine.ts";
import { CewenError } from "./errors.ts";
import type { ModelHealth } from "./model/circuit-breaker.ts";
import { openStore } from "./store/open-store.ts";

/** Weighs 40 MB, as the embedder does: loaded only where one is configured. */
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
  const { corpusDir, dataDir } = config;
  const store = await openStore({ file: join(config.dataDir, "cewen.db"), clock });
  const memory = factsInStore(store);
  const model = config.model && (await openModel(config.model, clock));
  const engine = await openEngine({
    corpusDir,
    dataDir,
    clock,
    model,
    memory,
    log: say,
    ...(await openEmbedder(config.embedding)),
  });
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

/** Why it can't listen, by the system's code. */
const NOT_LISTENING: Record<string, string> = {
  EADDRINUSE: "端口已被占用。请关掉占用它的程序，或用 PORT=另一个端口 npm start 启动",
  EACCES: "没有权限使用这个端口。请用 PORT=1024以上的端口 npm start 启动",
  EADDRNOTAVAIL: "HOST 不是这台机器的地址。请检查 HOST，只给本机用请删去它",
  ENOTFOUND: "HOST 不是这台机器的地址。请检查 HOST，只给本机用请删去它",
};

main().catch((error: unknown) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const where = error instanceof StoreUnavailable ? `（${error.file}）` : "";
  const known = error instanceof CewenError ? `${error.message}${where}` : NOT_LISTENING[code];
  say(known ?? String(error));
  if (known === undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
