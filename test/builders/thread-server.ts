import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { onTestFinished } from "vitest";
import { createTurnHub, type TurnHubOptions } from "../../server/assistant/turn-hub.ts";
import { registerErrors } from "../../server/plugins/errors.ts";
import { chatRoutes } from "../../server/routes/chat.ts";
import { feedbackRoutes } from "../../server/routes/feedback.ts";
import { threadEventRoutes } from "../../server/routes/thread-events.ts";
import { threadRoutes } from "../../server/routes/threads.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { fakeClock } from "../fakes/clock.ts";
import { scriptedAnswer } from "../fakes/scripted-answer.ts";
import { temporaryStore } from "./temporary-store.ts";

/** The routes of threads on a real socket, over a real store, with a scripted answer. */
export async function threadServer(over: Partial<TurnHubOptions> = {}) {
  const store = over.store ?? (await temporaryStore());
  const { answer, asked, say } = scriptedAnswer();
  const reported: unknown[] = [];
  const hub = createTurnHub({
    store,
    clock: fakeClock(),
    wording: "composer",
    answer,
    report: (error) => reported.push(error),
    graceMs: 50,
    ...over,
  });
  const app = Fastify({ forceCloseConnections: true }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app);
  app.addHook("onRequest", async (_request, reply) => {
    void reply.header("x-from-a-plugin", "kept");
  });
  await app.register(chatRoutes, { hub, dictionary: await loadFacts("corpus") });
  for (const routes of [threadRoutes, threadEventRoutes, feedbackRoutes])
    await app.register(routes, { hub, store });
  app.addHook("preClose", () => hub.close());
  await app.listen({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    app,
    hub,
    store,
    asked,
    say,
    reported,
    url,
    send: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(url(path), {
        method,
        headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
  };
}
