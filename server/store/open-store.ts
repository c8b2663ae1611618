import { Kysely, type Dialect } from "kysely";
import type { Clock } from "../domain/clock.ts";
import type { DraftStore } from "../domain/draft-store.ts";
import { StoreUnavailable } from "../domain/turn-store-errors.ts";
import type { TurnStore } from "../domain/turn-store.ts";
import { draftCalls } from "./drafts.ts";
import { eventCalls } from "./events.ts";
import { factCalls } from "./facts.ts";
import { feedbackCalls } from "./feedback.ts";
import { migrate } from "./migrations.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { threadCalls } from "./threads.ts";
import { turnCalls } from "./turns.ts";
import { wholeThreadCalls } from "./whole-thread.ts";

export interface Store extends TurnStore, DraftStore {}

/** The store over any database kysely speaks to. `file` only names it in errors. */
export async function createStore(dialect: Dialect, file: string, clock: Clock): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  try {
    if (!(await migrate(db))) throw new StoreUnavailable("newer", file);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...threadCalls(db, clock),
    ...wholeThreadCalls(db, clock),
    ...turnCalls(db, clock),
    ...eventCalls(db, clock),
    ...factCalls(db, clock),
    ...feedbackCalls(db, clock),
    ...draftCalls(db, clock),
    close: () => db.destroy(),
  };
}

/** Opens the SQLite file, making it where there is none. One process at a time. Throws `StoreUnavailable`. */
export async function openStore({ file, clock }: { file: string; clock: Clock }): Promise<Store> {
  return createStore(openSqlite(file).dialect, file, clock);
}
