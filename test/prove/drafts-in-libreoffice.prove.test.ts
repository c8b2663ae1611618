import { beforeAll, describe, expect, it } from "vitest";
import { readStatements } from "../../evals/extractor/read-statements.ts";
import { readDraftText } from "../../server/drafts/read-draft-text.ts";
import { readWordText } from "../../server/drafts/word/read-word-text.ts";
import { templateSlugs } from "../builders/composed-draft.ts";
import { wordDraft, type WordDraft } from "../builders/word-draft.ts";
import { type PrintedFile, printed, withoutGlyph } from "./word-in-libreoffice.ts";

const CASES = (["cf1", "cf3"] as const).flatMap((company) =>
  templateSlugs.map((template) => ({ company, template, name: `${company}-${template}` })),
);

interface Proof extends WordDraft {
  text: string;
  print: PrintedFile;
}
const proofs = new Map<string, Proof>();

beforeAll(async () => {
  const drafts = new Map<string, WordDraft>();
  for (const { name, company, template } of CASES)
    drafts.set(name, await wordDraft(company, template, { verification: true }));
  const prints = printed(new Map(Array.from(drafts, ([name, { file }]) => [name, file])));
  for (const print of prints) {
    const draft = drafts.get(print.name)!;
    proofs.set(print.name, { ...draft, print, text: await readWordText(draft.file) });
  }
}, 600_000);

/** How often each item occurs. */
function bag(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** What `some` has more often than `others`. */
const beyond = (some: Map<string, number>, others: Map<string, number>) =>
  Array.from(some).flatMap(([item, count]) => (count > (others.get(item) ?? 0) ? [item] : []));

const unspaced = (text: string) => text.replaceAll(/\s/gu, "");
const numbers = (text: string) => bag(text.match(/\d+(?:\.\d+)?/gu) ?? []);
/** Page numbers as printed: — 12 —. */
const withoutFooters = (text: string) => text.replaceAll(/^— \d+ —$/gmu, "");

/** Figures that the independent extractor reads, each by its value and unit, its bound left to the check of sentences. */
const figuresIn = (lines: readonly string[]) =>
  new Set(
    lines
      .flatMap((line) => readStatements(line).figures)
      .map((figure) => figure.replace(/^(?:(?:soft|>=|<=|<|>|until|since|denied) ?)+/u, "")),
  );

/**
 * Every word in a fact sheet or a template: what the company told in words (5G专网 is a name, its 5 no figure of the
 * ledger), and what the form prints whatever the facts are.
 */
const wordsIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [String(value)];

/** What is asked for is not said. */
const withoutMarks = (text: string) => text.replaceAll(/【待(?:补充|核实)：[^】]*】/gu, "");

describe.each(CASES)("$name in LibreOffice", ({ name }) => {
  it("opens, and prints as many pages as a declaration has", () => {
    const { pages } = proofs.get(name)!.print;
    expect(pages).toBeGreaterThanOrEqual(10);
    expect(pages).toBeLessThanOrEqual(50);
  });

  it("every character of the file is on the pages, in a face that has it", () => {
    const { text, print } = proofs.get(name)!;
    expect(beyond(bag(unspaced(text)), bag(unspaced(print.text)))).toEqual([]);
    expect(print.faces.filter(({ embedded, readable }) => !embedded || !readable)).toEqual([]);
    expect(withoutGlyph([...new Set(unspaced(text))])).toEqual([]);
  });

  it("the pages say the file's numbers and no others", () => {
    const { text, print } = proofs.get(name)!;
    const pages = numbers(withoutFooters(print.text));
    expect(beyond(pages, numbers(text))).toEqual([]);
    expect(beyond(numbers(text), pages)).toEqual([]);
  });

  it("each figure of the file, read by the extractor, is a fact, a calculation, a clause or printed in the form", () => {
    const proof = proofs.get(name)!;
    const body = withoutMarks(proof.text.slice(0, proof.text.indexOf("数据核验表"))).split(/[\n\t]/u);
    const structure = body.flatMap((line) => line.match(/^(?:表|场景)\d+/u) ?? []);
    const known = figuresIn([
      ...Array.from(proof.open.ledger.figures.values(), ({ text }) => text),
      ...wordsIn(proof.open.sheet),
      ...wordsIn(proof.open.template),
      ...structure,
    ]);
    const read = figuresIn(body);
    expect(read.size).toBeGreaterThan(20);
    expect([...read].filter((figure) => !known.has(figure))).toEqual([]);
  });

  it("says 非官方模板 on every page, or on none", () => {
    const { open, print } = proofs.get(name)!;
    const said = print.text.split("非官方模板").length - 1;
    const inText = proofs.get(name)!.text.split("非官方模板").length - 1;
    expect(said - inText).toBe(open.template.official ? 0 : print.pages);
  });

  it("read again, it holds the same sections", () => {
    const { open, text } = proofs.get(name)!;
    const read = readDraftText(open, text);
    expect(read.missing_sections).toEqual([]);
    expect(read.sections.flatMap(({ id }) => id ?? [])).toEqual(
      open.template.parts.flatMap(({ sections }) => sections.map(({ id }) => id)),
    );
    expect(read.figures.unbound).toEqual([]);
  });
});
