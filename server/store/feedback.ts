import { randomUUID } from "node:crypto";
import type { Clock } from "../domain/clock.ts";
import { TurnNotFound } from "../domain/turn-store-errors.ts";
import type { TurnStore } from "../domain/turn-store.ts";
import type { Db } from "./tables.ts";

type FeedbackCalls = Pick<TurnStore, "addFeedback">;

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
  };
}
