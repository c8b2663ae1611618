import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { readDraftText } from "../../../../server/drafts/read-draft-text.ts";
import { composedDraft, templateSlugs } from "../../../builders/composed-draft.ts";
import { plainText, unwritten, withWords } from "../../../builders/edited-draft.ts";
import { fields, sheetOf } from "../../../builders/sheet-ledger.ts";

/** What people write about themselves: part numbers, patents, days, braces, numerals, numbers of all kinds. */
const piece = fc.oneof(
  fc.constantFrom(
    "化工（PA66单体）",
    "发明专利2件（ZL202410001234.5、ZL202410005678.9）",
    "GB/T 39116—2020",
    "ISO9001:2015",
    "{s1k1.before}",
    "十一条产线、3号车间",
    "第三代5G专网",
    "2024年3月投产，节约1.2亿元",
    "Ⅲ级、①号机、½",
    "一期3.85kWh/件 98.5%",
  ),
  fc.stringMatching(/^[A-Z]{1,3}[-0-9.]{1,8}[一-十]{0,2}$/u),
);
const cell = fc.array(piece, { minLength: 1, maxLength: 2 }).map((all) => all.join("，"));

/** CF1 with such words in every cell that holds words. */
const wordy: fc.Arbitrary<FactSheet> = fc.array(cell, { minLength: 6, maxLength: 6 }).map((cells) => {
  const sheet = sheetOf("cf1");
  let at = 0;
  const next = () => cells[at++ % cells.length]!;
  for (const [name, { type }] of fields)
    if (type === "text" || type === "longtext")
      sheet.fields[name] = { value: next(), origin: "填写", evidence: next() };
  for (const scene of sheet.scenes) {
    Object.assign(scene, { name: next(), pain: next(), tech: next(), data: next(), scope: next() });
    for (const one of scene.indicators) Object.assign(one, { name: next(), method: next(), sample: next() });
  }
  for (const line of sheet.investments) Object.assign(line, { item: next(), vendor: next() });
  return sheet;
});

describe("the person's own words", () => {
  it("never keep an untouched draft from being exported", () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateSlugs), wordy, (name, sheet) => {
        const draft = composedDraft(name, sheet);
        const { figures, exportable } = checkDraft(draft);
        expect(figures.unbound).toEqual([]);
        expect(exportable).toBe(true);
        expect(readDraftText(draft, plainText(draft)).figures.unbound).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  const sheet = sheetOf("cf1");
  sheet.fields["自主创新成果"] = {
    value: "发明专利2件（ZL202410001234.5），软件著作权12项，训练图像共36000张",
    origin: "填写",
    evidence: "",
  };
  const draft = unwritten("2025未来工厂", sheet);
  const unbound = (words: string) =>
    checkDraft(withWords(draft, "提纲·七", words)).figures.unbound.map(({ text }) => text);

  it.each([
    "获得发明专利2件（ZL202410001234.5）。",
    "训练图像共36000张，用于模型训练。",
    "登记软件著作权12项，训练充分。",
  ])("are theirs in a text they edit: %s", (words) => {
    expect(unbound(words)).toEqual([]);
  });

  it.each([
    ["获得发明专利3件。", "3件"],
    ["专利号ZL202410001235.5。", "ZL202410001235"],
    ["训练图像共36001张。", "36001张"],
    ["登记商标12项。", "12项"],
  ])("and nobody's once they say something else: %s", (words, figure) => {
    expect(unbound(words)).toContain(figure);
  });
});
