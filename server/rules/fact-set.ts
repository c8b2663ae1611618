import { isDeepStrictEqual } from "node:util";
import { type Day, parseWhen } from "../domain/dates.ts";
import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import { DEFAULT_PROJECT, type FactInput, type Honour } from "../domain/fact.ts";
import { FactError, type FactFault } from "./fact-error.ts";
import { readValue, type FactValue, type ValueFault } from "./fact-value.ts";

/** Two statements about the same fact that differ. No rule chooses between them. */
export const CONFLICT = Symbol("conflict");

/** What is known about one project: its own facts and its enterprise's. */
export interface FactSet {
  project: string;
  dictionary: FactDictionary;
  values: ReadonlyMap<string, FactValue | typeof CONFLICT>;
  /** As of when they are looked at; null where no date was handed in. */
  day: Day | null;
}

/**
 * Reads facts into one set for each project named, `p1` when none is. Null values are unknown.
 * @param asOf a day or an instant: what lies after it can't have happened yet.
 * @throws FactError with every unknown name and unreadable value; DateError where `asOf` is no date.
 */
export function readFactSets(
  inputs: readonly FactInput[],
  dictionary: FactDictionary,
  asOf?: string,
): FactSet[] {
  const day = asOf === undefined ? null : parseWhen(asOf).day;
  const faults: FactFault[] = [];
  const enterprise = new Map<string, FactValue | typeof CONFLICT>();
  const projects = new Map<string, typeof enterprise>();
  for (const [at, input] of inputs.entries()) {
    const fault = (message: string, example: string) =>
      faults.push({ field: `facts[${at}]`, name: input.name, project: input.project, message, example });
    const row = dictionary.facts.get(input.name);
    if (!row) {
      fault("没有这个事实，名称见 GET /api/facts", suggestion(input.name, dictionary));
      continue;
    }
    const own =
      row.per === "enterprise"
        ? enterprise
        : (projects.get(input.project) ?? new Map<string, FactValue | typeof CONFLICT>());
    if (row.per === "project") projects.set(input.project, own);
    if (input.value === null) continue;
    const value = readValue(input, row, dictionary);
    if (isFault(value)) fault(value.fault.message, value.fault.example);
    else own.set(input.name, agree(own.get(input.name), value));
  }
  if (faults.length > 0) throw new FactError(faults);
  if (projects.size === 0) projects.set(inputs[0]?.project ?? DEFAULT_PROJECT, new Map());
  return Array.from(projects, ([project, own]) => ({
    project,
    dictionary,
    values: new Map([...enterprise, ...own]),
    day,
  }));
}

export function rowOf(facts: FactSet, name: string): DictionaryFact {
  const row = facts.dictionary.facts.get(name);
  if (!row) throw new Error(`rule names a fact that facts.yaml doesn't hold: ${name}`);
  return row;
}

function isFault(value: ReturnType<typeof readValue>): value is { fault: ValueFault } {
  return typeof value === "object" && "fault" in value;
}

function agree(before: FactValue | typeof CONFLICT | undefined, now: FactValue): FactValue | typeof CONFLICT {
  return before === undefined || isDeepStrictEqual(before, now) ? now : CONFLICT;
}

export const isHonours = (value: unknown): value is readonly Honour[] => Array.isArray(value);

/** A name that shares most characters, so that a slip can be put right. */
function suggestion(name: string, { facts }: FactDictionary): string {
  const shared = (other: string) => [...new Set(other)].filter((char) => name.includes(char)).length;
  const [closest] = [...facts.keys()].toSorted((a, b) => shared(b) - shared(a) || a.length - b.length);
  return closest ?? "";
}
