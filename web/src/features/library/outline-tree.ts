import type { Clause } from "../../../../server/schemas/notice.ts";
import { clauseName } from "../../components/notice-sheet/clause-words.ts";

export interface OutlineNode {
  path: string;
  /** The marker, or what the clause is called where it has none: `（二）`, `导语`. */
  label: string;
  words: string;
  children: OutlineNode[];
}

const WORDS = 28;

/** The clause tree for the table of clauses, in print order. A part of a file with its own name is one branch. */
export function outlineTree(clauses: Clause[], parts: { prefix: string; title: string }[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const nodes = new Map<string, OutlineNode>();
  const branches = new Map<string, OutlineNode>();
  for (const clause of clauses) {
    // Whom to call is read in the text, not listed beside it.
    const words = clause.kind === "contact" ? "联系方式" : clauseName(clause);
    const label = labelOf(clause);
    const node: OutlineNode = {
      path: clause.path,
      label,
      words: words === label ? "" : words.length > WORDS ? `${words.slice(0, WORDS)}…` : words,
      children: [],
    };
    nodes.set(clause.path, node);
    const above = clause.parent === null ? undefined : nodes.get(clause.parent);
    const branch = above ?? branchOf(clause, branches, roots, parts);
    (branch?.children ?? roots).push(node);
  }
  return roots;
}

/** The clauses above a path, outermost first, that must stand open for it to be seen. */
export function pathsTo(nodes: OutlineNode[], path: string): string[] {
  for (const node of nodes) {
    if (node.path === path) return [];
    const below = pathsTo(node.children, path);
    if (below.length > 0 || node.children.some((child) => child.path === path)) return [node.path, ...below];
  }
  return [];
}

/** The marker as printed; a clause without one has its path, a form row its first cell, which is its words. */
function labelOf({ marker, kind, path, part }: Clause): string {
  if (marker !== "" || kind === "form-row") return marker;
  return part === null ? path : path.replace(`${part}·`, "");
}

function branchOf(
  clause: Clause,
  branches: Map<string, OutlineNode>,
  roots: OutlineNode[],
  parts: { prefix: string; title: string }[],
): OutlineNode | undefined {
  if (clause.part === null) return undefined;
  const known = branches.get(clause.part);
  if (known) return known;
  const title = parts.find(({ prefix }) => prefix === clause.part)?.title ?? "";
  const branch = { path: clause.path, label: clause.part, words: title, children: [] };
  branches.set(clause.part, branch);
  roots.push(branch);
  return branch;
}
