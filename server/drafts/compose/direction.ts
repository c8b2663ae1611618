import type { SheetIndicator } from "../../domain/draft.ts";
import { parseDecimal, sign, subtract } from "../../domain/decimal.ts";
import type { DraftLedger } from "../draft-ledger.ts";

/** Whether the indicator went the way the sheet calls better; null where that isn't known. */
export function improved(ledger: DraftLedger, { id, better }: SheetIndicator): boolean | null {
  const value = (side: string) => parseDecimal(ledger.figures.get(`${id}.${side}`)?.value ?? "");
  const [before, after] = [value("before"), value("after")];
  if (before === undefined || after === undefined || better === "") return null;
  return sign(subtract(after, before)) === (better === "升" ? 1 : -1);
}
