import { useEffect, useRef, useState } from "react";

const SHOWN_MS = 2000;
const NONE: ReadonlySet<string> = new Set();

/** Keys of what reads otherwise than it did a moment ago, for two seconds. */
export function useChanged<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  fingerprint: (item: T) => string,
): ReadonlySet<string> {
  const before = useRef<Map<string, string>>(new Map());
  const [changed, setChanged] = useState(NONE);
  const now = JSON.stringify(items.map((item) => [keyOf(item), fingerprint(item)]));
  useEffect(() => {
    const prints = new Map(JSON.parse(now) as [string, string][]);
    const differs = [...prints].flatMap(([key, print]) => {
      const old = before.current.get(key);
      return old !== undefined && old !== print ? [key] : [];
    });
    before.current = prints;
    if (differs.length > 0) setChanged(new Set(differs));
  }, [now]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
}
