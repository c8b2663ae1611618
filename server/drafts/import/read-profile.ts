import type { DraftField, FactSheet, SheetImport } from "../../domain/draft.ts";
import { DEFAULT_PROJECT, type FactInput, type Honour } from "../../domain/fact.ts";

const SCOPES: Record<Honour["scope"], string> = { project: "项目", enterprise: "企业", unknown: "" };

/**
 * The facts of a 体检 as a fact sheet: those that a field states go there in its words, the rest is kept as it is. Facts
 * of another project than the first are left out and said to be.
 */
export function readProfile(
  facts: readonly FactInput[],
  fields: ReadonlyMap<string, DraftField>,
): SheetImport {
  const byFact = new Map(
    [...fields.values()].flatMap((field) => (field.fact === null ? [] : [[field.fact, field] as const])),
  );
  const told: FactSheet["fields"] = {};
  const rest: FactInput[] = [];
  const notes: string[] = [];
  for (const fact of facts) {
    if (fact.project !== DEFAULT_PROJECT) {
      notes.push(`“${fact.name}”是另一个项目（${fact.project}）的，没有带入`);
      continue;
    }
    const field = byFact.get(fact.name);
    const value = field && valueOf(fact, field);
    if (value === undefined) rest.push(fact);
    else told[field!.name] = { value, origin: "体检", evidence: "" };
  }
  return {
    sheet: { fields: told, investments: [], scenes: [], savings: [], facts: rest },
    notes,
    faults: [],
  };
}

/** The fact in the words of a field; undefined where the field can't hold it. */
function valueOf({ value, unit }: FactInput, { type, options }: DraftField): string | undefined {
  if (Array.isArray(value)) return type === "text" ? value.map(honourWords).join("；") || "无" : undefined;
  if (typeof value === "boolean") return type === "yesno" ? (value ? "是" : "否") : undefined;
  if (value === null || type === "yesno") return undefined;
  const words = String(value);
  if (type === "choice") return options?.includes(words) ? words : undefined;
  if (type === "money") return unit === undefined ? undefined : `${words}${unit === "万元" ? "" : unit}`;
  return type === "longtext" || type === "text" ? undefined : words;
}

/** `重庆市先进级智能工厂（2025年，项目）` */
function honourWords({ name, year, scope }: Honour): string {
  const beside = [year === null ? "" : `${year}年`, SCOPES[scope]].filter((part) => part !== "");
  return beside.length === 0 ? name : `${name}（${beside.join("，")}）`;
}
