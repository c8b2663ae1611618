import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Clock } from "../../server/domain/clock.ts";
import { openStore, type Store } from "../../server/store/open-store.ts";
import { fakeClock } from "../fakes/clock.ts";

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cewen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store on a real file, closed when the test is over. */
export async function temporaryStore(clock: Clock = fakeClock()): Promise<Store> {
  const store = await openStore({ file: join(temporaryFolder(), "cewen.db"), clock });
  onTestFinished(() => store.close());
  return store;
}
