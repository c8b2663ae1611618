import { useLayoutEffect, useRef, type RefObject } from "react";

const places = new Map<string, number>();

/** A box that scrolls by itself is found again where it was left; `ready` once what it holds is there. */
export function useKeptPlace<T extends HTMLElement>(key: string, ready: boolean): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || !ready) return;
    box.scrollTop = places.get(key) ?? 0;
    return () => void places.set(key, box.scrollTop);
  }, [key, ready]);
  return ref;
}
