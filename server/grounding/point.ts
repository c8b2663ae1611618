import type { WindowStatus } from "../domain/notice.ts";

/** Verbatim words of one clause, ready to be shown. `id` is its ledger id. */
export interface Quotation {
  id: string;
  path: string;
  words: string;
}

/**
 * One thing an answer has to say. The assistant decides which points and in what order; a wording only
 * decides how they sound. Dates and amounts arrive as slots (`{f3}`) of the ledger.
 */
export type Point =
  | {
      kind: "window";
      title: string;
      status: WindowStatus;
      date: string;
      days: string;
      cite: string;
      today: string;
    }
  | { kind: "actor-window"; actor: string; date: string; cite: string }
  | { kind: "no-window"; title: string }
  | { kind: "quotes"; title: string; quotations: Quotation[] }
  | { kind: "qualifier"; quotation: Quotation }
  | { kind: "related"; clauses: { id: string; path: string }[] }
  | { kind: "refused"; title: string }
  | { kind: "no-amount"; title: string }
  | { kind: "annexes"; annexes: { name: string; cite: string }[] }
  | { kind: "silent"; topic: string | null; count: number }
  | { kind: "nearest"; quotation: Quotation }
  | { kind: "elsewhere"; place: string; count: number }
  | { kind: "other-year"; year: number; name: string; count: number }
  | { kind: "office"; office: string; quotation: Quotation | null }
  | { kind: "contacts"; office: string; dated: string; verified: boolean; quotation: Quotation }
  | { kind: "sic"; print: string; likely: string; cite: string }
  | { kind: "outside"; count: number; titles: string[] }
  | { kind: "refuse-forgery"; quotations: Quotation[] }
  | { kind: "ask" }
  | {
      kind: "verdict";
      title: string;
      verdict: string;
      unmet: string[];
      open: string[];
      openCount: number;
      judged: boolean;
    }
  | { kind: "unmet"; title: string; principle: boolean; value: string; bound: string; cite: string }
  | { kind: "met"; title: string; value: string; bound: string; cite: string }
  | { kind: "what-if"; words: string }
  | { kind: "gap"; fixed: string | null; added: string | null; assumption: string }
  | {
      kind: "benefit";
      title: string;
      formula: string;
      amount: string | null;
      caveats: string[];
      cite: string;
    }
  | { kind: "assumed-base"; base: string; amount: string }
  | { kind: "combined"; low: string; high: string | null; cite: string };

/** What a wording sees. Nothing else may reach the reader's eye. */
export interface WordingInput {
  points: Point[];
}

/** Words an answer. Yields whole sentences or list items, slots and citations (`{f3}`, `[c1]`) unfilled. */
export interface Wording {
  readonly name: "composer" | "model";
  write(input: WordingInput, signal: AbortSignal): AsyncIterable<string>;
}
