import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import type { DraftTemplate, TemplateSection } from "../../../server/domain/draft.ts";
import { findClause } from "../../../server/domain/find-clause.ts";
import { loadTemplates } from "../../../server/drafts/load-templates.ts";
import type { FormCell } from "../../../server/drafts/form-cell.ts";

const dir = new URL("../../../corpus", import.meta.url).pathname;
const corpus = await loadCorpus(dir);
const { templates } = await loadTemplates(dir);
const template = (slug: string): DraftTemplate => templates.get(slug)!;
const notice = (slug: string) => corpus.notices.find((one) => one.slug === slug)!;

/** White space, ruled lines and half-width brackets aside: the print of a form is not told by them. */
const bare = (text: string) =>
  text
    .replace(/[\s\u3000_]/gu, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(",", "，");

/** Places for fields as the notice prints them. */
const printed = (text: string, place: string) => text.replace(/\{[^{}]+\}/gu, place);

function cellWords({ label, choice, instruction, pattern }: FormCell): string[] {
  const options = (choice?.options ?? []).map((option) => `□${option}`);
  const own = pattern?.includes("\n") ? [printed(pattern, "XXX")] : [];
  return [label ?? "", ...options, instruction ?? "", ...own];
}

/** Where the print has only a numbered note, the heading is what the note asks for. */
const numberedNote = ({ heading, instruction }: TemplateSection) =>
  /^\d\./u.test(instruction) && instruction.startsWith(heading.slice(0, 2));

/** Every printed word of a part, in the template's order. */
function partWords(part: DraftTemplate["parts"][number]): string[] {
  return [
    printed(part.title, "XX"),
    ...part.cover.map((line) => printed(line, "")),
    ...part.sections.flatMap((section) => [
      numberedNote(section) ? "" : section.heading,
      ...(section.form?.rows.flat().flatMap(cellWords) ?? []),
      section.instruction,
    ]),
  ]
    .map(bare)
    .filter((words) => words !== "");
}

/** What is left of a text when the words are taken out one after the other (but the full stops behind them), and the
 * words that weren't found. */
function takenOut(text: string, words: readonly string[]): { left: string; lost: string[] } {
  let rest = text;
  let left = "";
  const lost: string[] = [];
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) lost.push(word);
    else {
      left += rest.slice(0, at).replace(/^。/u, "");
      rest = rest.slice(at + word.length);
    }
  }
  return { left: left + rest.replace(/^。/u, ""), lost };
}

/** The notice's print from one of its parts on; the boxes of 痛点 were printed as brackets. */
const printFrom = (slug: string, from: string, to?: string) => {
  const { body } = notice(slug);
  const start = body.indexOf(from);
  const end = to === undefined ? undefined : body.indexOf(to, start);
  return bare(body.slice(start, end).replace(/\((?=\p{Script=Han})/gu, "□"));
};

describe("001", () => {
  const [form, plan] = template("cq-factory-scenes-2024").parts;

  test("the form: every label, option and note of the print in its order, none left out", () => {
    const [title, ...words] = partWords(form!);
    expect(bare(notice("cq-factory-scenes-2024").body)).toContain(title);
    expect(takenOut(printFrom("cq-factory-scenes-2024", "一、基本信息", "XX未来工厂"), words)).toEqual({
      left: "",
      lost: [],
    });
  });

  test("the plan", () => {
    expect(takenOut(printFrom("cq-factory-scenes-2024", "XX未来工厂初步建设方案"), partWords(plan!))).toEqual(
      {
        left: "",
        lost: [],
      },
    );
  });

  test("the headings of its numbered notes are what the notes ask for", () => {
    const numbered = plan!.sections.filter(numberedNote);
    expect(numbered.map(({ id }) => id)).toEqual(["方案·一1", "方案·一2"]);
    expect(numbered.filter(({ heading, instruction }) => !instruction.includes(heading.slice(2)))).toEqual(
      [],
    );
  });
});

describe("003", () => {
  const [form, plan] = template("cq-new-models-2024").parts;

  test("the form", () => {
    const [title, ...words] = partWords(form!);
    const print = printFrom(
      "cq-new-models-2024",
      "附件1\n\n2024年工业互联网新模式示范项目申报表",
      "附件2\n2024年",
    );
    expect(takenOut(print, [title!, ...words])).toEqual({ left: "附件1", lost: [] });
  });

  test("the plan and the list of its annexes", () => {
    const print = printFrom("cq-new-models-2024", "附件2\n2024年", "重庆市经济和信息化委员会办公室 ");
    expect(takenOut(print, partWords(plan!))).toEqual({ left: "附件2", lost: [] });
  });
});

describe("limits and numbers as printed", () => {
  const cells = (slug: string) =>
    template(slug).parts.flatMap(({ sections }) => sections.flatMap(({ form }) => form?.rows.flat() ?? []));

  test("003: 500 and 300 characters, one direction, four 应用场景", () => {
    const limited = cells("cq-new-models-2024").flatMap(({ field, limit }) =>
      limit ? [[field, limit]] : [],
    );
    expect(limited).toEqual([
      ["企业简介", 500],
      ["项目简介", 300],
    ]);
    const chosen = cells("cq-new-models-2024").flatMap(({ choice }) =>
      choice?.most ? [[choice.field, choice.most]] : [],
    );
    expect(chosen).toEqual([
      ["企业性质", 1],
      ["企业规模", 1],
      ["申报方向", 1],
      ["应用场景", 4],
    ]);
  });

  test("001: three to ten scenes of three indicators, in the words of its clause", () => {
    const { scenes } = template("cq-factory-scenes-2024");
    expect(scenes).toEqual({ least: 3, most: 10, indicators: 3, clause: "方案·三（二）" });
    const { body } = notice("cq-factory-scenes-2024");
    expect(body).toContain("场景数量不少于3个，不多于10个");
    expect(body).toContain("列举至少三个可量化的考核指标");
  });
});

const official = Array.from(templates.values()).filter((one) => one.official);
const outlines = Array.from(templates.values()).filter((one) => !one.official);
const QUOTED = /(?<path>[^；：。“”]+)：(?<quotes>“.*?”(?=；|。|$))/gu;

test("the official ones are those whose annexes came with the notice", () => {
  expect(official.map(({ slug }) => slug)).toEqual(["cq-factory-scenes-2024", "cq-new-models-2024"]);
  expect(outlines.map(({ slug }) => slug)).toEqual([
    "cq-future-factory-2025",
    "excellence-factory-2025",
    "leading-factory-2025",
  ]);
});

describe.each(Array.from(templates.values(), (one) => ({ slug: one.slug, one })))("$slug", ({ one }) => {
  test("its notice and its programmes are held", () => {
    expect(notice(one.notice)).toBeDefined();
    expect(one.programmes).not.toEqual([]);
  });

  test("its clauses are clauses of the notice", () => {
    const { clause } = one.scenes;
    const found = clause === null || findClause(notice(one.notice), clause) !== undefined;
    expect(found).toBe(true);
  });
});

describe.each(outlines.map((one) => ({ slug: one.slug, one })))("the outline $slug", ({ one }) => {
  const sections = one.parts.flatMap((part) => part.sections);

  test("says that it is none of the official ones and which annex isn't held", () => {
    expect(one.note).toMatch(/附件\d《.+》.*正文未收录/u);
    expect(one.title).toContain("提纲");
  });

  test("what it quotes stands in that clause of the notice", () => {
    const wrong = sections.flatMap(({ id, instruction }) =>
      Array.from(instruction.matchAll(QUOTED), (found) => {
        const { path, quotes } = found.groups!;
        const clause = findClause(notice(one.notice), path!);
        const quote = bare(quotes!.slice(1, -1));
        return clause && bare(clause.text).includes(quote) ? [] : [`${id} ${path} ${quote}`];
      }).flat(),
    );
    expect(wrong).toEqual([]);
  });

  test("every section that is written names the clause it is written for", () => {
    const silent = sections.filter(
      ({ writer, instruction }) => writer !== "heading-only" && instruction === "",
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

test("the 2025 outline holds all that the notice asks to be told", () => {
  const writers = new Set(
    template("cq-future-factory-2025").parts.flatMap(({ sections }) => sections.map(({ writer }) => writer)),
  );
  const asked = [
    "scenes",
    "plan",
    "benefits",
    "ownership",
    "funding",
    "acceptance-evidence",
    "maturity",
    "typical-applications",
    "cockpit",
    "eligibility",
  ] as const;
  expect(asked.filter((writer) => !writers.has(writer))).toEqual([]);
});
