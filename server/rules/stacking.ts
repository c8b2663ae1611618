import type { Combined } from "../domain/determination.ts";
import { type Fen, moneyView } from "../domain/money.ts";
import { type ContentGroup, highest, largest, type StackItem } from "./content-group.ts";
import { stackingTrace } from "./stacking-trace.ts";

/**
 * 就高不重复 for one answer. Items of one project under several clauses, and items of no project, may be the same
 * 内容 as another: counted as same for `low` and as different for `high`. Different projects are different.
 * @param sameContent what the office has said about items that may be one 内容; null while unsaid.
 * @returns null where there is nothing to combine; `asks` is true while `sameContent` would settle the interval.
 */
export function combineBenefits(
  items: readonly StackItem[],
  sameContent: boolean | null,
): { combined: Combined; asks: boolean } | null {
  if (items.length < 2) return null;
  const groups = groupByContent(items);
  const least = applicants(groups).reduce((total, own) => total + lowest(own), 0n);
  const most = items.reduce((total, { ceiling }) => total + ceiling, 0n);
  const low = sameContent === false ? most : least;
  const high = sameContent === true ? least : most;
  return {
    combined: {
      low: moneyView(low, "最高不超过"),
      high: moneyView(high, "最高不超过"),
      trace: stackingTrace(groups, { low, high }, sameContent),
    },
    asks: low !== high,
  };
}

function groupByContent(items: readonly StackItem[]): ContentGroup[] {
  const groups = new Map<string, ContentGroup>();
  for (const item of items) {
    const key = JSON.stringify([item.applicant, item.project]);
    const group = groups.get(key) ?? { applicant: item.applicant, project: item.project, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function applicants(groups: readonly ContentGroup[]): ContentGroup[][] {
  return (["单位", "园区"] as const).map((name) => groups.filter(({ applicant }) => applicant === name));
}

/** The least of one applicant: the projects' highest items added, what has no project absorbed by the largest. */
function lowest(groups: readonly ContentGroup[]): Fen {
  const projects = groups.filter(({ project }) => project !== null).map(highest);
  const floating = groups.filter(({ project }) => project === null).map(highest);
  const best = largest(projects);
  return projects.reduce((sum, fen) => sum + fen, 0n) - best + largest([best, ...floating]);
}
