const LENGTH = 40;

/** A thread's title from its first message: one line, at most 40 code points. */
export function titleOf(message: string): string {
  const words = Array.from(message.replace(/\s+/gu, " ").trim());
  return words.length <= LENGTH ? words.join("") : `${words.slice(0, LENGTH - 1).join("")}…`;
}
