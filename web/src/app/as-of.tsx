import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { isoDate } from "../../../server/schemas/primitives.ts";
import { chinaToday } from "../lib/china-day.ts";

interface AsOf {
  /** The day answers are given for, `2026-11-21`. */
  day: string;
  /** The day the user chose, or null while it simply is today; requests carry it only when chosen. */
  chosen: string | null;
  choose: (day: string | null) => void;
}
const AsOfContext = createContext<AsOf | null>(null);

export function useAsOf(): AsOf {
  const value = use(AsOfContext);
  if (!value) throw new Error("useAsOf outside AsOfProvider");
  return value;
}

const valid = (day: string | null): string | null => (isoDate.safeParse(day).success ? day : null);

/**
 * 依据日期 of every page. It stands in the address (`?as_of=`), so that a link shows what its sender saw.
 * The address is read once, when the product is opened; from then on it follows the choice on every page.
 */
export function AsOfProvider({ children }: { children: ReactNode }) {
  const [params, setParams] = useSearchParams();
  const inAddress = valid(params.get("as_of"));
  const [chosen, setChosen] = useState(inAddress);

  useEffect(() => {
    if (inAddress === chosen) return;
    setParams(
      (now) => {
        if (chosen) now.set("as_of", chosen);
        else now.delete("as_of");
        return now;
      },
      { replace: true },
    );
  }, [inAddress, chosen, setParams]);

  const value = useMemo<AsOf>(() => ({ day: chosen ?? chinaToday(), chosen, choose: setChosen }), [chosen]);
  return <AsOfContext value={value}>{children}</AsOfContext>;
}
