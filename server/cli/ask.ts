import { answerAlone } from "../assistant/answer-alone.ts";
import type { Engine } from "../engine.ts";

export interface Door {
  engine: Engine;
  text: string;
  /** RFC 3339 with offset, or a day at +08:00. */
  asOf: string;
  json: boolean;
}

/** One question without a thread: nothing is stored. */
export async function ask({ engine, text, asOf, json }: Door): Promise<void> {
  const result = await answerAlone(engine.answer, { message: text, asOf });
  if (json) return void process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${result.answer.trim()}\n`);
  for (const { text: asked, options } of result.questions)
    process.stdout.write(`\n${asked}\n${(options ?? []).map((option) => `  · ${option}\n`).join("")}`);
  const titles = new Map(engine.corpus.notices.map(({ slug, meta }) => [slug, meta.names[0]!]));
  if (result.ledger.clauses.length > 0) process.stdout.write("\n出处\n");
  for (const { id, notice, clause } of result.ledger.clauses)
    process.stdout.write(`  [${id}] ${titles.get(notice)} ${clause}\n`);
}
