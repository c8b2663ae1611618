import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { Fen } from "../domain/money.ts";
import { CONFLICT, rowOf, type FactSet } from "./fact-set.ts";

/** What an amount can be, given what is known: costs are never negative, `max` null is unbounded. */
export interface Range {
  min: Fen;
  max: Fen | null;
}

export const isExact = (range: Range): range is { min: Fen; max: Fen } => range.min === range.max;

/** A part, the rest, and the whole they make up. */
export interface Division {
  part: Range;
  rest: Range;
  whole: Range;
}

/** The amount by itself and by the sum it is part of or holds: 软件相关投资 bounds 总投资 and is bounded by it. */
export function moneyRange(facts: FactSet, name: string): Range | typeof CONFLICT {
  const { parts, wholes } = related(facts.dictionary);
  const part = parts.get(name);
  const whole = wholes.get(name);
  if (part === undefined && whole === undefined) return ownRange(facts, name);
  const division = divide(facts, part ?? name, whole ?? name);
  if (division === CONFLICT) return CONFLICT;
  return part === undefined ? division.part : division.whole;
}

/** Ranges of a part and its whole that agree with one another, or CONFLICT where none do. */
export function divide(facts: FactSet, part: string, whole: string): Division | typeof CONFLICT {
  const own = ownRange(facts, part);
  const all = ownRange(facts, whole);
  const others = new Set(rowOf(facts, part).sum);
  const rest =
    others.size === 0
      ? { min: 0n, max: null }
      : linesRange(
          facts,
          whole,
          rowOf(facts, whole).sum.filter((line) => !others.has(line)),
        );
  if (own === CONFLICT || all === CONFLICT || rest === CONFLICT) return CONFLICT;
  return settle({ part: own, rest, whole: all });
}

/** part + rest = whole: each bound tightened by the other two. One pass reaches the fixed point. */
function settle({ part, rest, whole }: Division): Division | typeof CONFLICT {
  const sum = meet(whole, { min: part.min + rest.min, max: add(part.max, rest.max) });
  const first = meet(part, { min: less(sum.min, rest.max), max: subtract(sum.max, rest.min) });
  const second = meet(rest, { min: less(sum.min, first.max), max: subtract(sum.max, first.min) });
  const empty = [sum, first, second].some(({ min, max }) => max !== null && min > max);
  return empty ? CONFLICT : { part: first, rest: second, whole: sum };
}

const add = (a: Fen | null, b: Fen | null) => (a === null || b === null ? null : a + b);
const subtract = (a: Fen | null, b: Fen) => (a === null ? null : a - b);
const less = (a: Fen, b: Fen | null) => (b === null ? 0n : a - b);

function meet(a: Range, b: Range): Range {
  const max = a.max === null || (b.max !== null && b.max < a.max) ? b.max : a.max;
  return { min: a.min > b.min ? a.min : b.min, max };
}

/** As declared, or as its lines leave it. Declared and lines that can't both be true are a CONFLICT. */
function ownRange(facts: FactSet, name: string): Range | typeof CONFLICT {
  const declared = facts.values.get(name);
  if (declared === CONFLICT) return CONFLICT;
  const { sum } = rowOf(facts, name);
  const lines = sum.length === 0 ? { min: 0n, max: null } : linesRange(facts, name, sum);
  if (lines === CONFLICT || typeof declared !== "bigint") return lines;
  const possible = lines.min <= declared && (lines.max === null || declared <= lines.max);
  return possible ? { min: declared, max: declared } : CONFLICT;
}

/** The sum of some lines of `whole`: at least those known, at most that once all are and no further cost exists. */
function linesRange(facts: FactSet, whole: string, lines: string[]): Range | typeof CONFLICT {
  let min = 0n;
  let complete = isClosed(facts, whole);
  for (const line of lines) {
    const value = facts.values.get(line);
    if (value === CONFLICT) return CONFLICT;
    if (typeof value === "bigint") min += value;
    else complete = false;
  }
  return { min, max: complete ? min : null };
}

/** The list of lines is complete: it doesn't end in 等, or the applicant said there is no other cost. */
function isClosed(facts: FactSet, name: string): boolean {
  const { open, closed_by } = rowOf(facts, name);
  return !open || (closed_by !== null && facts.values.get(closed_by) === true);
}

interface Related {
  /** Part of a whole, by the whole. */
  parts: Map<string, string>;
  wholes: Map<string, string>;
}
const known = new WeakMap<FactDictionary, Related>();

/** A sum whose lines are some of another sum's lines is a part of it. */
function related(dictionary: FactDictionary): Related {
  const found = known.get(dictionary);
  if (found) return found;
  const pairs: Related = { parts: new Map(), wholes: new Map() };
  const sums = [...dictionary.facts.values()].filter(({ sum }) => sum.length > 0);
  for (const part of sums)
    for (const whole of sums) {
      if (part.sum.length >= whole.sum.length || !part.sum.every((line) => whole.sum.includes(line)))
        continue;
      pairs.parts.set(whole.name, part.name);
      pairs.wholes.set(part.name, whole.name);
    }
  known.set(dictionary, pairs);
  return pairs;
}
