import { useEffect, useState } from "react";

const QUIET_MS = 800;

/** Words for a live region: only once they have stood still, so that typing isn't read out figure by figure. */
export function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return spoken;
}
