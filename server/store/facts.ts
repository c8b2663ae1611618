import type { Clock } from "../domain/clock.ts";
import { ThreadNotFound } from "../domain/turn-store-errors.ts";
import type { ThreadFact, TurnStore } from "../domain/turn-store.ts";
import type { Db } from "./tables.ts";

type FactCalls = Pick<TurnStore, "addFacts" | "factsOf">;

/** Facts of a thread are only ever added; what holds now is for the reducer in `domain` to say. */
export function factCalls(db: Db, clock: Clock): FactCalls {
  return {
    addFacts(owner, threadId, facts) {
      return db.transaction().execute(async (trx) => {
        const thread = await trx
          .selectFrom("threads")
          .select("id")
          .where("id", "=", threadId)
          .where("owner_id", "=", owner)
          .executeTakeFirst();
        if (!thread) throw new ThreadNotFound(threadId);
        if (facts.length === 0) return;
        const { last } = await trx
          .selectFrom("facts")
          .select((eb) => eb.fn.max("seq").as("last"))
          .where("thread_id", "=", threadId)
          .executeTakeFirstOrThrow();
        const created_at = clock().toISOString();
        const rows = facts.map((fact, index) => ({
          thread_id: threadId,
          seq: (last ?? 0) + index + 1,
          owner_id: owner,
          turn_id: fact.turn,
          name: fact.name,
          project: fact.project,
          status: fact.status,
          fact: JSON.stringify(fact),
          created_at,
        }));
        await trx.insertInto("facts").values(rows).execute();
      });
    },

    async factsOf(owner, threadId) {
      const rows = await db
        .selectFrom("facts")
        .select("fact")
        .where("owner_id", "=", owner)
        .where("thread_id", "=", threadId)
        .orderBy("seq")
        .execute();
      return rows.map((row) => JSON.parse(row.fact) as ThreadFact);
    },
  };
}
