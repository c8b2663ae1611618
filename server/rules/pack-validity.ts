import { parseDay, parseWhen, type When } from "../domain/dates.ts";
import type { Pack } from "./pack.ts";

/** Whether the instrument is in force on that day, whatever its windows say. */
export function validityOf(pack: Pack, asOf: string | When): "not_yet" | "in_force" | "expired" {
  const { from, to } = pack.document.validity;
  const { day } = typeof asOf === "string" ? parseWhen(asOf) : asOf;
  if (from !== null && day < parseDay(from)) return "not_yet";
  return to !== null && day > parseDay(to) ? "expired" : "in_force";
}
