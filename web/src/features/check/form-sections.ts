import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";

export const SECTIONS = ["企业", "项目", "投资明细", "评估与荣誉", "奖补事项"] as const;
export type SectionName = (typeof SECTIONS)[number];

/**
 * Where a fact stands in the form. Amounts stand by the lines of spending, levels and honours together; what only a
 * policy that pays asks for comes last.
 */
export function sectionOf(
  { type, unit, per, notices }: FactDefinition,
  kindOf: (slug: string) => NoticeSummary["kind"] | undefined,
): SectionName {
  if (type === "money") return "投资明细";
  if (type === "honours" || unit === "级") return "评估与荣誉";
  if (notices.every((slug) => kindOf(slug) === "奖补政策")) return "奖补事项";
  return per === "enterprise" ? "企业" : "项目";
}

/**
 * How early to ask for each fact: what decides most programmes first, among those what they ask for first. Facts that
 * none of them asks for are left out.
 */
export function urgency(determinations: readonly Pick<Determination, "missing">[]): Map<string, number> {
  const found = new Map<string, { programmes: number; place: number }>();
  for (const { missing } of determinations)
    for (const [place, { name }] of missing.entries()) {
      const before = found.get(name);
      found.set(name, {
        programmes: (before?.programmes ?? 0) + 1,
        place: Math.min(before?.place ?? place, place),
      });
    }
  const order = [...found].toSorted(([, a], [, b]) => b.programmes - a.programmes || a.place - b.place);
  return new Map(order.map(([name], at) => [name, at]));
}

/** The facts by section, in the order in which they are asked for of somebody of whom nothing is known. */
export function sections(
  dictionary: readonly FactDefinition[],
  first: ReadonlyMap<string, number>,
  kindOf: (slug: string) => NoticeSummary["kind"] | undefined,
): Record<SectionName, FactDefinition[]> {
  const rank = ({ name }: FactDefinition) => first.get(name) ?? Number.MAX_SAFE_INTEGER;
  const ordered = dictionary.toSorted((a, b) => rank(a) - rank(b));
  const of = (name: SectionName) => ordered.filter((fact) => sectionOf(fact, kindOf) === name);
  return {
    企业: of("企业"),
    项目: of("项目"),
    投资明细: of("投资明细"),
    评估与荣誉: of("评估与荣誉"),
    奖补事项: of("奖补事项"),
  };
}
