import { createContext, use } from "react";
import type { Sheet, SheetChange, SheetFault } from "./sheet.ts";

/** What every control of the fact sheet works on. */
export interface Facts {
  sheet: Sheet;
  change: (change: SheetChange) => void;
  /** Faults by the place they concern: `s1k2.before`, `i3.amount`, `f.员工人数`. */
  faults: ReadonlyMap<string, SheetFault[]>;
  /** Places that the figure looked at stands on. */
  lit: ReadonlySet<string>;
  /** Rows and groups that are unfolded: `i3`, `s1`, `s1k2`, `企业`. */
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
}
export const FactsContext = createContext<Facts | null>(null);
export function useFacts(): Facts {
  const value = use(FactsContext);
  if (!value) throw new Error("useFacts outside a fact sheet");
  return value;
}
