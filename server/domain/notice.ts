import type { Clause, NoticeMeta } from "../schemas/notice.ts";

export { noticeMeta } from "../schemas/notice.ts";
export type { Clause, NoticeMeta, WindowStatus } from "../schemas/notice.ts";
export type { Cite } from "../schemas/primitives.ts";

/** A notice as parsed: what its front matter says, its body verbatim, and the clause tree in print order. */
export interface Notice {
  slug: string;
  meta: NoticeMeta;
  /** Verbatim, byte for byte the source file. */
  body: string;
  clauses: Clause[];
}

/** The part of a corpus that rooms below `main` see. */
export interface Corpus {
  /** sha256 over slugs and bodies; changes when any text changes. */
  sha256: string;
  notices: Notice[];
}
