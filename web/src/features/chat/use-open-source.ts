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
    () =>
      turn
        ? citedPlaces(turn.pieces, turn.clauses, turn.ledger?.figures).filter((place) => place !== null)
        : [],
    [turn],
  );
  const place = current?.place ?? null;
  // A figure or a row of a sheet may open a clause that the prose cites too.
  const n = places.find(({ notice, path }) => notice === place?.notice && path === place.path)?.n ?? null;
  return {
    sources,
    place: place && { ...place, n: place.n ?? n },
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
