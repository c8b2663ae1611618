import type { Fen } from "../domain/money.ts";

/** An amount that may be added to others, or may not. */
export interface StackItem {
  id: string;
  title: string;
  /** Clause path, as cited. */
  clause: string;
  applicant: "单位" | "园区";
  /** Null where it isn't a project's: a title the enterprise holds, or a project nobody named. */
  project: string | null;
  ceiling: Fen;
}

/** Amounts of one project, which may or may not be one 内容. */
export interface ContentGroup {
  applicant: StackItem["applicant"];
  project: string | null;
  items: StackItem[];
}

export const largest = (amounts: readonly Fen[]): Fen =>
  amounts.reduce((best, fen) => (fen > best ? fen : best), 0n);

export const highest = ({ items }: ContentGroup): Fen => largest(items.map(({ ceiling }) => ceiling));

export const total = ({ items }: ContentGroup): Fen => items.reduce((sum, { ceiling }) => sum + ceiling, 0n);
