import type { Fen } from "../domain/money.ts";
import type { Ratio } from "../domain/ratio.ts";
import type { DateParts } from "./date-parts.ts";

export interface Comparator {
  /** `principle` is 原则上: it softens whatever bound it stands with. */
  op: "gte" | "gt" | "lte" | "lt" | "principle";
  text: string;
  start: number;
  end: number;
}

/** The value as written. `to` is the upper end of a range. A fault says, in Chinese, why there is no value. */
export type FigureValue =
  | { kind: "money"; value: Fen | null; to: Fen | null }
  | { kind: "percent"; value: Ratio | null; to: Ratio | null }
  | { kind: "level"; value: number | null; to: number | null }
  | { kind: "count"; value: Ratio | null; to: Ratio | null; unit: string }
  | { kind: "duration"; value: Ratio | null; to: Ratio | null; unit: "月" | "天" }
  | { kind: "number"; value: Ratio | null; to: Ratio | null }
  | { kind: "ordinal"; value: number | null; unit: string }
  | { kind: "date"; value: DateParts | null; to: DateParts | null }
  | { kind: "time"; value: { hour: number; minute: number } | null }
  /** Digits that belong to a name: 5G, ISO9001. */
  | { kind: "label"; value: string }
  /** 文号, telephone number, address on the net; without white space. */
  | { kind: "document" | "phone" | "url" | "email"; value: string };

/** What a recogniser found at its place; `end` is exclusive. */
export type Found = FigureValue & { end: number; fault?: string; approximate?: boolean };

/** A figure in a text. Offsets are code points of the text, half-open, of the figure without its comparators. */
export type FigureSpan = FigureValue & {
  start: number;
  end: number;
  text: string;
  comparators: Comparator[];
  /** 大概, 左右, 多, 近: the value is not exact and must not be used as if it were. */
  approximate: boolean;
  fault: string | null;
};

/** Finds one kind of figure beginning exactly at `at` of a folded text. `asOf` is a day, 2025-12-19. */
export type Recogniser = (text: string, at: number, asOf: string | undefined) => Found | undefined;

/** Runs a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
