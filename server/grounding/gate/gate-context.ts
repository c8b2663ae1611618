import type { Determination } from "../../domain/determination.ts";
import type { LedgerBuilder } from "../ledger.ts";
import { shownFigures } from "./shown-figure.ts";
import { readSource, type SourceText } from "./source-text.ts";
import { anyOf } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a sentence of one turn may stand on. */
export interface GateContext {
  vocabulary: Vocabulary;
  ledger: LedgerBuilder;
  determinations: readonly Determination[];
  /** Words that code put together for this turn: titles, formulas, caveats. Verbatim only. */
  labels: RegExp;
  /** The notice that a label with figures speaks of. */
  labelNotice: ReadonlyMap<string, string>;
  /** The clauses, as `notice clause`, that a label of a condition or benefit speaks of. */
  labelClauses: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the user said, the latest last. */
  said: readonly SourceText[];
  /** Figures of our own: today, how many documents are held. */
  own: readonly SourceText[];
}

interface Turn {
  vocabulary: Vocabulary;
  ledger: LedgerBuilder;
  determinations: readonly Determination[];
  /** Strings that code put into the sentences, figures and all. */
  trusted: readonly string[];
  said: readonly string[];
  /** Words of ours with the figures that code knows: 今天是2026年11月21日. */
  own: readonly string[];
}

const labelsOf = ({ title, conditions, benefits, window, windows }: Determination) =>
  [
    title,
    ...conditions.flatMap((one) => [one.title, one.bound, one.gap?.assumption]),
    ...benefits.flatMap((one) => [one.title, one.formula, ...one.caveats]),
    ...[...windows, ...(window ? [window] : [])].flatMap(({ id, note }) => [id, note]),
  ].filter((label) => typeof label === "string");

/** Where the words of conditions and benefits stand: beside another clause's citation they say something false. */
function clausesOf(determinations: readonly Determination[]): Map<string, Set<string>> {
  const clauses = new Map<string, Set<string>>();
  for (const { conditions, benefits } of determinations)
    for (const one of [...conditions, ...benefits]) {
      const words = "formula" in one ? [one.formula] : [one.title, one.bound, one.gap?.assumption];
      for (const label of words)
        if (typeof label === "string")
          clauses.set(label, (clauses.get(label) ?? new Set()).add(`${one.cite.notice} ${one.cite.clause}`));
    }
  return clauses;
}

const SHORTEST = 4;

/** 2100万元, 不低于总投资的30%: nothing but a figure, which has to be bound like any other. */
function isFigure(label: string): boolean {
  const [figure, ...more] = shownFigures(label);
  return figure !== undefined && more.length === 0 && label.length - (figure.end - figure.start) <= 2;
}

export function gateContext({ vocabulary, ledger, determinations, trusted, said, own }: Turn): GateContext {
  const byNotice = determinations.flatMap((one) =>
    labelsOf(one).map((label) => [label, one.notice] as const),
  );
  const known = [
    ...vocabulary.windows,
    ...byNotice.map(([label]) => label),
    ...ledger.build().figures.map(({ text }) => text),
  ];
  return {
    vocabulary,
    ledger,
    determinations,
    labels: anyOf([...trusted, ...known.filter((label) => label.length >= SHORTEST && !isFigure(label))]),
    labelNotice: new Map(byNotice),
    labelClauses: clausesOf(determinations),
    said: said.map((text) => readSource(text, vocabulary)),
    own: own.map((text) => readSource(text, vocabulary)),
  };
}
