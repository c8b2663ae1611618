import type { DraftCheck } from "../../domain/draft.ts";
import { stripSpace } from "../../domain/text.ts";
import type { CheckInput, Finding, Point, SectionText } from "./check-input.ts";
import type { ReadFigure } from "./page.ts";
import type { ReadUnit } from "./text-binder.ts";

export type UnboundFigure = DraftCheck["figures"]["unbound"][number];

/** What every point of the rubric looks at: the facts, and the draft's words with each number bound or not. */
export interface Reading {
  input: CheckInput;
  units: readonly ReadUnit[];
  /** Sections that have words of their own. */
  written: readonly SectionText[];
  /** Sections of the template that aren't there, or stand out of order. */
  missing: readonly { id: string; heading: string; why: string }[];
  /** Keys of the figures that the text shows. */
  ids: ReadonlySet<string>;
  /** Whether the text has these words, white space aside. */
  says: (words: string) => boolean;
}

export function readingOf(
  input: CheckInput,
  units: readonly ReadUnit[],
  missing: Reading["missing"],
): Reading {
  const text = stripSpace(units.map(({ unit }) => unit.text).join("\n"));
  const ids = units.flatMap(({ figures }) => figures.flatMap(({ id }) => (id === null ? [] : [id])));
  return {
    input,
    units,
    missing,
    written: input.sections.filter(({ shown }) => shown.length > 0),
    ids: new Set(ids),
    says: (words) => text.includes(stripSpace(words)),
  };
}

/** Whether the draft tells this figure, with its unit or in a column that names it. */
export const tells = ({ ids }: Reading, key: string): boolean => ids.has(key) || ids.has(`${key}.bare`);

/** One judgement of the rubric. */
export type PointCheck = (reading: Reading) => Point;

type Placed = Omit<Finding, "section" | "ref"> & Partial<Pick<Finding, "section" | "ref">>;

export const finding = ({ section = null, ref = null, ...words }: Placed): Finding => ({
  section,
  ref,
  ...words,
});

/** 未通过 with what is wrong, 通过 with nothing; `notes` are said either way. */
export const judged = (id: string, title: string, faults: Finding[], notes: Finding[] = []): Point => ({
  id,
  title,
  outcome: faults.length > 0 ? "未通过" : "通过",
  findings: [...faults, ...notes],
});

export const byHand = (id: string, title: string, findings: Finding[]): Point => ({
  id,
  title,
  outcome: "人工核",
  findings,
});

export const notAsked = (id: string, title: string, findings: Finding[] = []): Point => ({
  id,
  title,
  outcome: "不适用",
  findings,
});

/** Where a unit stands, as a place to jump to. */
export const placeOfUnit = ({ unit }: Pick<ReadUnit, "unit">): Pick<Finding, "section" | "where"> => ({
  section: unit.section,
  where: unit.under === "" ? unit.heading : `${unit.heading}，${unit.under}`,
});

const LONGEST = 60;

/** The sentence around a figure, not longer than one can take in. */
export function around({ unit }: ReadUnit, { start, end }: Pick<ReadFigure, "start" | "end">): string {
  const text = unit.text.replaceAll("\t", "　");
  if (text.length <= LONGEST) return text;
  const from = Math.max(0, start - 24);
  return `${from > 0 ? "…" : ""}${text.slice(from, end + 24)}${end + 24 < text.length ? "…" : ""}`;
}
