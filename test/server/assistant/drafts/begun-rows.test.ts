import { expect, it } from "vitest";
import { allComposed, openDraft } from "../../../../server/assistant/drafts/open-draft.ts";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { readCard } from "../../../../server/drafts/import/read-card.ts";
import { factSheet } from "../../../../server/schemas/draft-sheet.ts";
import { companyCard, realDrafting } from "../../../builders/opened-draft.ts";

const drafting = await realDrafting();
const { sheet } = readCard(companyCard("cf1"));
const line = { date: "", category: "", item: "", amount: "" };
const indicator = { name: "", unit: "", before: "", after: "", baseline: "2023-09~12", period: "2025-09~11" };
const first = sheet.scenes[0]!;

function shown(told: FactSheet) {
  const template = drafting.templates.named("2025未来工厂")!;
  const stored = { template: template.slug, sheet: told, sections: allComposed(template) };
  return openDraft(stored, "2025-12-10", drafting).sections.map(({ shown: blocks }) => blocks);
}
/** As a page sends it that has just added rows. */
const adding = (more: object): FactSheet => factSheet.parse({ ...sheet, ...more });

it.each([
  ["a line of spending", { investments: [...sheet.investments, { id: "i90", ...line }] }],
  ["a scene", { scenes: [...sheet.scenes, { id: "s90", name: "", indicators: [] }] }],
  [
    "an indicator with the periods of the one above",
    {
      scenes: [
        { ...first, indicators: [...first.indicators, { id: "s1k90", ...indicator }] },
        ...sheet.scenes.slice(1),
      ],
    },
  ],
  [
    "a saving",
    { savings: [...sheet.savings, { id: "v90", name: "", indicator: "s1k1", price: "", price_unit: "" }] },
  ],
])("%s just added changes no word of the draft", (_, more) => {
  expect(shown(adding(more))).toEqual(shown(sheet));
});

it("a line with one word typed into it asks for its amount", () => {
  const investments = [...sheet.investments, { id: "i90", ...line, item: "机器人" }];
  expect(JSON.stringify(shown(adding({ investments })))).toContain("投资明细中有金额读不出");
});
