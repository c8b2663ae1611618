import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { CewenError } from "../errors.ts";

const word = z.string().min(1);
const ask = z.strictObject({ what: word, unless: z.array(word), about: z.array(word).default([]) });

const draftWords = z.strictObject({
  route: z.array(
    z.strictObject({
      part: z.enum(["data", "model", "system", "loop"]),
      label: word,
      words: z.array(word).min(1),
      /** Asked for where nothing of the part was told. */
      whole: word,
      asks: z.array(ask),
    }),
  ),
  families: z.array(
    z.strictObject({ name: word, words: z.array(word).min(1), social: z.boolean().default(false) }),
  ),
  family_order: z.array(word),
  other_family: word,
  energy_family: word,
  generic: z.array(word),
  applications: z.array(word),
  paying: z.record(z.string(), z.array(word)),
  own_making: z.array(word),
});

/** Words kept as data by which told things are told apart. Source: `corpus/draft-words.yaml`. */
export type DraftWords = z.infer<typeof draftWords>;
export type RoutePart = DraftWords["route"][number];

class WordsFault extends CewenError {
  constructor(issues: readonly z.core.$ZodIssue[]) {
    const places = issues.map(({ path }) => path.map(String).join(".") || "整个文件");
    super("draft_words_invalid", 500, `corpus/draft-words.yaml 这些地方要改：${places.join("、")}。`, {
      places,
      issues: issues.map(({ message }) => message),
    });
  }
}

/** Reads `draft-words.yaml` of a corpus folder. Throws `WordsFault` naming each place that is wrong. */
export async function loadDraftWords(corpusDir: string): Promise<DraftWords> {
  const file = await readFile(join(corpusDir, "draft-words.yaml"), "utf8");
  const parsed = draftWords.safeParse(parse(file));
  if (!parsed.success) throw new WordsFault(parsed.error.issues);
  return parsed.data;
}
