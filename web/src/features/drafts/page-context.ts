import { createContext, use } from "react";
import type { Figures } from "./slots.ts";

/** A figure that is looked at, and where its mark stands on the screen. */
export interface LookedAt {
  id: string;
  mark: HTMLElement;
  /** Opened by a click or a key: it stays until it is closed. */
  pinned: boolean;
}

/** What the words of the page need. */
export interface Page {
  /** The draft: figures of another one mean something else. */
  draft: string;
  figures: Figures;
  /** Figures that read otherwise since a moment ago. */
  changed: ReadonlySet<string>;
  lookAt: (what: LookedAt | null) => void;
}
export const PageContext = createContext<Page | null>(null);
export function usePage(): Page {
  const value = use(PageContext);
  if (!value) throw new Error("usePage outside a page");
  return value;
}
