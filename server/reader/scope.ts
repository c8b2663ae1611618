import type { Notice } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";

/** Which notices a question is about, and how surely. */
export interface Scope {
  /** Slugs named outright (title, 文号, a name of one notice only, or a name and a year). */
  named: string[];
  /** Slugs that a shared name fits: 未来工厂 is the 2024 征集 and the 2025 申报. Includes `named`. */
  possible: string[];
  /** Years stated with a name; `今年` and the like resolved by the date of the question. */
  years: number[];
  /** Names of notices as the question uses them: 未来工厂, 卓越级. */
  names: string[];
  /** A year is stated for which no possible notice exists. */
  yearWithoutNotice: number | null;
}

interface Mention {
  slug: string;
  name: string;
  at: number;
}

const RELATIVE_YEARS: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1 };
const YEAR = "(?<!\\d)(?:20\\d\\d|2\\d(?=年))|前年|去年|今年|本年|明年";
/** What may stand between a year and the name it belongs to: 2025年重庆市未来工厂, 今年的那批未来工厂. */
const BETWEEN = "(?:年度?|度|的|重庆市?|市级?|我市|全市|国家级?|这批|那批|批次?|版|新|一轮)*";

/** Years that belong to a name. 「2024年以来总投资…的未来工厂」 names no year of the notice. */
function yearsBefore(text: string, mentions: Mention[], asOfYear: number): Map<Mention, number> {
  const before = new RegExp(`(${YEAR})${BETWEEN}$`, "u");
  const after = new RegExp(
    `^[((]?(${YEAR})(?!年?(?:以来|起|之?后|至今|\\d{1,2}月))年?(?:度|版|批次?)?(?!年?\\s*(?:以来|以后|之后|后|至今|到现在|起|初|底|\\d))[))]?`,
    "u",
  );
  const years = mentions.flatMap((mention): [Mention, number][] => {
    const { at, name } = mention;
    const word =
      before.exec(text.slice(0, at))?.[1] ??
      after.exec(text.slice(at + name.length))?.[1] ??
      /20\d\d/u.exec(name)?.[0];
    if (word === undefined) return [];
    const offset = RELATIVE_YEARS[word];
    const said = offset === undefined ? Number(word.length === 2 ? `20${word}` : word) : asOfYear + offset;
    return [[mention, said]];
  });
  return new Map(years);
}

const HELD = /(?:拿过|拿到|拿了|得过|荣获|获评|评上|评为|入选过)了?(?:一个|个)?(?:国家级?|市级)?的?$/u;

/** Longest names first; a name inside a longer one that matched at the same place says nothing more. */
function mentions(text: string, notices: Notice[]): Mention[] {
  const found = notices.flatMap(({ slug, meta }) =>
    [meta.title, meta.number, ...meta.names, ...meta.parts.flatMap((p) => [p.number, p.title])]
      .filter((name): name is string => name !== null && name.length >= 2)
      .flatMap((name) => {
        const at = text.indexOf(stripSpace(name).toLowerCase());
        return at < 0 ? [] : [{ slug, name: stripSpace(name), at }];
      }),
  );
  const covers = (a: Mention, b: Mention) =>
    a.name.length > b.name.length && a.at <= b.at && a.at + a.name.length >= b.at + b.name.length;
  return found.filter((mention) => !found.some((other) => covers(other, mention)));
}

/** The notice's own year, or that of its date. */
const yearsOf = ({ meta }: Notice) =>
  new Set([meta.year, ...(meta.dated ? [Number(meta.dated.slice(0, 4))] : [])]);

/**
 * Resolves names and years against the notices that exist as of a day (`2026-11-21`).
 * Never picks among several by itself: that needs what was found, or a question back.
 */
export function readScope(question: string, notices: Notice[], asOfDay: string): Scope {
  const text = stripSpace(question).toLowerCase();
  const issued = notices.filter(({ meta }) =>
    meta.dated === null ? meta.year <= Number(asOfDay.slice(0, 4)) : meta.dated <= asOfDay,
  );
  const said = mentions(text, issued);
  // 集团拿过国家卓越级，2025未来工厂: an honour that is held is not what is asked about, where something else is.
  const asked = said.filter(({ at }) => !HELD.test(text.slice(0, at)));
  const found = asked.length > 0 ? asked : said;
  const yearOf = yearsBefore(text, found, Number(asOfDay.slice(0, 4)));
  const years = [...new Set(yearOf.values())];
  const slugs = [...new Set(found.map((m) => m.slug))];
  const bySlug = new Map(issued.map((notice) => [notice.slug, notice]));
  const ofYear = slugs.filter((slug) => years.some((year) => yearsOf(bySlug.get(slug)!).has(year)));
  const possible = years.length > 0 && ofYear.length > 0 ? ofYear : slugs;
  const owners = (name: string) => new Set(found.filter((m) => m.name === name).map((m) => m.slug));
  // 前年的场景征集和去年的未来工厂: each name with its own year.
  const dated = (slug: string) =>
    found.some((m) => m.slug === slug && yearsOf(bySlug.get(slug)!).has(yearOf.get(m) ?? 0));
  const named = possible.filter(
    (slug) =>
      possible.length === 1 || dated(slug) || found.some((m) => m.slug === slug && owners(m.name).size === 1),
  );
  return {
    named,
    possible,
    years,
    names: [...new Set(found.map(({ name }) => name))],
    yearWithoutNotice: years.length > 0 && slugs.length > 0 && ofYear.length === 0 ? years[0]! : null,
  };
}
