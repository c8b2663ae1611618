/** What the page keeps in view: the newest question at the top, the very end, or nothing, after a reader's own move. */
export type FollowMode = "question" | "end" | null;

/** The reader stands at the end as long as less than this lies below, in px. */
const NEAR_END = 80;

/**
 * What a move of the page says of its reader's wish; `placed` is where we last put it, in px. Our own move is none of
 * the reader's, nor is the browser's when the place we chose no longer exists: the composer gives back its lines as a
 * question goes.
 */
export function modeAfterScroll(
  { scrollTop, scrollHeight, clientHeight }: Pick<Element, "scrollTop" | "scrollHeight" | "clientHeight">,
  placed: number,
  mode: FollowMode,
): FollowMode {
  const end = scrollHeight - clientHeight;
  if (Math.abs(scrollTop - placed) < 2 || placed > end + 1) return mode;
  return end - scrollTop < NEAR_END ? "end" : null;
}
