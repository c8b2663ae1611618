import type { Ledger } from "../../../../server/schemas/ledger.ts";
import type { TurnView } from "./turn-reducer.ts";

export type LedgerFact = Ledger["facts"][number];

/** The facts a thread stands on now: the latest of each project's, without those taken back. */
export function threadFacts(turns: Pick<TurnView, "ledger">[]): LedgerFact[] {
  const facts = new Map<string, LedgerFact>();
  for (const fact of turns.flatMap(({ ledger }) => ledger?.facts ?? [])) {
    const key = `${fact.project} ${fact.name}`;
    if (fact.status === "retracted") facts.delete(key);
    else facts.set(key, fact);
  }
  return [...facts.values()];
}

/** A fact's name as read: `总投资_2024年以来` → 总投资（2024年以来）. */
export function factLabel(name: string): string {
  const [head, ...rest] = name.split("_");
  return rest.length ? `${head}（${rest.join("，")}）` : name;
}

const LEVELS = "一二三四五";

/** A fact in a few words, `总投资（2024年以来）2100万元`; the project named where it isn't the first. */
export function factWords({ name, value, unit, project }: LedgerFact): string {
  const label = `${project === "p1" ? "" : `${project}：`}${factLabel(name)}`;
  if (value === null) return `${label}：不清楚`;
  if (typeof value === "boolean") return `${label}：${value ? "是" : "否"}`;
  if (Array.isArray(value)) return `${label}：${value.map((honour) => honour.name).join("、")}`;
  // A level is written as the notices write it: 三级.
  const shown = unit === "级" ? (LEVELS[Number(value) - 1] ?? value) : value;
  return `${label}${shown}${unit ?? ""}`;
}
