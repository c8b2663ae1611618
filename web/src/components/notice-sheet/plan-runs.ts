import type { Clause } from "../../../../server/schemas/notice.ts";
import type { Current, Mark } from "./segments.ts";

/** Clauses in print order that are shown, or folded behind a caption. */
export interface Run {
  folded: boolean;
  /** Index of the first clause in the notice. */
  first: number;
  clauses: Clause[];
  /** What a folded run holds: `一、申报类型 · 二（一）1 至 4`. Empty when shown. */
  caption: string;
}

/** Siblings shown on either side where a clause has more than fits beside it. */
const NEIGHBOURS = 2;
const WHOLE_FAMILY = 8;
/** A fold shorter than this saves nothing. */
const WORTH_FOLDING = 60;

/**
 * Which clauses stand open around the current one: itself, its neighbours, the headings above, the title of
 * its part, and every other clause cited in this turn. With nothing cited the whole notice is open.
 */
export function planRuns(
  clauses: Clause[],
  current: Current | null,
  marks: Mark[],
  around: "neighbours" | "all",
): Run[] {
  const focus = focused(clauses, current);
  const cited = marks.flatMap((mark) => focused(clauses, mark));
  if (around === "all" || (focus.length === 0 && cited.length === 0))
    return [run(clauses, 0, clauses.length, false)];

  const open = new Set<Clause>([...focus, ...cited]);
  for (const clause of focus) {
    for (const neighbour of neighbours(clauses, clause)) open.add(neighbour);
  }
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  for (const clause of open) {
    for (let above = parentOf(byPath, clause); above; above = parentOf(byPath, above)) open.add(above);
  }
  for (const clause of focus) {
    const title = clauses.findLast(
      (one) => one.kind === "title" && one.part === clause.part && one.start <= clause.start,
    );
    if (title) open.add(title);
  }
  return runsOf(clauses, open);
}

function focused(clauses: Clause[], place: Current | Mark | null): Clause[] {
  if (!place) return [];
  return clauses.filter(
    (clause) => clause.path === place.path || (clause.start < place.end && clause.end > place.start),
  );
}

function parentOf(byPath: Map<string, Clause>, clause: Clause): Clause | undefined {
  return clause.parent === null ? undefined : byPath.get(clause.parent);
}

function neighbours(clauses: Clause[], clause: Clause): Clause[] {
  const family = clauses.filter((one) => one.parent === clause.parent && one.part === clause.part);
  const children = clauses.filter((one) => one.start > clause.start && one.start < clause.whole_end);
  const at = family.indexOf(clause);
  const beside =
    clause.parent !== null && family.length <= WHOLE_FAMILY
      ? family
      : family.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  return [...beside, ...children.slice(0, WHOLE_FAMILY)];
}

function runsOf(clauses: Clause[], open: Set<Clause>): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < clauses.length;) {
    const folded = !open.has(clauses[first]!);
    let end = first + 1;
    while (end < clauses.length && open.has(clauses[end]!) !== folded) end++;
    const length = clauses[end - 1]!.end - clauses[first]!.start;
    const last = runs.at(-1);
    if (folded && length >= WORTH_FOLDING) runs.push(run(clauses, first, end, true));
    else if (last && !last.folded) last.clauses.push(...clauses.slice(first, end));
    else runs.push(run(clauses, first, end, false));
    first = end;
  }
  return runs;
}

function run(clauses: Clause[], first: number, end: number, folded: boolean): Run {
  const own = clauses.slice(first, end);
  return { folded, first, clauses: own, caption: folded ? captionOf(own) : "" };
}

const LABELS = 3;
const LABEL_LENGTH = 16;

/** Names the outermost clauses of a run: headings by their words, the rest by first and last path. */
function captionOf(clauses: Clause[]): string {
  const inside = new Set(clauses.map(({ path }) => path));
  const outer = clauses.filter(({ parent }) => parent === null || !inside.has(parent));
  const labels: string[] = [];
  for (let at = 0; at < outer.length; at++) {
    const clause = outer[at]!;
    if (clause.kind === "heading") {
      labels.push(headingLabel(clause));
      continue;
    }
    let last = at;
    while (
      outer[last + 1] &&
      outer[last + 1]!.kind !== "heading" &&
      outer[last + 1]!.parent === clause.parent
    )
      last++;
    labels.push(last > at ? `${clause.path} 至 ${outer[last]!.path}` : clause.path);
    at = last;
  }
  return labels.length > LABELS
    ? `${labels.slice(0, LABELS).join(" · ")} 等${clauses.length}条`
    : labels.join(" · ");
}

function headingLabel(clause: Clause): string {
  const text = clause.text.replace(/\s+/gu, "");
  return text.length <= LABEL_LENGTH ? text : clause.path;
}
