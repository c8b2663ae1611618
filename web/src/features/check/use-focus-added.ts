import { useEffect, useRef, type RefObject } from "react";

/** Who adds a row goes on in it. `box` holds the rows; `added` is called where one was asked for. */
export function useFocusAdded<T extends HTMLElement>(
  control: string,
): { box: RefObject<T | null>; added: () => void } {
  const box = useRef<T>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    [...(box.current?.querySelectorAll<HTMLElement>(control) ?? [])].at(-1)?.focus();
  });
  return {
    box,
    added: () => {
      wanted.current = true;
    },
  };
}
