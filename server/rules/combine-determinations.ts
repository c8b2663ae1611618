import type { Combined, Determination } from "../domain/determination.ts";
import { combineBenefits } from "./stacking.ts";
import type { StackItem } from "./content-group.ts";
import type { Packs } from "./pack.ts";

/**
 * 就高不重复 over everything an answer determined; null where fewer than two amounts meet. A title of the enterprise
 * counts once however many projects were determined.
 */
export function combineDeterminations(
  { packs }: Packs,
  determinations: readonly Determination[],
  sameContent: boolean | null,
): { combined: Combined; asks: boolean } | null {
  const items = new Map<string, StackItem>();
  for (const { notice, project, benefits } of determinations) {
    const document = packs.get(notice)?.document;
    if (!document || document.stacking.length === 0) continue;
    for (const { id, title, amount_max, cite } of benefits) {
      const benefit = document.benefits.find((one) => one.id === id);
      if (!benefit || amount_max === null) continue;
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
