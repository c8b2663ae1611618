import type { Clause, NoticeMeta } from "../domain/notice.ts";
import { aliasesOf } from "./clause-aliases.ts";
import type { ClauseDraft } from "./clause-draft.ts";
import { parsePart } from "./parse-part.ts";
import { slicePartsOf, type PartSlice } from "./part-slices.ts";

/**
 * The clause tree of a notice as a flat list in print order. Offsets are code points of `body`. Every character
 * that is not white space lies in the own span (`start` to `end`) of exactly one clause.
 * `parts` must be placeable in `body` (see `slicePartsOf`); those that are not are taken as absent.
 */
export function parseClauses(slug: string, body: string, parts: NoticeMeta["parts"]): Clause[] {
  const slices = slicePartsOf(body, parts);
  const points = Array.from(body);
  const taken = new Set<string>();
  const clauses: Clause[] = [];
  for (const slice of Array.isArray(slices) ? slices : [{ prefix: null, text: body, offset: 0 }])
    clauses.push(...clausesOf(slug, slice, points, taken));
  return clauses;
}

function clausesOf(slug: string, slice: PartSlice, points: string[], taken: Set<string>): Clause[] {
  const drafts = parsePart(slice.text, slice.offset);
  const parents = new Set(drafts.map((draft) => draft.parent));
  const read = drafts.map((draft) => ({ draft, text: points.slice(draft.start, draft.end).join("") }));
  const paths = new Map<ClauseDraft, string>();
  for (const draft of drafts) paths.set(draft, claim(prefixed(draft.path, partOf(draft, slice)), taken));
  return read.map(({ draft, text }) => {
    const part = partOf(draft, slice);
    const kind = kindOf(draft, text, parents.has(draft));
    return {
      notice: slug,
      path: paths.get(draft)!,
      aliases: aliasesOf(draft, kind, text, read).map((alias) => prefixed(alias, part)),
      kind,
      marker: draft.marker?.printed ?? "",
      parent: draft.parent === undefined ? null : paths.get(draft.parent)!,
      trail: trailOf(draft),
      part,
      text,
      start: draft.start,
      end: draft.end,
      whole_end: drafts.reduce((end, other) => (isWithin(other, draft) ? Math.max(end, other.end) : end), 0),
    };
  });
}

function partOf(draft: ClauseDraft, slice: PartSlice): string | null {
  return draft.ofWholeFile ? null : slice.prefix;
}

function prefixed(path: string, part: string | null): string {
  return part === null ? path : `${part}·${path}`;
}

/** Two clauses never share a path: the second 附件 of a part is 附件〔2〕. */
function claim(path: string, taken: Set<string>): string {
  let free = path;
  for (let n = 2; taken.has(free); n++) free = `${path}〔${n}〕`;
  taken.add(free);
  return free;
}

function kindOf(draft: ClauseDraft, text: string, hasChildren: boolean): Clause["kind"] {
  if (draft.kind !== "item") return draft.kind;
  if (draft.titled && /^联系(?:方式|人|电话)$/u.test(draft.title)) return "contact";
  return draft.titled && (hasChildren || text.includes("\n")) ? "heading" : "item";
}

function trailOf(draft: ClauseDraft): string[] {
  const trail: string[] = [];
  for (let above = draft.parent; above !== undefined; above = above.parent)
    if (above.titled) trail.unshift(above.title.replace(/。$/u, ""));
  return trail;
}

function isWithin(draft: ClauseDraft, ancestor: ClauseDraft): boolean {
  for (let at: ClauseDraft | undefined = draft; at !== undefined; at = at.parent)
    if (at === ancestor) return true;
  return false;
}
