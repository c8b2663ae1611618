import type { z } from "zod";
import { CardFault } from "./card-fault.ts";
import { companyCard, type CompanyCard } from "./card-schema.ts";
import { shortened } from "./intake.ts";

/** Keys that hold cells; without one of these a card is another card. */
const HOLDERS =
  /^(?:name|project|maturity|honours|scenes|kpis|investments|benefit_inputs|(?:revenue|profit|tax|assets)_wan)$/u;

/** What stands at a path, and the object that holds it; undefined where it isn't a named cell of an object. */
function cellAt(
  card: unknown,
  path: readonly PropertyKey[],
): { holder: Record<string, unknown>; key: string } | undefined {
  let holder: unknown = card;
  for (const step of path.slice(0, -1))
    holder = typeof holder === "object" && holder !== null ? Reflect.get(holder, step) : undefined;
  const key = path.at(-1);
  if (typeof key !== "string" || HOLDERS.test(key)) return undefined;
  if (typeof holder !== "object" || holder === null || !(key in holder)) return undefined;
  return { holder: holder as Record<string, unknown>, key };
}

/**
 * A card with the cells that can't be read left out, each named in a note: one odd word costs its own cell and no more.
 * Throws `CardFault` where what is wrong is no cell that may be lacking.
 */
export function parseCard(value: unknown): { card: CompanyCard; notes: string[] } {
  const first = companyCard.safeParse(value);
  if (first.success) return { card: first.data, notes: [] };
  const left: unknown = structuredClone(value);
  const notes = first.error.issues.map((issue) => leaveOut(left, issue, first.error.issues));
  const again = companyCard.safeParse(left);
  if (!again.success) throw new CardFault(again.error.issues);
  return { card: again.data, notes };
}

function leaveOut(card: unknown, { path }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): string {
  const cell = cellAt(card, path);
  if (cell === undefined) throw new CardFault(issues);
  const { holder, key } = cell;
  const told = holder[key];
  Reflect.deleteProperty(holder, key);
  const words = typeof told === "string" ? told : JSON.stringify(told);
  return `卡片里的 ${path.map(String).join(".")} 写的是“${shortened(words)}”，读不懂，没有读入，请改正或另填。`;
}
