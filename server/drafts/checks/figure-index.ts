import type { DraftFigure } from "../../domain/draft.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import { readQuantities } from "./quantities.ts";

/** Which side of an indicator, or which period, a figure is; empty for everything else. */
export type Role = "before" | "after" | "change" | "baseline" | "period" | "";

/** A figure of the ledger as something a typed number may turn out to be. */
export interface Candidate {
  id: string;
  role: Role;
  /** `2023` of `f.税收@2023`. */
  year: string | null;
  /** The cell that the number was told in, where it is part of longer words. */
  told: string | null;
  figure: DraftFigure;
}

const ROLES: [RegExp, Role][] = [
  [/\.before(?:\.bare)?$/u, "before"],
  [/\.after(?:\.bare)?$/u, "after"],
  [/\.(?:points|relative)(?:\.bare)?$/u, "change"],
  [/\.baseline(?:\.months)?$/u, "baseline"],
  [/\.period(?:\.months)?$/u, "period"],
];

function candidate(figure: DraftFigure): Candidate {
  const { id, source } = figure;
  // A cell that is nothing but the number, 三级, tells it as the field's own.
  const inWords =
    id.includes(":") &&
    !(source.kind === "user" && source.quote.replace(/^[^：]*：/u, "").trim() === figure.text);
  return {
    id,
    figure,
    role: inWords ? "" : (ROLES.find(([pattern]) => pattern.test(id))?.[1] ?? ""),
    year: inWords ? null : (/@(\d{4})/u.exec(id)?.[1] ?? null),
    told: inWords && source.kind === "user" ? source.quote : null,
  };
}

export interface FigureIndex {
  /** Figures of exactly this value and unit. */
  byKey: ReadonlyMap<string, readonly Candidate[]>;
  /** The same number whatever its unit. */
  byNumber: ReadonlyMap<string, readonly Candidate[]>;
  /** Figures of several numbers, `2023年9—12月`, by their text, the longest first. */
  phrases: readonly { text: string; candidates: readonly Candidate[] }[];
  all: readonly Candidate[];
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}

export const numberOf = (key: string): string => key.split(" ")[0]!;

/** A ledger's figures by what they say. */
export function indexFigures({ figures }: DraftLedger): FigureIndex {
  const byKey = new Map<string, Candidate[]>();
  const byNumber = new Map<string, Candidate[]>();
  const byText = new Map<string, Candidate[]>();
  const all = [...figures.values()].map(candidate);
  for (const one of all) {
    const quantities = readQuantities(one.figure.text);
    const [only] = quantities;
    if (only === undefined) continue;
    // 2023年9—12月 and 二（二）3 are read whole or not at all.
    if (quantities.length > 1 || one.figure.unit === "条款") {
      put(byText, one.figure.text, one);
      continue;
    }
    put(byKey, only.key, one);
    put(byNumber, numberOf(only.key), one);
  }
  const phrases = [...byText].map(([text, candidates]) => ({ text, candidates }));
  return { byKey, byNumber, all, phrases: phrases.sort((a, b) => b.text.length - a.text.length) };
}
