import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { ThreadEvent } from "../../server/domain/turn-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { fakeClock } from "../fakes/clock.ts";

const program = fileURLToPath(new URL("../fakes/endless-asker.ts", import.meta.url));
/** Node 20 runs no TypeScript, vite's runner does. */
const RUN = `import { runnerImport } from "vite";
await runnerImport(${JSON.stringify(program)}, { configFile: false });`;

type Line =
  | { recovered: number }
  | { fault: string }
  | { asked: string; threadId: string; turnId: string }
  | { threadId: string; event: ThreadEvent };

/** Everything a killed process was told is safe. */
export interface Acknowledged {
  messages: { asked: string; threadId: string; turnId: string }[];
  events: { threadId: string; event: ThreadEvent }[];
}

/** Null for a line that the kill cut short: nothing was acknowledged by it. */
function whole(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}

/** Runs the asker on the file and kills it `delayMs` after its first acknowledged message. */
async function killAsker(file: string, delayMs: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", RUN, file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const told: Acknowledged = { messages: [], events: [] };
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_code, signal) => resolve(signal));
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = whole(text);
    if (!line) break;
    if ("fault" in line) throw new Error(line.fault);
    if ("asked" in line) {
      if (told.messages.length === 0) setTimeout(() => child.kill("SIGKILL"), delayMs);
      told.messages.push(line);
    }
    if ("event" in line) told.events.push(line);
  }
  expect({ signal: await exited, complaint }).toMatchObject({ signal: "SIGKILL" });
  expect(told.messages).not.toEqual([]);
  return told;
}

/**
 * Kills the asker after each of the delays, all on one file, and after each kill opens the file again:
 * every acknowledged message and event is there, ids have no gap, and what was open ends as interrupted.
 * Returns how many turns the kills interrupted and how many events had been acknowledged.
 */
export async function proveKills(file: string, delaysMs: number[]) {
  const told: Acknowledged = { messages: [], events: [] };
  let interrupted = 0;
  for (const delayMs of delaysMs) {
    const { messages, events } = await killAsker(file, delayMs);
    told.messages.push(...messages);
    told.events.push(...events);
    const store = await openStore({ file, clock: fakeClock() });
    const recovered = await store.recover();
    // One process asks one question at a time.
    expect(recovered).toBeLessThanOrEqual(1);
    interrupted += recovered;
    for (const threadId of new Set(told.messages.map((it) => it.threadId))) {
      const thread = await store.getThread("local", threadId);
      expect(thread.events.map((it) => it.id)).toEqual(thread.events.map((_, index) => index + 1));
      for (const message of told.messages.filter((it) => it.threadId === threadId))
        expect(thread.turns).toContainEqual(
          expect.objectContaining({ id: message.turnId, message: message.asked }),
        );
      for (const { event } of told.events.filter((it) => it.threadId === threadId))
        expect(thread.events[event.id - 1]).toEqual(event);
      expect(thread.busy).toBe(false);
      const ends = thread.events.filter((it) => it.event === "turn-end").map((it) => it.data.status);
      expect(ends).toEqual(thread.turns.map((turn) => turn.status));
      expect(thread.events.at(-1)?.event).toBe("turn-end");
    }
    await store.close();
  }
  return { interrupted, events: told.events.length };
}
