import type { StoredBlock } from "../../domain/draft.ts";
import { hanOrdinal } from "../../domain/ordinals.ts";

/** Number of an item by the level it stands on, as official documents print it: 一、 （一） 1. （1） */
export function numbered(level: number, at: number, words: string): string {
  if (level <= 1) return `${hanOrdinal(at)}、${words}`;
  if (level === 2) return `（${hanOrdinal(at)}）${words}`;
  return level === 3 ? `${at}.${words}` : `（${at}）${words}`;
}

export const paragraph = (text: string): StoredBlock => ({ kind: "paragraph", text });

/** Headings inside a section stand on levels 2 to 5. */
export const heading = (level: number, text: string): StoredBlock => ({
  kind: "heading",
  level: Math.min(5, Math.max(2, level)),
  text,
});

interface Table {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  note?: string;
}

/** None where there is no row. */
export const table = ({ caption, head, rows, note = "" }: Table): StoredBlock[] =>
  rows.length === 0
    ? []
    : [{ kind: "table", caption, head: [...head], rows: rows.map((row) => [...row]), note }];
