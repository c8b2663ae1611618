import { z } from "zod";
import { determinationsRequest } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { ImportSource } from "../../lib/draft-api.ts";
import { storedProfile, type StoredProfile } from "../../lib/stored-profiles.ts";
import { blankInvestment, type Investment } from "./sheet.ts";

/** What to ask the server to read, and lines of spending that need no reading. */
export interface Chosen {
  name: string;
  source: ImportSource;
  lines: Investment[];
}

const savedCheck = determinationsRequest.extend({ profile: storedProfile });
const factsFile = z.object({ facts: determinationsRequest.shape.facts });
const card = z.record(z.string(), z.unknown());

/** A project of a 体检 profile: its own facts and those of the enterprise, and its lines of spending. */
export function ofProfile(
  { name, facts, investments }: StoredProfile,
  project: string,
  isOfEnterprise: (fact: string) => boolean,
): Chosen {
  const told = facts.flatMap((fact): FactInput[] =>
    fact.value !== null && (fact.project === project || isOfEnterprise(fact.name))
      ? [{ ...fact, project: "p1" }]
      : [],
  );
  const lines: Investment[] = [];
  for (const list of investments)
    for (const { date, category, item, amount } of list.project === project ? list.lines : [])
      lines.push({ ...blankInvestment(lines), date, category, item, amount, origin: "体检" });
  return { name, source: { facts: told }, lines };
}

/** A JSON file: a saved check, facts as `cewen check` takes them, or a company's facts in its own keys. Null: neither. */
export function ofJson(text: string, name: string, isOfEnterprise: (fact: string) => boolean): Chosen | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const saved = savedCheck.safeParse(data);
  if (saved.success) return ofProfile(saved.data.profile, saved.data.profile.projects[0]!.id, isOfEnterprise);
  const facts = factsFile.safeParse(Array.isArray(data) ? { facts: data } : data);
  if (facts.success) return { name, source: { facts: facts.data.facts }, lines: [] };
  const company = card.safeParse(data);
  return company.success ? { name, source: { card: company.data }, lines: [] } : null;
}
