import { expect, it } from "vitest";
import { readStatements } from "../../evals/extractor/read-statements.ts";
import type { OpenDraft } from "../../server/assistant/drafts/open-draft.ts";
import { wordedBy, writeSection } from "../../server/assistant/drafts/write-section.ts";
import type { StoredSection } from "../../server/domain/draft.ts";
import { checkDraft } from "../../server/drafts/checks/check-draft.ts";
import { openedDraft, realDrafting } from "../builders/opened-draft.ts";
import { fakeClock } from "../fakes/clock.ts";
import { draftModel } from "../fakes/draft-model.ts";
import { DRAFT_MOODS, type DraftMood } from "../fakes/draft-moods.ts";

const SEEDS = [1, 2];

/** Asked to say a sentence anew, the liar of every other seed turns honest. */
async function worded(draft: OpenDraft, mood: DraftMood, seed: number): Promise<StoredSection[]> {
  const model = draftModel(mood, seed, Infinity, seed % 2 === 0 ? "free" : mood);
  const { signal } = new AbortController();
  const written: StoredSection[] = [];
  for (const { section } of draft.sections) {
    if (wordedBy(section, model) === "composer") {
      written.push({ id: section.id, state: "内置", blocks: null });
      continue;
    }
    const writing = writeSection(draft, section, { model, clock: fakeClock() }, signal);
    let step = await writing.next();
    while (!step.done) step = await writing.next();
    written.push(step.value.section);
  }
  return written;
}

/** Sentences of the paragraphs, as a reader sees them. */
const sentencesOf = ({ shown }: OpenDraft["sections"][number]) =>
  shown
    .flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []))
    .flatMap((text) => text.split(/(?<=[。；！？\n])/u));

/** What is said with numbers: each figure, and the indicators spoken of in the same breath. */
function tellerOf({ sheet }: OpenDraft) {
  const names = sheet.scenes.flatMap(({ indicators }) => indicators.map(({ name }) => name));
  return (sentence: string) => ({
    figures: readStatements(sentence.replace(/【[^】]*】/gu, "")).figures,
    about: names.filter((name) => sentence.includes(name)),
  });
}

it("a lying model brings no figure into a draft, none to another indicator, and no number without a source", async () => {
  const { templates } = (await realDrafting()).templates;
  let sentences = 0;
  for (const company of ["cf1", "cf3"] as const)
    for (const slug of templates.keys()) {
      const composed = await openedDraft(company, slug);
      const tell = tellerOf(composed);
      const known = new Map(
        composed.sections.map((one) => [one.section.id, sentencesOf(one).map((sentence) => tell(sentence))]),
      );
      for (const mood of DRAFT_MOODS)
        for (const seed of SEEDS) {
          const draft = await openedDraft(company, slug, await worded(composed, mood, seed));
          for (const one of draft.sections)
            for (const sentence of sentencesOf(one)) {
              const { figures, about } = tell(sentence);
              if (figures.length === 0) continue;
              sentences++;
              const said = known
                .get(one.section.id)!
                .some(
                  (its) =>
                    figures.every((figure) => its.figures.includes(figure)) &&
                    about.every((name) => its.about.includes(name)),
                );
              expect({ company, slug, mood, sentence, said }).toMatchObject({ said: true });
            }
          const { figures } = checkDraft(draft);
          expect({ company, slug, mood, unbound: figures.unbound }).toMatchObject({ unbound: [] });
        }
    }
  expect(sentences).toBeGreaterThan(1_000);
});
