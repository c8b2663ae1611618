import { formatDay, parseWhen } from "../domain/dates.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import { findFigures } from "../figures/find-figures.ts";
import { splitClauses } from "./clauses.ts";
import { closeLists } from "./close-lists.ts";
import { correcting } from "./corrections.ts";
import { labelSpans } from "./labels.ts";
import { plainText } from "./plain-text.ts";
import { readProjects } from "./projects.ts";
import { readAmounts } from "./read-amounts.ts";
import { readBooleans } from "./read-booleans.ts";
import { readCounts } from "./read-counts.ts";
import type { Correction, ReadFact, Unclear } from "./read-fact.ts";
import { readDoubts } from "./read-doubts.ts";
import { readHonours } from "./read-honours.ts";
import { readLevels } from "./read-levels.ts";
import { readPeriods } from "./read-periods.ts";
import { readRegistration } from "./read-registration.ts";
import type { Reading } from "./reading.ts";
import { readRetractions, settle } from "./settle.ts";

export interface FactsRequest {
  message: string;
  /** RFC 3339 or a day; 去年 and dates without a year are read against it. */
  asOf: string;
  dictionary: FactDictionary;
  /** Facts of the thread so far, oldest first. */
  known?: readonly FactInput[];
  /** Slugs of the notices the thread is about; they decide which total 总投资 is. */
  scope?: readonly string[];
}

/** What a plain value elsewhere in the message answers. */
const SETTLED: ReadonlySet<Unclear["reason"]> = new Set(["period", "part"]);

/**
 * Reads the facts a message states, supposes, corrects or takes back, and what it leaves open.
 * Deterministic; nothing is guessed: what isn't plain is in `unclear` with a question.
 */
export function readFacts({ message, asOf, dictionary, known = [], scope = [] }: FactsRequest): {
  facts: ReadFact[];
  corrections: Correction[];
  unclear: Unclear[];
} {
  const plain = plainText(message);
  const characters = Array.from(message);
  const day = formatDay(parseWhen(asOf).day);
  const labels = labelSpans(plain, dictionary.facts.values());
  const clauses = splitClauses(plain, labels);
  const reading: Reading = {
    plain,
    quote: (start, end) => characters.slice(start, end).join(""),
    clauses,
    figures: findFigures(message, day),
    labels,
    asOf: day,
    dictionary,
    scope: new Set(scope),
    known,
    corrected: correcting(clauses),
    projects: readProjects(
      plain,
      known.filter(({ name }) => dictionary.facts.get(name)?.per === "project"),
    ),
    facts: [],
    unclear: [],
  };
  for (const read of [
    readAmounts,
    readLevels,
    readCounts,
    readPeriods,
    readBooleans,
    closeLists,
    readRegistration,
    readHonours,
    readDoubts,
    readRetractions,
  ])
    read(reading);
  const { facts, corrections } = settle(reading);
  // 共5000万，24年以后的有2300万: what counts was said after all.
  const open = reading.unclear.filter(
    ({ reason, candidates, project }) =>
      !SETTLED.has(reason) ||
      !facts.some((fact) => fact.project === project && candidates.includes(fact.name)),
  );
  return { facts, corrections, unclear: open.toSorted((a, b) => a.start - b.start) };
}
