import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import { DEFAULT_PROJECT, type FactInput } from "../domain/fact.ts";
import type { FigureSpan } from "../figures/figure.ts";
import { askBack } from "./ask-back.ts";
import type { Clause } from "./clauses.ts";
import type { Projects } from "./projects.ts";
import type { ReadFact, Unclear, UnclearReason } from "./read-fact.ts";

/** One message while it is read: what every reader looks at, and where it puts what it found. */
export interface Reading {
  plain: string;
  quote(start: number, end: number): string;
  clauses: readonly Clause[];
  figures: readonly FigureSpan[];
  /** Labels of facts said in full. */
  labels: readonly { start: number; end: number }[];
  asOf: string;
  dictionary: FactDictionary;
  scope: ReadonlySet<string>;
  known: readonly FactInput[];
  corrected: ReadonlySet<Clause>;
  projects: Projects;
  facts: ReadFact[];
  unclear: Unclear[];
}

/** Puts down a fact that a clause states, supposes or corrects. */
export function tell(
  reading: Reading,
  clause: Clause,
  fact: DictionaryFact,
  value: FactInput["value"],
  span: { start: number; end: number } = clause,
  project?: string,
): void {
  const status =
    clause.mood === "assumed" ? "assumed" : reading.corrected.has(clause) ? "corrected" : "stated";
  const unit =
    value === null || fact.unit === null ? undefined : (fact.unit as NonNullable<FactInput["unit"]>);
  const projects = project === undefined ? projectsOf(reading, fact, clause, span.end - 1) : [project];
  if (projects.length === 0) leaveOpen(reading, "which_project", span, [fact], { value, unit: unit ?? null });
  for (const one of projects)
    reading.facts.push({
      name: fact.name,
      value,
      ...(unit === undefined ? {} : { unit }),
      project: one,
      ...trimmed(reading, span),
      status,
    });
}

/** Puts down something said that is no fact yet. */
export function leaveOpen(
  reading: Reading,
  reason: UnclearReason,
  span: { start: number; end: number },
  facts: readonly DictionaryFact[],
  more: {
    value?: FactInput["value"];
    unit?: FactInput["unit"] | null;
    detail?: string;
    project?: string;
  } = {},
): void {
  const place = trimmed(reading, span);
  const project = more.project ?? reading.projects.at(span.end - 1);
  // 24年1500万，25年1100万: one question about the sum.
  const asked = reading.unclear.some(
    (one) =>
      one.reason === reason &&
      reason === "period" &&
      one.project === project &&
      one.candidates.join() === facts.map(({ name }) => name).join(),
  );
  if (asked) return;
  reading.unclear.push({
    ...place,
    reason,
    candidates: facts.map(({ name }) => name),
    project,
    value: more.value ?? null,
    unit: more.unit ?? null,
    question: askBack(reason, place.quote, facts, {
      detail: more.detail ?? "",
      projects: reading.projects.all,
    }),
  });
}

/**
 * What is true of an enterprise is true for all its projects. None where the project has to be asked. `at` is the
 * end of what is said: 总投资A项目3000万 is told of A.
 */
export function projectsOf(
  { projects }: Reading,
  fact: DictionaryFact,
  clause: Clause,
  at: number = clause.end - 1,
): string[] {
  return fact.per === "enterprise" ? [DEFAULT_PROJECT] : projects.of(clause.text, at);
}

function trimmed(reading: Reading, { start, end }: { start: number; end: number }) {
  const text = reading.plain.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = end - (text.length - text.trimEnd().length);
  return { start: from, end: to, quote: reading.quote(from, to) };
}
