import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FactDefinition, FactInput } from "../../../../server/schemas/fact.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { blankProfile, type Profile } from "./profile.ts";

/** Waited for the next key; together with one round trip it stays under a tenth of a second. */
const PAUSE_MS = 40;

const NONE: readonly FactInput[] = [];

interface Evaluated {
  /** The last result that came, until a newer one does. */
  readonly data: Evaluation | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

/**
 * What the profile comes to as of the day. While one types, older questions are dropped; without the server the last
 * result stays and the fault is told.
 */
export function useEvaluation(
  profile: Profile | null,
  dictionary: FactDefinition[] | undefined,
  asOf: string | null,
  overrides: readonly FactInput[] = NONE,
): Evaluated {
  const [last, setLast] = useState<Evaluation>();
  const asked = useSettled(profile, PAUSE_MS);
  const said = useSettled(overrides, PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["check", "evaluation", asOf, asked, said],
    queryFn: ({ signal }) =>
      evaluate({ profile: asked!, dictionary: dictionary!, asOf, overrides: said, signal }),
    enabled: dictionary !== undefined && asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    // The next key asks again anyway; a server on this machine answers without any network.
    retry: false,
    networkMode: "always",
  });
  if (data && data !== last) setLast(data);
  return { data: data ?? last, error, isFetching, refetch };
}

const BLANK = blankProfile("blank", "");

/** What is asked of somebody of whom nothing is known: it gives the form its order. */
export function useFirstQuestions(dictionary: FactDefinition[] | undefined, asOf: string | null): Evaluated {
  return useEvaluation(BLANK, dictionary, asOf);
}

/** The value once it has stood still for a moment. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
