import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { temporaryFolder } from "../builders/temporary-store.ts";
import { startBuiltServer, untilReady, type BuiltServer } from "./killed-server.ts";

interface Kept {
  revision: number;
  sheet: { fields: Record<string, { value: string } | undefined> };
}

const send = async (server: BuiltServer, method: string, path: string, body?: unknown) => {
  const response = await fetch(`${server.url}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as Kept & { id: string };
};

const typed = (count: number) => ({ sheet: { fields: { 主营业务: { value: `写到第${count}字` } } } });

/** Saves as fast as the server acknowledges, and kills it meanwhile. Returns the last count that was acknowledged. */
async function typeUntilKilled(
  server: BuiltServer,
  id: string,
  from: number,
  delayMs: number,
): Promise<number> {
  let acknowledged = from;
  const killed = pause(delayMs).then(() => server.kill());
  try {
    for (let count = from + 1; ; count++) {
      await send(server, "PATCH", `/api/drafts/${id}`, typed(count));
      acknowledged = count;
    }
  } catch {
    // The connection went with the server.
  }
  await killed;
  return acknowledged;
}

it("kill -9 during autosave loses nothing acknowledged, and of what was under way all or nothing: 15 kills", async () => {
  const environment = { CEWEN_DATA_DIR: temporaryFolder() };
  let server = await untilReady(startBuiltServer(environment));
  const { id } = await send(server, "POST", "/api/drafts", { template: "2025未来工厂" });
  let last = 0;
  let revision = 1;
  for (let kills = 0; kills < 15; kills++) {
    const acknowledged = await typeUntilKilled(server, id, last, 5 + Math.floor(Math.random() * 150));
    server = await untilReady(startBuiltServer(environment));
    const kept = await send(server, "GET", `/api/drafts/${id}`);
    const lost = kept.revision - revision - (acknowledged - last);
    expect([0, 1]).toContain(lost);
    last = acknowledged + lost;
    revision = kept.revision;
    expect(kept.sheet.fields["主营业务"]?.value ?? "写到第0字").toBe(`写到第${last}字`);
  }
  await server.kill();
  expect(last).toBeGreaterThan(15);
});
