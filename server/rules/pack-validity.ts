import { calendar, parseDay, parseWhen, type When } from "../domain/dates.ts";
import type { Pack } from "./pack.ts";

/**
 * Whether the instrument is in force on that day, whatever its windows say. One that prints no date isn't out before
 * the year of its 文号.
 */
export function validityOf(pack: Pack, asOf: string | When): "not_yet" | "in_force" | "expired" {
  const { from, to } = pack.document.validity;
  const { day } = typeof asOf === "string" ? parseWhen(asOf) : asOf;
  const early = from === null ? calendar(day).year < numberedIn(pack) : day < parseDay(from);
  if (early) return "not_yet";
  return to !== null && day > parseDay(to) ? "expired" : "in_force";
}

/** 渝经信智能〔2024〕4号 was numbered in 2024; a forwarded text by the number of what it forwards. */
function numberedIn({ notice: { meta } }: Pack): number {
  const numbers = [meta.number, ...meta.parts.map(({ number }) => number)];
  const years = numbers.flatMap((number) => /〔(\d{4})〕/u.exec(number ?? "")?.[1] ?? []);
  return Math.max(0, ...years.map(Number));
}
