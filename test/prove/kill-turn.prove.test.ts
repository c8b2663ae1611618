import { join } from "node:path";
import { expect, it } from "vitest";
import { proveKills } from "../builders/killed-asker.ts";
import { temporaryFolder } from "../builders/temporary-store.ts";

it("kill -9 loses no acknowledged message or event and leaves no gap: 20 kills at random moments", async () => {
  const delays = Array.from({ length: 20 }, () => Math.floor(Math.random() * 300));
  const { interrupted, events } = await proveKills(join(temporaryFolder(), "cewen.db"), delays);
  expect(events).toBeGreaterThan(0);
  expect(interrupted).toBeGreaterThan(0);
});
