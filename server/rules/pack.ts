import type { Cite, Notice } from "../domain/notice.ts";
import type { PackCite } from "./pack-cite.ts";
import type { PackDocument, PackProgramme } from "./pack-schema.ts";

/** A rule pack bound to its notice: each of its quotes was found in the text. */
export interface Pack {
  slug: string;
  notice: Notice;
  document: PackDocument;
  /** sha256 of `rules.yaml` as read. */
  sha256: string;
  cites: ReadonlyMap<string, Cite>;
}

/** Why a pack is refused: which rule, what its text should hold, what was found. */
export interface PackFault {
  pack: string;
  /** Id of the condition, window or benefit; the path in the file where there is none. */
  rule: string;
  message: string;
  expected?: string;
  found?: string;
}

/** What `loadPacks` gives: packs that agree with their texts, and those that don't, which answer nothing. */
export interface Packs {
  packs: ReadonlyMap<string, Pack>;
  refused: ReadonlyMap<string, PackFault[]>;
}

export const citeKey = ({ clause, quote }: PackCite) => `${clause}\n${quote}`;

/** The place a pack's quote stands on. */
export function citeOf(pack: Pack, cite: PackCite): Cite {
  const found = pack.cites.get(citeKey(cite));
  if (!found) throw new Error(`quote of ${pack.slug} was not resolved at load: ${cite.clause}`);
  return found;
}

/** Name of a programme to the outside: the notice's slug, and after `#` which one where the notice has several. */
export function programmeId(pack: Pack, programme: PackProgramme): string {
  return pack.document.programmes.length === 1 ? pack.slug : `${pack.slug}#${programme.id}`;
}
