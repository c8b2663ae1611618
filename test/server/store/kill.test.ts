import { join } from "node:path";
import { expect, it } from "vitest";
import { proveKills } from "../../builders/killed-asker.ts";
import { temporaryFolder } from "../../builders/temporary-store.ts";

it("kill -9 loses no acknowledged message or event and leaves no gap: 4 kills of one file", async () => {
  const { events } = await proveKills(join(temporaryFolder(), "cewen.db"), [0, 7, 60, 200]);
  expect(events).toBeGreaterThan(0);
}, 60_000);
