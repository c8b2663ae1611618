import { z } from "zod";
import { turnEvent, turnStatus, wordingName } from "./turn.ts";
import { asOf } from "./primitives.ts";

/** A turn event with its number in the thread; `id` counts from 1 and is what `?after=` names. */
export const threadEvent = z.intersection(z.object({ id: z.int().positive() }), turnEvent);
export type ThreadEvent = z.infer<typeof threadEvent>;

export const threadSummary = z.object({
  id: z.string(),
  title: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  /** A turn is being answered now. */
  busy: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

export const turnRecord = z.object({
  id: z.string(),
  message: z.string(),
  as_of: asOf,
  wording: wordingName,
  /** Null while it is being answered. */
  status: turnStatus.nullable(),
  created_at: z.iso.datetime({ offset: true }),
  /** Id of its first event in the thread. */
  first_event: z.int().nullable(),
});

/** A thread with its turns and every event so far; `last_event` is where to continue listening. */
export const thread = threadSummary.extend({
  turns: z.array(turnRecord),
  events: z.array(threadEvent),
  last_event: z.int().nonnegative(),
});
export type Thread = z.infer<typeof thread>;

export const threadPatch = z.object({ title: z.string().trim().min(1).max(80) });
export const feedback = z.object({
  rating: z.enum(["useful", "wrong"]),
  /** The figure or sentence it is about, as shown. */
  about: z.string().max(500).optional(),
  comment: z.string().max(2000).optional(),
});
export type Feedback = z.infer<typeof feedback>;

/**
 * A remark with the conversation up to it, in the shape of a case in `evals/cases`: what the answer should have held is
 * for a person to add, out of the notice.
 */
export const feedbackCase = z.object({
  ...feedback.shape,
  id: z.string(),
  category: z.literal("反馈"),
  as_of: asOf,
  turns: z.array(z.object({ ask: z.string() })),
});
export type FeedbackCase = z.infer<typeof feedbackCase>;
