import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import { isoDate } from "../../../server/schemas/primitives.ts";
import { chinaToday } from "./china-day.ts";

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
  const { search, hash, state } = useLocation();
  const navigate = useNavigate();
  const inAddress = valid(new URLSearchParams(search).get("as_of"));
  const [chosen, setChosen] = useState(inAddress);

  useEffect(() => {
    if (inAddress === chosen) return;
    const params = new URLSearchParams(search);
    if (chosen) params.set("as_of", chosen);
    else params.delete("as_of");
    // What stands after # names the clause that is open, and `state` the words of it: both stay.
    void navigate({ search: params.toString(), hash }, { replace: true, state });
  }, [inAddress, chosen, search, hash, state, navigate]);

  const value = useMemo<AsOf>(() => ({ day: chosen ?? chinaToday(), chosen, choose: setChosen }), [chosen]);
  return <AsOfContext value={value}>{children}</AsOfContext>;
}
