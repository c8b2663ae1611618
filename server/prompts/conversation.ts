import { fenced } from "./fenced.ts";

export interface Said {
  role: "user" | "assistant";
  content: string;
}

const SPEAKER = { user: "用户", assistant: "答复" };

/** The latest of what was said that fits the budget, oldest first; empty where nothing fits. */
export function conversation(
  history: readonly Said[],
  budget: number,
  countTokens: (text: string) => number,
): string {
  const kept: string[] = [];
  let left = budget;
  for (const { role, content } of history.toReversed()) {
    // Marks of earlier turns name other entries than this turn's.
    const line = `${SPEAKER[role]}：${content.replace(/\[c\d+\]/gu, "").replace(/\s+/gu, " ")}`;
    left -= countTokens(line);
    if (left < 0) break;
    kept.unshift(line);
  }
  return kept.length === 0 ? "" : fenced("此前的对话", kept.join("\n"));
}
