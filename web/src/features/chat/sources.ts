import { createContext, use } from "react";
import type { Place } from "./cited-places.ts";
import type { TurnView } from "./turn-reducer.ts";

/** Opening the words an answer stands on. */
export interface Sources {
  current: { turnId: string; place: Place } | null;
  /** Opens the panel at the place; closing it returns the focus to where it was. */
  open: (turnId: string, place: Place) => void;
}
export const SourcesContext = createContext<Sources>({ current: null, open: () => undefined });
export const useSources = (): Sources => use(SourcesContext);

/** The turn that marks and figures inside its prose belong to. */
export interface TurnContent {
  turn: TurnView;
  /** One for each citation mark, in the order of the prose. */
  places: (Place | null)[];
}
export const TurnContext = createContext<TurnContent | null>(null);
export function useTurn(): TurnContent {
  const value = use(TurnContext);
  if (!value) throw new Error("useTurn outside a turn");
  return value;
}
