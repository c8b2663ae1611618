import { z } from "zod";

/** Raise it whenever tokens, weights inside the impacts or a file's layout change: saved indexes are then rebuilt. */
export const INDEX_FORMAT = 1;

const savedFile = z.strictObject({
  name: z.string().regex(/^[a-z]+-[0-9a-f]{16}\.bin$/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SavedFile = z.infer<typeof savedFile>;

/** What an index was made from. All of it must be as now, or the index answers for other texts or other vectors. */
const madeFrom = z.strictObject({
  format: z.int(),
  corpus_sha256: z.string(),
  /** sha256 over the texts indexed: changes when the parser cuts the same corpus differently. */
  texts_sha256: z.string(),
  chunks: z.int(),
  embedder: z.string(),
  dimensions: z.int(),
});
export type MadeFrom = z.infer<typeof madeFrom>;

export const indexManifest = z.strictObject({
  made_from: madeFrom,
  files: z.strictObject({
    words: savedFile,
    bigrams: savedFile,
    vectors: savedFile,
    /** Only above the size from which vectors are searched by graph. */
    graph: savedFile.nullable(),
  }),
});
export type IndexManifest = z.infer<typeof indexManifest>;
