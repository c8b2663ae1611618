import type { Transaction } from "kysely";
import type { Clock } from "../domain/clock.ts";
import { endOfBrokenTurn } from "../domain/turn-end.ts";
import { ThreadNotFound, TurnNotFound } from "../domain/turn-store-errors.ts";
import type { AnswerEvent, ThreadEvent, TurnEvent, TurnStore } from "../domain/turn-store.ts";
import type { Db, Tables } from "./tables.ts";

/** What the store wrote it reads back as written, so the shape is known without checking it again. */
export function threadEventOf(row: Pick<Tables["events"], "id" | "name" | "data">): ThreadEvent {
  return { id: row.id, event: row.name, data: JSON.parse(row.data) } as ThreadEvent;
}

export function eventRow(
  place: { owner: string; threadId: string; turnId: string; id: number; at: Date },
  { event, data }: TurnEvent,
): Tables["events"] {
  return {
    thread_id: place.threadId,
    id: place.id,
    owner_id: place.owner,
    turn_id: place.turnId,
    name: event,
    data: JSON.stringify(data),
    created_at: place.at.toISOString(),
  };
}

/** Takes the next `count` ids of the thread; returns the first. The row stays locked until the commit. */
export async function reserveIds(
  trx: Transaction<Tables>,
  owner: string,
  threadId: string,
  count: number,
): Promise<number> {
  const thread = await trx
    .updateTable("threads")
    .set((eb) => ({ last_event: eb("last_event", "+", count) }))
    .where("id", "=", threadId)
    .where("owner_id", "=", owner)
    .returning("last_event")
    .executeTakeFirst();
  if (!thread) throw new ThreadNotFound(threadId);
  return thread.last_event - count + 1;
}

/** Writes the events; a `turn-end` among them closes the turn. Throws where the turn is closed already. */
async function appendIn(
  trx: Transaction<Tables>,
  place: { owner: string; threadId: string; turnId: string; at: Date },
  events: AnswerEvent[],
): Promise<ThreadEvent[]> {
  const { owner, threadId, turnId, at } = place;
  const first = await reserveIds(trx, owner, threadId, events.length);
  const turn = await trx
    .selectFrom("turns")
    .select("status")
    .where("id", "=", turnId)
    .where("thread_id", "=", threadId)
    .executeTakeFirst();
  if (!turn) throw new TurnNotFound(turnId);
  if (turn.status !== null) throw new Error(`turn ${turnId} has ended (${turn.status})`);
  const stored = events.map((event, index) => ({ ...event, id: first + index }));
  await trx
    .insertInto("events")
    .values(stored.map((event) => eventRow({ ...place, id: event.id }, event)))
    .execute();
  const end = events.findIndex((event) => event.event === "turn-end");
  if (end === -1) return stored;
  const last = events[end];
  if (last?.event !== "turn-end" || end !== events.length - 1)
    throw new Error(`turn ${turnId}: nothing may follow its turn-end`);
  await trx.updateTable("turns").set({ status: last.data.status }).where("id", "=", turnId).execute();
  await trx.updateTable("threads").set({ updated_at: at.toISOString() }).where("id", "=", threadId).execute();
  return stored;
}

type EventCalls = Pick<TurnStore, "append" | "eventsAfter" | "recover">;

export function eventCalls(db: Db, clock: Clock): EventCalls {
  return {
    async append(owner, threadId, turnId, events) {
      if (events.length === 0) return [];
      return db
        .transaction()
        .execute((trx) => appendIn(trx, { owner, threadId, turnId, at: clock() }, events));
    },

    async eventsAfter(owner, threadId, after) {
      const rows = await db
        .selectFrom("events")
        .select(["id", "name", "data"])
        .where("owner_id", "=", owner)
        .where("thread_id", "=", threadId)
        .where("id", ">", after)
        .orderBy("id")
        .execute();
      return rows.map(threadEventOf);
    },

    recover(threadId) {
      return db.transaction().execute(async (trx) => {
        let open = trx
          .selectFrom("turns")
          .select(["id", "owner_id", "thread_id"])
          .where("status", "is", null);
        if (threadId !== undefined) open = open.where("thread_id", "=", threadId);
        const turns = await open.execute();
        for (const turn of turns) {
          const rows = await trx
            .selectFrom("events")
            .select(["id", "name", "data"])
            .where("turn_id", "=", turn.id)
            .orderBy("id")
            .execute();
          const place = { owner: turn.owner_id, threadId: turn.thread_id, turnId: turn.id, at: clock() };
          await appendIn(trx, place, [endOfBrokenTurn("interrupted", rows.map(threadEventOf))]);
        }
        return turns.length;
      });
    },
  };
}
