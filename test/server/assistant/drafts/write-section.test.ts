import { describe, expect, it } from "vitest";
import type { OpenDraft } from "../../../../server/assistant/drafts/open-draft.ts";
import { writeSection, type WrittenSection } from "../../../../server/assistant/drafts/write-section.ts";
import type { DraftEvent, ShownBlock, StoredBlock } from "../../../../server/domain/draft.ts";
import { renderBlocks } from "../../../../server/drafts/render-blocks.ts";
import type { Model } from "../../../../server/model/model.ts";
import { openedDraft } from "../../../builders/opened-draft.ts";
import { fakeClock } from "../../../fakes/clock.ts";
import { draftModel } from "../../../fakes/draft-model.ts";
import { DRAFT_MOODS } from "../../../fakes/draft-moods.ts";

interface Written extends WrittenSection {
  events: DraftEvent[];
}

async function written(draft: OpenDraft, id: string, model: Model | null): Promise<Written> {
  const { section } = draft.sections.find((one) => one.section.id === id)!;
  const events: DraftEvent[] = [];
  const writing = writeSection(draft, section, { model, clock: fakeClock() }, new AbortController().signal);
  let step = await writing.next();
  for (; !step.done; step = await writing.next()) events.push(step.value);
  return { ...step.value, events };
}

const SCENES = "提纲·四（二）";
const BENEFITS = "提纲·五";

const shownOf = (block: ShownBlock) =>
  block.kind === "heading" || block.kind === "paragraph"
    ? [block.text]
    : block.kind === "table"
      ? [block.caption, ...block.head, ...block.rows.flat(), block.note]
      : block.rows.flat().map(({ text }) => text);
const figureIds = (draft: OpenDraft, blocks: readonly StoredBlock[]) =>
  new Set(
    renderBlocks(blocks, draft.ledger)
      .flatMap(shownOf)
      .flatMap(({ figures }) => figures.map(({ id }) => id)),
  );
const proseOf = (draft: OpenDraft, blocks: readonly StoredBlock[]) =>
  renderBlocks(blocks, draft.ledger).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

/** Text with everything that is a figure of the ledger taken out, so that what is left was typed. */
function typedWords({ text, figures }: { text: string; figures: { start: number; end: number }[] }): string {
  const points = Array.from(text);
  for (const { start, end } of figures) points.fill("", start, end);
  return points.join("");
}

describe("without a model", () => {
  it("a section is the composer's, told sentence by sentence, and follows its facts", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const { section, events, withheld } = await written(draft, SCENES, null);
    expect(section).toEqual({ id: SCENES, state: "内置", blocks: null });
    expect(withheld).toBe(0);
    const text = events.map((event) => (event.event === "text-delta" ? event.data.text : "")).join("");
    expect(text).toContain("不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%。");
    expect(events.length).toBeGreaterThan(20);
  });

  it("what code alone says is never asked of a model", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const model = draftModel("boasting");
    expect(await written(draft, "提纲·九", model)).toMatchObject({
      section: { state: "内置", blocks: null },
    });
    expect(model.prompts).toEqual([]);
  });
});

describe("a willing model", () => {
  it("has its own words around the facts, with headings and tables where they were", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const { section, withheld } = await written(draft, SCENES, draftModel("honest"));
    expect({ state: section.state, withheld }).toEqual({ state: "模型", withheld: 0 });
    const composed = draft.sections.find((one) => one.section.id === SCENES)!.stored;
    const fixed = (blocks: readonly StoredBlock[]) => blocks.filter(({ kind }) => kind !== "paragraph");
    expect(fixed(section.blocks!)).toEqual(fixed(composed));
    expect(figureIds(draft, section.blocks!)).toEqual(figureIds(draft, composed));
    expect(JSON.stringify(section.blocks)).toMatch(/围绕现场问题|具体情况如下|各项内容说明如下/u);
  });

  it("sees what each slot stands for, and no slot of a bare figure", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const model = draftModel("free");
    await written(draft, SCENES, model);
    const [prompt] = model.prompts;
    expect(prompt).toContain(
      "{s1k1.story} 不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%",
    );
    expect(prompt).not.toMatch(/\{s\d+k\d+\.(?:before|after|points|relative)/u);
    expect(prompt).not.toContain("{i.");
  });

  it("that uses the slots in sentences of its own needs no second telling", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const { section } = await written(draft, SCENES, draftModel("free"));
    const prose = proseOf(draft, section.blocks!)
      .map(({ text }) => text)
      .join("");
    expect(prose.split("不良品率（出厂前）由2.1%降至0.92%").length - 1).toBe(1);
    expect(prose).toContain(
      "经过改造，不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%。",
    );
  });
});

describe.each(DRAFT_MOODS)("a model that is %s", (mood) => {
  it.each([SCENES, BENEFITS, "提纲·三（一）", "提纲·六"])(
    "shows in %s every figure of the facts and no other",
    async (id) => {
      const draft = await openedDraft("cf1", "2025未来工厂");
      const composed = draft.sections.find((one) => one.section.id === id)!.stored;
      const typed = proseOf(draft, composed).map(typedWords).join("\n");
      for (const seed of [1, 2, 3]) {
        const { section } = await written(draft, id, draftModel(mood, seed));
        const blocks =
          section.blocks ?? draft.compose(draft.sections.find((one) => one.section.id === id)!.section);
        expect(figureIds(draft, blocks)).toEqual(figureIds(draft, composed));
        for (const shown of proseOf(draft, blocks)) {
          for (const [number] of typedWords(shown).matchAll(/\p{N}+/gu)) expect(typed).toContain(number);
          expect(shown.text).not.toMatch(/百分之|三成|三百万|<script|\]\(|https?:/u);
          expect(shown.text.replace(/【[^】]*】/gu, "")).not.toMatch(
            /首创|领先|区块链|联邦学习|清华大学|西门子|回流|班次|产业大脑|看板|海康|归档|链主|劳动强度/u,
          );
          expect(shown.text).not.toMatch(/保证入选|市级补贴|符合全部|可以申报|方面，.{2,12}由.*累计/u);
          expect(shown.text).not.toMatch(/[{}]/u);
        }
      }
    },
  );
});

describe("a model that fails", () => {
  it.each([0, 1, 5, 20, 60])("after %i pieces leaves nothing unsaid", async (pieces) => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const composed = draft.sections.find((one) => one.section.id === SCENES)!.stored;
    const { section } = await written(draft, SCENES, draftModel("honest", 1, pieces));
    expect(figureIds(draft, section.blocks ?? composed)).toEqual(figureIds(draft, composed));
  });

  it("before its first word leaves the section to the composer", async () => {
    const draft = await openedDraft("cf1", "2025未来工厂");
    const { section, events } = await written(draft, SCENES, draftModel("honest", 1, 0));
    expect(section).toEqual({ id: SCENES, state: "内置", blocks: null });
    const text = events.map((event) => (event.event === "text-delta" ? event.data.text : "")).join("");
    expect(text).toContain("相对降幅56.19%");
  });
});
