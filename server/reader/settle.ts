import { isDeepStrictEqual } from "node:util";
import { DEFAULT_PROJECT } from "../domain/fact.ts";
import { isRetraction } from "./corrections.ts";
import { findMentions, vocabularyOf } from "./mentions.ts";
import type { Correction, ReadFact } from "./read-fact.ts";
import { leaveOpen, type Reading } from "./reading.ts";

/** Takes back what a message retracts: 软件那个不算, 当我没说. */
export function readRetractions(reading: Reading): void {
  const vocabulary = vocabularyOf(reading.dictionary, [
    "money",
    "int",
    "bool",
    "months",
    "date",
    "honours",
    "choice",
    "judgement",
  ]);
  for (const clause of reading.clauses) {
    if (!isRetraction(clause)) continue;
    const named = new Set(
      findMentions(vocabulary, clause.text, clause.start).flatMap(({ own, loose }) =>
        [...own, ...loose].map(({ name }) => name),
      ),
    );
    const [project] = reading.projects.of(clause.text, clause.end - 1);
    const before = [...reading.known, ...reading.facts.filter(({ end }) => end <= clause.start)];
    const meant = before.filter(
      (fact) =>
        named.has(fact.name) &&
        (project === undefined || fact.project === project || fact.project === DEFAULT_PROJECT),
    );
    if (new Set(meant.map((fact) => `${fact.name} ${fact.project}`)).size > 1 && project === undefined) {
      leaveOpen(reading, "which_project", clause, []);
      continue;
    }
    const target = meant.at(-1) ?? (named.size === 0 ? before.at(-1) : undefined);
    reading.facts = reading.facts.filter(({ start, end }) => !(start >= clause.start && end <= clause.end));
    if (!target) continue;
    reading.facts.push({
      name: target.name,
      value: null,
      project: target.project,
      start: clause.start,
      end: clause.end,
      quote: reading.quote(clause.start, clause.end),
      status: "retracted",
    });
  }
}

/** One fact a name and project: the last one corrected stands, two that differ are left open. */
export function settle(reading: Reading): { facts: ReadFact[]; corrections: Correction[] } {
  const groups = new Map<string, ReadFact[]>();
  for (const fact of reading.facts.toSorted((a, b) => a.start - b.start)) {
    const key = `${fact.name} ${fact.project} ${fact.status === "assumed"}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const facts: ReadFact[] = [];
  const corrections: Correction[] = [];
  for (const group of groups.values()) {
    const last = group.at(-1)!;
    const row = reading.dictionary.facts.get(last.name)!;
    const replaced = last.status === "corrected" || last.status === "retracted";
    const differ = group.some(({ value }) => !isDeepStrictEqual(value, last.value));
    // 已投产，二期还没投产 denies; 在建项目，上个月投产了 tells both.
    const denied = row.event && last.value === false ? last : undefined;
    if (differ && !replaced && denied === undefined) {
      leaveOpen(reading, "conflict", { start: group[0]!.start, end: last.end }, [row], {
        project: last.project,
      });
      continue;
    }
    const fact = (differ && !replaced ? denied : undefined) ?? last;
    const before =
      group.slice(0, -1).at(-1) ??
      reading.known.findLast(({ name, project }) => name === fact.name && project === fact.project);
    // What puts nothing right is simply said.
    const first = fact.status === "corrected" && before === undefined;
    facts.push(first ? { ...fact, status: "stated" } : fact);
    if (!replaced || first) continue;
    corrections.push({ name: fact.name, project: fact.project, from: before?.value ?? null, to: fact.value });
  }
  return { facts: facts.toSorted((a, b) => a.start - b.start), corrections };
}
