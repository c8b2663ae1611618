import { expect, it } from "vitest";
import { temporaryFolder } from "../builders/temporary-store.ts";
import { startBuiltServer, untilReady, type BuiltServer } from "./killed-server.ts";
import { collectTurn, collectUntilKilled, type ToldTurn } from "./collected-turns.ts";

interface StoredThread {
  busy: boolean;
  turns: { id: string; message: string; status: string | null }[];
  events: { id: number; event: string; data: unknown }[];
}

/** Every message and event a client was told of is there, ids have no gap, every turn has its end. */
async function expectKept(server: BuiltServer, told: ToldTurn[]): Promise<void> {
  for (const { threadId, turnId, message, events } of told) {
    const response = await fetch(`${server.url}/api/threads/${threadId}`);
    expect(response.status).toBe(200);
    const thread = (await response.json()) as StoredThread;
    expect(thread.turns).toContainEqual(expect.objectContaining({ id: turnId, message }));
    expect(thread.events.map(({ id }) => id)).toEqual(thread.events.map((_, index) => index + 1));
    for (const event of events) expect(thread.events[event.id! - 1]).toEqual(event);
    expect(thread.busy).toBe(false);
    expect(thread.events.at(-1)?.event).toBe("turn-end");
    expect(thread.turns.map(({ status }) => status)).not.toContain(null);
  }
}

it("kill -9 of the built server during streamed answers loses nothing a client was told: 20 kills", async () => {
  const dataDir = temporaryFolder();
  const all: ToldTurn[] = [];
  let cut = 0;
  for (let kills = 0; kills < 20; kills++) {
    const server = await untilReady(startBuiltServer({ CEWEN_DATA_DIR: dataDir }));
    try {
      const told = await collectUntilKilled(server, Math.floor(Math.random() * 120));
      cut += told.filter(({ events }) => events.at(-1)?.event !== "turn-end").length;
      all.push(...told);
    } finally {
      await server.kill();
    }
    expect(all.length).toBeGreaterThan(kills);
  }
  const server = await untilReady(startBuiltServer({ CEWEN_DATA_DIR: dataDir }));
  try {
    await expectKept(server, all);
    const { events } = await collectTurn(server);
    expect(events.at(-1)).toMatchObject({ event: "turn-end", data: { status: "complete" } });
  } finally {
    await server.kill();
  }
  expect(cut).toBeGreaterThan(0);
});
