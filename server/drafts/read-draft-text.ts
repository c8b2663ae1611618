import type { ReadDraft, ShownBlock, ShownText } from "../domain/draft.ts";
import { codePointLength, stripSpace } from "../domain/text.ts";
import type { CheckInput, SectionText } from "./checks/check-input.ts";
import { figuresOf, pointsOf } from "./checks/check-draft.ts";
import { knownWords } from "./checks/known-words.ts";
import { readingOf } from "./checks/reading.ts";
import { type FoundSection, splitDraftText } from "./checks/split-draft-text.ts";
import { textBinder } from "./checks/text-binder.ts";
import { joinCells, plainWords, sentencesOf, type TextUnit, unitsOf } from "./checks/text-units.ts";

export type { ReadDraft };

const shownWords = (text: string): ShownText => ({ text, figures: [] });

/** The lines of a section as units; the first row of a table is the head of the rows below it. */
function unitsIn({ section, heading, lines }: FoundSection): TextUnit[] {
  const place = {
    section: section?.id ?? "",
    heading: section === null ? "标题之前" : heading,
    state: "修改" as const,
  };
  let head: string[] | null = null;
  return lines.flatMap((line): TextUnit[] => {
    if (!line.includes("\t")) {
      head = null;
      return sentencesOf(plainWords(line)).map((one) => ({
        ...place,
        ...one,
        kind: "sentence",
        columns: [],
        under: "",
      }));
    }
    const cells = line.split("\t").map((cell) => cell.trim());
    const row: TextUnit = {
      ...place,
      ...joinCells(cells.map(plainWords), head ?? []),
      kind: "row",
      under: "",
    };
    head ??= cells;
    return [row];
  });
}

/** Rows of a form as the template prints them, as far as a limited cell stands beside its label. */
function formOf({ section, lines }: FoundSection): ShownBlock[] {
  const form = section?.form;
  if (form === undefined) return [];
  const cells = new Map(
    lines.flatMap((line) => {
      const row = line.split("\t");
      return row.slice(0, -1).map((label, at) => [stripSpace(label), row[at + 1]!] as const);
    }),
  );
  const rows = form.rows.map((row) => {
    let label = "";
    return row.map((cell) => {
      label = cell.label ?? label;
      const text = cell.label ?? cells.get(stripSpace(label)) ?? "";
      return { text: shownWords(text), label: cell.label !== undefined, span: 1, rows: 1 };
    });
  });
  return [{ kind: "form", columns: form.columns, rows }];
}

function sectionText(found: FoundSection): SectionText[] {
  const { section, part, lines } = found;
  if (section === null) return [];
  const shown = [
    ...formOf(found),
    ...lines.map((line): ShownBlock => ({ kind: "paragraph", text: shownWords(line) })),
  ];
  return [{ section, part, state: "修改", stored: [], shown }];
}

/**
 * Reads an existing draft, pasted or out of a Word file, against the facts. `composed` is the same draft with every
 * section as the facts compose it: what says exactly that stands on the same figures, everything else has to name its
 * fact. Nothing is stored.
 */
export function readDraftText(composed: CheckInput, text: string): ReadDraft {
  const { template } = composed;
  const found = splitDraftText(template, text);
  const known = knownWords(composed.sections.flatMap((section) => unitsOf(section, composed.ledger)));
  const read = textBinder(composed);
  const units = found.flatMap(unitsIn).map((unit) => {
    const same = known(unit.text);
    if (same === null) return read(unit);
    // Our own words are ours wherever they come back from.
    if ("differing" in same) return read(unit, same.differing);
    const given = [{ start: 0, end: codePointLength(unit.text) }];
    return read({ ...unit, figures: same.figures, given, state: "内置" });
  });
  const there = new Set(found.flatMap(({ section }) => (section === null ? [] : [section.id])));
  const absent = template.parts.flatMap(({ sections }) => sections).filter(({ id }) => !there.has(id));
  const missing = [
    ...absent.map(({ id, heading }) => ({ id, heading, why: "没有这一节" })),
    ...found.flatMap(({ section, heading, fault }) =>
      section === null || fault === null ? [] : [{ id: section.id, heading, why: fault }],
    ),
  ];
  const input = { ...composed, sections: found.flatMap(sectionText) };
  const reading = readingOf(input, units, missing);
  const own = found.filter(({ section, lines }) => section !== null || lines.length > 0);
  return {
    sections: own.map(({ section, heading, lines }) => ({
      id: section?.id ?? null,
      heading: section === null ? "标题之前" : heading,
      characters: codePointLength(stripSpace(lines.join(""))),
    })),
    missing_sections: absent.map(({ heading }) => heading),
    figures: figuresOf(reading),
    points: pointsOf(reading),
  };
}
