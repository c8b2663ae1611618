import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import { ThreadNotFound } from "../domain/turn-store-errors.ts";
import type { ThreadSummary, TurnStore } from "../domain/turn-store.ts";
import { decodeCursor } from "./cursor.ts";
import { pageOf } from "./page.ts";
import type { Db, Tables } from "./tables.ts";

type Row = Pick<Tables["threads"], "id" | "title" | "created_at" | "updated_at"> & { busy: unknown };

const summary = (row: Row): ThreadSummary => ({
  id: row.id,
  title: row.title,
  created_at: chinaTime(new Date(row.created_at)),
  updated_at: chinaTime(new Date(row.updated_at)),
  busy: Boolean(row.busy),
});

/** Looks for the words anywhere in the text. `!` escapes: a backslash means different things in two databases. */
function contains(column: string, query: string) {
  const pattern = `%${query.toLowerCase().replace(/[!%_]/gu, "!$&")}%`;
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '!'`;
}

export function threadRow(owner: string, title: string, now: Date): Tables["threads"] {
  const at = now.toISOString();
  return { id: randomUUID(), owner_id: owner, title, created_at: at, updated_at: at, last_event: 0 };
}

type ThreadCalls = Pick<
  TurnStore,
  "createThread" | "listThreads" | "findThread" | "renameThread" | "deleteThread"
>;

export function threadCalls(db: Db, clock: Clock): ThreadCalls {
  const summaries = (owner: string) =>
    db
      .selectFrom("threads")
      .select(["threads.id", "title", "threads.created_at", "updated_at"])
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom("turns")
              .select("turns.id")
              .whereRef("turns.thread_id", "=", "threads.id")
              .where("turns.status", "is", null),
          )
          .as("busy"),
      )
      .where("threads.owner_id", "=", owner);

  async function findThread(owner: string, threadId: string): Promise<ThreadSummary> {
    const row = await summaries(owner).where("threads.id", "=", threadId).executeTakeFirst();
    if (!row) throw new ThreadNotFound(threadId);
    return summary(row);
  }

  return {
    findThread,

    async createThread(owner, title) {
      const row = threadRow(owner, title, clock());
      await db.insertInto("threads").values(row).execute();
      return summary({ ...row, busy: false });
    },

    async listThreads(owner, { query, cursor, limit }) {
      let rows = summaries(owner)
        .orderBy("updated_at", "desc")
        .orderBy("threads.id", "desc")
        .limit(limit + 1);
      if (query !== null)
        rows = rows.where((eb) =>
          eb.or([
            contains("threads.title", query),
            eb.exists(
              eb
                .selectFrom("turns")
                .select("turns.id")
                .whereRef("turns.thread_id", "=", "threads.id")
                .where(contains("turns.message", query)),
            ),
          ]),
        );
      if (cursor !== null) {
        const [at, id] = decodeCursor(cursor);
        rows = rows.where((eb) =>
          eb.or([eb("updated_at", "<", at), eb.and([eb("updated_at", "=", at), eb("threads.id", "<", id)])]),
        );
      }
      return pageOf(await rows.execute(), limit, summary);
    },

    async renameThread(owner, threadId, title) {
      await db
        .updateTable("threads")
        .set({ title })
        .where("id", "=", threadId)
        .where("owner_id", "=", owner)
        .execute();
      return findThread(owner, threadId);
    },

    async deleteThread(owner, threadId) {
      const deleted = await db
        .deleteFrom("threads")
        .where("id", "=", threadId)
        .where("owner_id", "=", owner)
        .returning("id")
        .executeTakeFirst();
      if (!deleted) throw new ThreadNotFound(threadId);
    },
  };
}
