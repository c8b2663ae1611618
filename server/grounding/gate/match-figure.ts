import type { DateParts } from "../../figures/date-parts.ts";
import type { ShownFigure } from "./shown-figure.ts";

/** `same` as it stands; `restore`: true, but less than the source says: a 原则上, an hour, a year is put back. */
export type Match = "same" | "restore" | null;

const WORD = /[\p{Script=Han}\p{L}\p{N}]/u;
const PARTS = ["year", "month", "day", "hour", "minute"] as const;

const isWholeYear = ({ month }: DateParts) => month === null;

/** 2024年以来 is 2024年1月1日以来. `year` is what the source's notice is about, for a print that leaves it out. */
function dates(mine: DateParts, theirs: DateParts, year: number | null, from: boolean): Match {
  const own = { ...theirs, year: theirs.year ?? null };
  if (mine.month === null || mine.day === null) {
    const exact = PARTS.every((part) => mine[part] === own[part]);
    return exact || (from && isWholeYear(mine) && own.month === 1 && own.day === 1 && mine.year === own.year)
      ? "same"
      : null;
  }
  let lacking = false;
  for (const part of PARTS) {
    if (mine[part] === own[part]) continue;
    if (mine[part] === null) lacking = true;
    else if (part !== "year" || own.year !== null || mine.year !== year) return null;
  }
  return lacking ? "restore" : "same";
}

/**
 * A bare numeral says nothing by itself: it needs the same neighbours, 附件1 is no 项目1. Where it counts by a character of
 * its own (第11, 一式, 六部门) only what follows has to be the same.
 */
export function sameNeighbours(text: string, mine: ShownFigure, source: string, own: ShownFigure): boolean {
  const beside = (from: string, at: number) => (WORD.test(from[at] ?? "") ? from[at] : "");
  const next = beside(text, mine.bare.end) === beside(source, own.bare.end);
  if (mine.kind === "token" || mine.kind === "ordinal" || mine.kind === "label") return next;
  return next && beside(text, mine.bare.start - 1) === beside(source, own.bare.start - 1);
}

function sameBounds(mine: ShownFigure, own: ShownFigure): boolean {
  if (mine.labelled && mine.bounds.size === 0) return [...own.bounds].every((bound) => bound === "until");
  return mine.bounds.size === own.bounds.size && [...mine.bounds].every((bound) => own.bounds.has(bound));
}

const NEGATED =
  /(?:不用|无需|无须|不必|不需要?|不要求|没有|没到|不到|未达|并非|不是|而非|取消|不再|(?<![避难减])免|(?<![级类区分个特识])别|勿|不|没|未|(?<![并除])非)\s*$/u;

/** 不用{f}, 没有达到{f}: a negation touches the figure from outside. */
export const isNegated = (text: string, { start }: ShownFigure): boolean =>
  NEGATED.test(text.slice(Math.max(0, start - 6), start));

/** Whether a figure of `text` is that figure of `source`: value, unit and comparator. */
export function matchFigure(
  text: string,
  mine: ShownFigure,
  source: string,
  own: ShownFigure,
  year: number | null,
): Match {
  if (mine.kind !== own.kind || !sameBounds(mine, own)) return null;
  if (isNegated(text, mine) !== isNegated(source, own)) return null;
  const found: Match =
    mine.date !== null && own.date !== null
      ? dates(mine.date, own.date, year, mine.bounds.has("from"))
      : mine.key === own.key
        ? "same"
        : null;
  if (found === null || mine.key.startsWith("fault") !== own.key.startsWith("fault")) return null;
  const bare = ["number", "token", "ordinal", "label"].includes(mine.kind);
  if (bare && !sameNeighbours(text, mine, source, own)) return null;
  if (mine.softened === own.softened) return found;
  if (mine.softened) return null;
  // Put back only where it stands right beside the figure.
  return /^原则上?/u.test(source.slice(own.start, own.bare.start)) ? "restore" : null;
}
