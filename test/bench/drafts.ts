import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { draftView } from "../../server/assistant/drafts/draft-view.ts";
import { exportDraft } from "../../server/assistant/drafts/export-draft.ts";
import { allComposed, openDraft } from "../../server/assistant/drafts/open-draft.ts";
import { checkDraft } from "../../server/drafts/checks/check-draft.ts";
import { readCard } from "../../server/drafts/import/read-card.ts";
import { openEngine } from "../../server/engine.ts";

/** `npm run bench:drafts`: whole drafts of the two development companies on every template, composed, checked, exported. */
const ROUNDS = 10;
const MOST_MS = { "whole draft": 2_000, check: 2_000, export: 1_000 };
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const asOf = "2025-12-10";

const percentile = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const { drafting } = await openEngine({
  corpusDir: join(root, "corpus"),
  dataDir: null,
  clock: () => new Date(),
});
const companies = await Promise.all(
  ["cf1", "cf3"].map(async (name) => {
    const card: unknown = JSON.parse(
      await readFile(join(root, `evals/cases/companies/${name}.json`), "utf8"),
    );
    return readCard(card).sheet;
  }),
);

const times: Record<keyof typeof MOST_MS, number[]> = { "whole draft": [], check: [], export: [] };
let exported = 0;
let largest = 0;
for (let round = 0; round < ROUNDS; round++)
  for (const template of drafting.templates.templates.values())
    for (const sheet of companies) {
      const sections = allComposed(template);
      const draft = { template: template.slug, title: template.title, sheet, sections };
      const stored = { ...draft, id: "bench", revision: 1, created_at: asOf, updated_at: asOf };
      let from = performance.now();
      const open = openDraft(stored, asOf, drafting);
      draftView(stored, open);
      times["whole draft"].push(performance.now() - from);
      from = performance.now();
      const { exportable } = checkDraft(open);
      times.check.push(performance.now() - from);
      if (!exportable) continue;
      from = performance.now();
      const { bytes } = await exportDraft(stored, open, drafting, true);
      times.export.push(performance.now() - from);
      exported++;
      largest = Math.max(largest, bytes.length);
    }

for (const [name, most] of Object.entries(MOST_MS)) {
  const all = times[name as keyof typeof MOST_MS];
  const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
  process.stdout.write(
    `${name.padEnd(12)} n ${all.length}  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  max ${Math.max(...all).toFixed(1)} ms  (at most ${most} ms)\n`,
  );
  if (p95 > most) process.exitCode = 1;
}
process.stdout.write(
  `exported ${exported} of ${times["whole draft"].length}, largest ${(largest / 1024).toFixed(0)} KB\n`,
);
