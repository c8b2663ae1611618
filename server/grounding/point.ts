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
  /** Says nothing itself: the question was asked in English and is answered so. */
  | { kind: "in-english" }
  | { kind: "greeting"; count: string }
  | { kind: "thanks" }
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
  | { kind: "other-region"; title: string; office: string; region: string; place: string; cite: string }
  | { kind: "not-counted" }
  | { kind: "by-kind"; title: string }
  | { kind: "says"; title: string }
  | { kind: "section"; title: string; heading: string; count: string }
  | { kind: "table"; heads: string[]; rows: { label: string; cells: string[] }[] }
  | { kind: "table-note" }
  | { kind: "absent"; title: string; term: string }
  | { kind: "document"; title: string; what: string; value: string; cite: string }
  | { kind: "undocumented"; title: string; what: string }
  | { kind: "contacts-of"; office: string; dated: string; verified: boolean }
  | { kind: "qualifier"; quotation: Quotation }
  | { kind: "related"; clauses: { id: string; path: string }[] }
  | { kind: "refused"; title: string }
  | { kind: "no-amount"; title: string }
  | { kind: "annexes"; annexes: { name: string; cite: string }[] }
  | { kind: "silent"; topic: string | null; count: string }
  | { kind: "nearest" }
  | { kind: "elsewhere"; place: string; count: string }
  | { kind: "other-year"; year: string; name: string; count: string }
  | { kind: "office"; office: string; quotation: Quotation | null }
  | { kind: "sic"; print: string; likely: string; cite: string }
  | { kind: "impossible-deadline" | "unknown-deadline"; path: string; cite: string }
  | { kind: "outside"; count: string }
  | { kind: "refuse-forgery" }
  | { kind: "on-forgery" }
  | { kind: "real-spending" }
  | { kind: "ask" }
  | {
      kind: "verdict";
      /** Nothing of the project was told yet. */
      untold: boolean;
      title: string;
      verdict: string;
      unmet: string[];
      open: string[];
      openCount: string;
      cites: string[];
      judged: boolean;
    }
  | {
      kind: "unmet";
      label: string;
      title: string;
      principle: boolean;
      value: string;
      bound: string;
      /** The share in money, on the total that was said. */
      least: string | null;
      gap: { fixed: string | null; added: string; assumption: string } | null;
      cite: string;
    }
  | { kind: "open"; label: string; value: string; bound: string; least: string | null; cite: string }
  | { kind: "exempt"; label: string; cite: string }
  | { kind: "no-such-figure"; words: string; title: string }
  | { kind: "met"; label: string; value: string; bound: string; least: string | null; cite: string }
  | { kind: "as-stated" }
  | { kind: "what-if"; words: string }
  | { kind: "missing" }
  | { kind: "missing-fact"; question: string }
  | { kind: "contradiction"; titles: string[] }
  | { kind: "unheld"; title: string; cite: string }
  | { kind: "not-issued"; title: string }
  | { kind: "quote"; quotation: Quotation }
  | { kind: "latest"; title: string }
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
