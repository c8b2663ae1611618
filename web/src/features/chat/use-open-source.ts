import { useMemo, useRef, useState } from "react";
import { citedPlaces, type Place } from "./cited-places.ts";
import type { Sources } from "./sources.ts";
import type { TurnView } from "./turn-reducer.ts";

interface OpenSource {
  sources: Sources;
  place: Place | null;
  /** Every cited place of the turn whose source is open, in the order of its prose. */
  places: Place[];
  pinned: boolean;
  togglePin: () => void;
  go: (place: Place) => void;
  close: () => void;
  /** Closes unless the reader pinned it. */
  leave: () => void;
}

/** Which source the panel shows, and where the focus goes when it closes. */
export function useOpenSource(turns: TurnView[]): OpenSource {
  const [current, setCurrent] = useState<Sources["current"]>(null);
  const [pinned, setPinned] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const sources = useMemo<Sources>(
    () => ({
      current,
      open: (turnId, place) => {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        setCurrent({ turnId, place });
      },
    }),
    [current],
  );
  const turn = turns.find(({ id }) => id === current?.turnId);
  const places = useMemo(
    () => (turn ? citedPlaces(turn.pieces, turn.clauses).filter((place) => place !== null) : []),
    [turn],
  );
  return {
    sources,
    place: current?.place ?? null,
    places,
    pinned,
    togglePin: () => setPinned(!pinned),
    go: (place) => current && setCurrent({ ...current, place }),
    close: () => {
      setCurrent(null);
      setPinned(false);
      opener.current?.focus();
    },
    leave: () => {
      if (!pinned) setCurrent(null);
    },
  };
}
