import type { StoredBlock } from "./slots.ts";

/** Blocks with one paragraph in other words. */
export const withWords = (blocks: readonly StoredBlock[], at: number, text: string): StoredBlock[] =>
  blocks.map((block, index) => (index === at && block.kind === "paragraph" ? { ...block, text } : block));

const unsettled = (block: StoredBlock) =>
  block.kind === "paragraph" && (block.text.includes("\n") || block.text.trim() === "");

/**
 * Blocks once the caret has left their section: each line is a paragraph of its own, and an emptied one is gone. Not
 * before: while somebody types, a paragraph must keep its place. Null where that changes nothing.
 */
export function settled(blocks: readonly StoredBlock[]): StoredBlock[] | null {
  if (!blocks.some(unsettled)) return null;
  return blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || !unsettled(block)) return [block];
    const lines = block.text.split("\n").flatMap((line) => line.trim() || []);
    return lines.map((line) => ({ ...block, text: line }));
  });
}
