import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "../../server/app.ts";
import { factsInStore } from "../../server/assistant/fact-memory.ts";
import { openDesk } from "../../server/assistant/drafts/open-desk.ts";
import { createTurnHub, type Answer } from "../../server/assistant/turn-hub.ts";
import { readConfig } from "../../server/config.ts";
import { openEngine } from "../../server/engine.ts";
import { createModel } from "../../server/model/model.ts";
import { openStore } from "../../server/store/open-store.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Options {
  env?: Record<string, string>;
  now?: string;
  corpusDir?: string;
  /** Wraps the answer, to slow it down or break it. */
  answer?: (answer: Answer) => Answer;
  /** An earlier server's folder, to start again on what it left. */
  dataDir?: string;
}

export interface RunningServer {
  url: string;
  dataDir: string;
  close(): Promise<void>;
}

/** The whole product on a free port: real corpus, real SQLite file, real sockets, a clock that stands still. */
export async function runningServer(options: Options = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "cewen-server-")));
  const config = readConfig({
    CEWEN_LOG_LEVEL: "silent",
    CEWEN_DATA_DIR: dataDir,
    PORT: "0",
    ...options.env,
  });
  const clock = () => new Date(options.now ?? "2026-11-21T10:00:00+08:00");
  const store = await openStore({ file: join(dataDir, "cewen.db"), clock });
  const memory = factsInStore(store);
  const corpusDir = options.corpusDir ?? at("corpus");
  const model = config.model && createModel(config.model, clock);
  const engine = await openEngine({ corpusDir, dataDir, clock, memory, model });
  await store.recover();
  const answer = options.answer ? options.answer(engine.answer) : engine.answer;
  const hub = createTurnHub({
    store,
    clock,
    answer,
    wording: model ? "model" : "composer",
    report: () => undefined,
  });
  const services = {
    ...engine,
    ...openDesk(engine.drafting, store),
    config: { ...config, webDir: at(".build/web") },
    clock,
    store,
    hub,
    ready: () => ({}),
  };
  const app = await buildApp(services);
  await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    dataDir,
    close: async () => {
      await app.close();
      await store.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
