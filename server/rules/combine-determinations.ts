import type { Combined, Determination } from "../domain/determination.ts";
import { premiseOf } from "./benefit-premise.ts";
import { combineBenefits } from "./stacking.ts";
import type { StackItem } from "./content-group.ts";
import type { FactSet } from "./fact-set.ts";
import type { Packs } from "./pack.ts";

/**
 * 就高不重复 over everything an answer determined; null where fewer than two amounts meet. Only what the facts name
 * counts: a benefit that was merely asked about, or that a selection may lead to, adds to nobody's sum. A title of the
 * enterprise counts once however many projects were determined.
 */
export function combineDeterminations(
  { packs }: Packs,
  determinations: readonly Determination[],
  sets: readonly FactSet[],
  sameContent: boolean | null,
): { combined: Combined; asks: boolean } | null {
  const items = new Map<string, StackItem>();
  for (const { notice, project, benefits } of determinations) {
    const document = packs.get(notice)?.document;
    if (!document || document.stacking.length === 0) continue;
    for (const { id, title, amount_max, cite } of benefits) {
      const benefit = document.benefits.find((one) => one.id === id);
      const facts = sets.find((set) => set.project === project);
      if (!benefit || !facts || amount_max === null || !premiseOf(benefit, facts).named) continue;
      const own = benefit.about === "project" ? project : null;
      items.set(JSON.stringify([notice, id, own]), {
        id,
        title,
        clause: cite.clause,
        applicant: benefit.applicant,
        project: own,
        ceiling: BigInt(amount_max.fen),
      });
    }
  }
  return combineBenefits([...items.values()], sameContent);
}
