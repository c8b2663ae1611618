import { fileURLToPath } from "node:url";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import type { Pack } from "../../../server/rules/pack.ts";
import { loadFacts } from "../../../server/rules/load-facts.ts";
import { loadPacks } from "../../../server/rules/load-packs.ts";

const dir = fileURLToPath(new URL("../../../corpus", import.meta.url));

export const facts = await loadFacts(dir);
/** The shipped packs, bound to their notices; lint has its own tests. */
export const { packs, refused } = await loadPacks({
  corpus: await loadCorpus(dir),
  dir,
  facts,
  lint: () => [],
});

export function packOf(slug: string): Pack {
  const pack = packs.get(slug);
  if (!pack) throw new Error(`no pack ${slug}: ${JSON.stringify(refused.get(slug))}`);
  return pack;
}
