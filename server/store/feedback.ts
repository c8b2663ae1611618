import { randomUUID } from "node:crypto";
import type { Clock } from "../domain/clock.ts";
import { TurnNotFound } from "../domain/turn-store-errors.ts";
import type { TurnStore } from "../domain/turn-store.ts";
import { feedback } from "../schemas/thread.ts";
import type { Db } from "./tables.ts";

type FeedbackCalls = Pick<TurnStore, "addFeedback" | "listFeedback">;

export function feedbackCalls(db: Db, clock: Clock): FeedbackCalls {
  return {
    async addFeedback(owner, turnId, { rating, about, comment }) {
      const turn = await db
        .selectFrom("turns")
        .select("id")
        .where("id", "=", turnId)
        .where("owner_id", "=", owner)
        .executeTakeFirst();
      if (!turn) throw new TurnNotFound(turnId);
      const id = randomUUID();
      await db
        .insertInto("feedback")
        .values({
          id,
          owner_id: owner,
          turn_id: turnId,
          rating,
          about: about ?? null,
          comment: comment ?? null,
          created_at: clock().toISOString(),
        })
        .execute();
      return { id };
    },

    async listFeedback(owner) {
      const rows = await db
        .selectFrom("feedback")
        .innerJoin("turns", "turns.id", "feedback.turn_id")
        .select(["feedback.id", "rating", "about", "comment", "thread_id", "as_of", "first_event"])
        .where("feedback.owner_id", "=", owner)
        .orderBy("feedback.created_at", "desc")
        .orderBy("feedback.id")
        .execute();
      return Promise.all(
        rows.map(async ({ id, rating, about, comment, thread_id, as_of, first_event }) => {
          const turns = await db
            .selectFrom("turns")
            .select("message as ask")
            .where("thread_id", "=", thread_id)
            .where("first_event", "<=", first_event)
            .orderBy("first_event")
            .execute();
          return {
            id,
            category: "反馈" as const,
            as_of,
            turns,
            rating: feedback.shape.rating.parse(rating),
            ...(about === null ? {} : { about }),
            ...(comment === null ? {} : { comment }),
          };
        }),
      );
    },
  };
}
