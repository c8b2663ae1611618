import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import type { TurnStore } from "../domain/turn-store.ts";
import { turnStatus, wordingName } from "../schemas/turn.ts";
import { eventCalls } from "./events.ts";
import type { Db } from "./tables.ts";
import { threadCalls } from "./threads.ts";

/** A thread with everything in it, read in one transaction so that `busy` and the events agree. */
export function wholeThreadCalls(db: Db, clock: Clock): Pick<TurnStore, "getThread"> {
  return {
    getThread(owner, threadId) {
      return db.transaction().execute(async (trx) => {
        const summary = await threadCalls(trx, clock).findThread(owner, threadId);
        const rows = await trx
          .selectFrom("turns")
          .select(["id", "message", "as_of", "wording", "status", "created_at", "first_event"])
          .where("owner_id", "=", owner)
          .where("thread_id", "=", threadId)
          .orderBy("first_event")
          .execute();
        const turns = rows.map((row) => ({
          id: row.id,
          message: row.message,
          as_of: row.as_of,
          wording: wordingName.parse(row.wording),
          status: turnStatus.nullable().parse(row.status),
          created_at: chinaTime(new Date(row.created_at)),
          first_event: row.first_event,
        }));
        const events = await eventCalls(trx, clock).eventsAfter(owner, threadId, 0);
        return { ...summary, turns, events, last_event: events.at(-1)?.id ?? 0 };
      });
    },
  };
}
