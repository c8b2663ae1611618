import { useSyncExternalStore } from "react";

const query = matchMedia("(min-width: 1200px)");
const subscribe = (changed: () => void): (() => void) => {
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Whether three columns fit. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
