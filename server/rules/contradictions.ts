import { calendar, type DaySpan } from "../domain/dates.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { CONFLICT, isHonours, rowOf, type FactSet } from "./fact-set.ts";
import type { FactValue } from "./fact-value.ts";

/** What was said elsewhere and can't be so beside what was said of this fact: another fact, a day still ahead. */
export function contrary(facts: FactSet, name: string): readonly string[] {
  const { values, dictionary } = facts;
  const sides = exclusionsOf(dictionary).get(name);
  if (sides === undefined) return NOTHING;
  const beside = sides.filter(
    ({ yes, other, excluded }) => values.get(yes) === true && excluded.includes(values.get(other)),
  );
  const ahead = rowOf(facts, name).follows.filter(
    (date) => values.get(name) === true && isAhead(facts, values.get(date)),
  );
  return [...beside.map(({ yes, other }) => (yes === name ? other : yes)), ...ahead];
}

/**
 * What the exclusions leave of a fact that nobody stated, and what it follows from: who has 已建成投产 isn't 在建, who is
 * 注册在成都 is registered in 四川. What is itself in doubt implies nothing.
 */
export function implied(facts: FactSet, name: string): { value: boolean | string; by: string } | undefined {
  const { values, dictionary } = facts;
  const sides = exclusionsOf(dictionary).get(name);
  if (sides === undefined) return undefined;
  const denying = sides.find(
    ({ yes, other, excluded }) => yes === name && excluded.includes(values.get(other)),
  );
  if (denying)
    return contrary(facts, denying.other).length === 0 ? { value: false, by: denying.other } : undefined;
  const ruling = sides.filter(({ yes, other }) => other === name && values.get(yes) === true);
  const left = (rowOf(facts, name).options ?? [true, false]).filter(
    (option) => !ruling.some(({ excluded }) => excluded.includes(option)),
  );
  const [value, ...others] = left;
  if (value === undefined || others.length > 0) return undefined;
  return ruling.some(({ yes }) => contrary(facts, yes).length > 0)
    ? undefined
    : { value, by: ruling[0]!.yes };
}

/** A no that honours leave open: those of the same project, or of one nobody named, who is asked for then. */
export function doubtsOf(facts: FactSet, name: string): { ask: string[] } | undefined {
  const { doubted_by: doubts } = rowOf(facts, name);
  if (doubts.length === 0 || facts.values.get(name) !== false) return undefined;
  const [honours, held] = [...facts.values].find(([, value]) => isHonours(value)) ?? [];
  const doubtful = (isHonours(held) ? held : []).filter(
    (honour) =>
      honour.scope !== "enterprise" && doubts.includes(honour.name) && !isToCome(facts, honour.year),
  );
  if (doubtful.length === 0 || honours === undefined) return undefined;
  return { ask: doubtful.some(({ scope }) => scope === "project") ? [] : [honours] };
}

/** An honour of a year that is still to come isn't held yet. */
export const isToCome = ({ day }: FactSet, year: number | null): boolean =>
  day !== null && year !== null && year > calendar(day).year;

const isAhead = ({ day }: FactSet, value: FactValue | typeof CONFLICT | undefined): boolean =>
  day !== null && isDays(value) && value.first > day;

/** A date, or the month or year that was named without its day. */
export const isDays = (value: FactValue | typeof CONFLICT | undefined): value is DaySpan =>
  typeof value === "object" && "first" in value;

interface Exclusion {
  yes: string;
  other: string;
  excluded: readonly unknown[];
}
const known = new WeakMap<FactDictionary, Map<string, Exclusion[]>>();

const NOTHING: readonly string[] = [];

/**
 * By the names of both sides: 在建或拟建 is as doubtful beside 已建成投产 as the other way about. Most facts aren't there
 * at all, and cost nothing more.
 */
function exclusionsOf(dictionary: FactDictionary): Map<string, Exclusion[]> {
  const found = known.get(dictionary);
  if (found) return found;
  const byName = new Map<string, Exclusion[]>();
  for (const { name: yes, excludes, follows } of dictionary.facts.values()) {
    if (follows.length > 0) byName.set(yes, byName.get(yes) ?? []);
    for (const [other, excluded] of Object.entries(excludes))
      for (const name of [yes, other])
        byName.set(name, [...(byName.get(name) ?? []), { yes, other, excluded }]);
  }
  known.set(dictionary, byName);
  return byName;
}
