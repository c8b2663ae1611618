import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Clock } from "../domain/clock.ts";
import { IdempotencyMismatch, ThreadBusy, ThreadNotFound } from "../domain/turn-store-errors.ts";
import type { NewTurn, StartedTurn, TurnEvent, TurnStore } from "../domain/turn-store.ts";
import { eventRow, reserveIds, threadEventOf } from "./events.ts";
import { threadRow } from "./threads.ts";
import { titleOf } from "./title.ts";
import type { Db, Tables } from "./tables.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The turn an idempotency key already stands for, or null. */
async function earlierTurn(
  trx: Transaction<Tables>,
  owner: string,
  idempotency: NonNullable<NewTurn["idempotency"]>,
): Promise<StartedTurn | null> {
  const turn = await trx
    .selectFrom("turns")
    .select(["id", "thread_id", "first_event", "request_sha256"])
    .where("owner_id", "=", owner)
    .where("idempotency_key", "=", idempotency.key)
    .executeTakeFirst();
  if (!turn) return null;
  if (turn.request_sha256 !== sha256(idempotency.request)) throw new IdempotencyMismatch(idempotency.key);
  const row = await trx
    .selectFrom("events")
    .select(["id", "name", "data"])
    .where("thread_id", "=", turn.thread_id)
    .where("id", "=", turn.first_event)
    .executeTakeFirstOrThrow();
  return { threadId: turn.thread_id, turnId: turn.id, event: threadEventOf(row), replayed: true };
}

/** The thread the turn goes to: the named one, which must be the owner's and at rest, or a new one. */
async function threadFor(trx: Transaction<Tables>, owner: string, turn: NewTurn, now: Date): Promise<string> {
  if (turn.threadId === null) {
    const row = threadRow(owner, titleOf(turn.message), now);
    await trx.insertInto("threads").values(row).execute();
    return row.id;
  }
  const touched = await trx
    .updateTable("threads")
    .set({ updated_at: now.toISOString() })
    .where("id", "=", turn.threadId)
    .where("owner_id", "=", owner)
    .returning("id")
    .executeTakeFirst();
  if (!touched) throw new ThreadNotFound(turn.threadId);
  const open = await trx
    .selectFrom("turns")
    .select("id")
    .where("thread_id", "=", turn.threadId)
    .where("status", "is", null)
    .executeTakeFirst();
  if (open) throw new ThreadBusy(turn.threadId);
  return turn.threadId;
}

type TurnCalls = Pick<TurnStore, "startTurn" | "history">;

export function turnCalls(db: Db, clock: Clock): TurnCalls {
  return {
    startTurn(owner, turn) {
      return db.transaction().execute(async (trx) => {
        const { idempotency } = turn;
        const earlier = idempotency && (await earlierTurn(trx, owner, idempotency));
        if (earlier) return earlier;
        const now = clock();
        const threadId = await threadFor(trx, owner, turn, now);
        const id = await reserveIds(trx, owner, threadId, 1);
        const turnId = randomUUID();
        const event: TurnEvent = {
          event: "turn-start",
          data: { turn_id: turnId, thread_id: threadId, as_of: turn.asOf, wording: turn.wording },
        };
        await trx
          .insertInto("turns")
          .values({
            id: turnId,
            owner_id: owner,
            thread_id: threadId,
            message: turn.message,
            as_of: turn.asOf,
            wording: turn.wording,
            facts: JSON.stringify(turn.facts),
            status: null,
            created_at: now.toISOString(),
            first_event: id,
            idempotency_key: idempotency?.key ?? null,
            request_sha256: idempotency ? sha256(idempotency.request) : null,
          })
          .execute();
        await trx
          .insertInto("events")
          .values(eventRow({ owner, threadId, turnId, id, at: now }, event))
          .execute();
        return { threadId, turnId, event: { ...event, id }, replayed: false };
      });
    },

    async history(owner, threadId) {
      const rows = await db
        .selectFrom("turns")
        .leftJoin("events", (join) =>
          join.onRef("events.turn_id", "=", "turns.id").on("events.name", "=", "text-delta"),
        )
        .select(["turns.id as turn_id", "turns.message", "events.data"])
        .where("turns.owner_id", "=", owner)
        .where("turns.thread_id", "=", threadId)
        .orderBy("turns.first_event")
        .orderBy("events.id")
        .execute();
      const past = new Map<string, { turnId: string; message: string; answer: string }>();
      for (const { turn_id, message, data } of rows) {
        const turn = past.get(turn_id) ?? { turnId: turn_id, message, answer: "" };
        if (data !== null) turn.answer += (JSON.parse(data) as { text: string }).text;
        past.set(turn_id, turn);
      }
      return Array.from(past.values());
    },
  };
}
