import type { Pack } from "./pack.ts";

/** Benefits that a selection under one of these packs may lead to (可能衔接, inferred), by the slug that pays them. */
export function linkedBenefits(packs: readonly Pack[]): Map<string, Set<string>> {
  const linked = new Map<string, Set<string>>();
  for (const { document } of packs)
    for (const { to } of document.relations) {
      const [slug = "", benefit = ""] = to.split("#");
      linked.set(slug, (linked.get(slug) ?? new Set<string>()).add(benefit));
    }
  return linked;
}
