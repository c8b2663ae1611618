import { parseWhen, type When } from "../domain/dates.ts";
import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import type { InvestmentList, InvestmentResult, InvestmentView } from "../domain/investment.ts";
import { type Fen, formatMoney, moneyView } from "../domain/money.ts";
import { ceilDivide, formatShare, type Ratio } from "../domain/ratio.ts";
import { countLines, dayOf, type Excluded, readLines, type ReadLine, type Scope } from "./count-lines.ts";
import { shareBound } from "./evaluate-money.ts";
import type { InvestmentDefinition, Investments } from "./investment-definitions.ts";
import type { Packs } from "./pack.ts";
import { ruleLeaves } from "./rule-leaves.ts";

interface Known {
  investments: Investments;
  dictionary: FactDictionary;
  packs: Packs;
  asOf: string;
}

/**
 * Lines of spending by each notice's own definition, and the facts they state. A sum becomes a fact only where the
 * applicant said that the lines are all there is and no line is in doubt; until then a known kind of cost bounds its
 * total from below (RULES: interval facts) and closed totals stay unsaid.
 * @throws DateError where `asOf` is no date.
 */
export function stateInvestments(list: InvestmentList, known: Known): InvestmentResult {
  const { read, faults, unfilled } = readLines(list.lines, known.investments);
  const until = parseWhen(known.asOf);
  const views = known.investments.definitions
    .filter(({ notice }) => known.packs.packs.has(notice))
    .map((definition) =>
      viewOf(definition, { list, read, unfilled, faulty: faults.length > 0, until, known }),
    );
  return {
    project: list.project,
    faults,
    definitions: views.map(({ view }) => view),
    facts: views.flatMap(({ facts }) => facts),
  };
}

interface Lines {
  list: InvestmentList;
  read: ReadLine[];
  unfilled: Excluded[];
  faulty: boolean;
  until: When;
  known: Known;
}

function viewOf(
  definition: InvestmentDefinition,
  { list, read, unfilled, faulty, until, known }: Lines,
): { view: InvestmentView; facts: FactInput[] } {
  const row = rowNamed(known.dictionary, definition.total);
  const scope: Scope = {
    counts: definition.counts,
    open: row.open || definition.unstated !== null,
    from: dayOf(row.window?.from),
    until: definition.planned ? null : until,
  };
  const { counted, excluded: left } = countLines(read, scope);
  const excluded = [...left, ...unfilled].toSorted((a, b) => a.line - b.line);
  const total = sum(counted);
  const parts = definition.software === null ? [] : rowNamed(known.dictionary, definition.software).sum;
  const software =
    parts.length === 0 ? null : sum(counted.filter(({ category }) => parts.includes(category)));
  const bound = definition.software === null ? null : requiredShare(known.packs, definition);
  const readings = definition.readings.map(({ title, from }) => ({
    title,
    sum: sum(countLines(read, { ...scope, from: dayOf(from) }).counted),
  }));
  const oneReading = readings.every((reading) => reading.sum === total);
  const sure = !faulty && excluded.every(({ settled }) => settled);
  const exact = sure && list.complete === true && oneReading && !definition.planned;
  const facts = read.length === 0 ? [] : factsOf({ row, counted, exact, list, faulty });
  return {
    facts,
    view: {
      notice: definition.notice,
      title: definition.title,
      fact: definition.total,
      definition: row.definition,
      total: moneyView(total),
      software_fact: definition.software,
      software: software === null ? null : moneyView(software),
      share: software === null ? null : formatShare(software, total),
      required: bound === null ? null : formatShare(bound.num, bound.den),
      margin:
        software === null || bound === null
          ? null
          : moneyView(software - ceilDivide(total * bound.num, bound.den)),
      composition: definition.counts.flatMap((category) => {
        const amount = sum(counted.filter((line) => line.category === category));
        return amount === 0n
          ? []
          : [{ category, software: parts.includes(category), amount: moneyView(amount) }];
      }),
      excluded,
      used: exact && read.length > 0,
      note: noteOf({ definition, faulty, sure, complete: list.complete, oneReading }),
      readings: oneReading ? [] : readings.map(({ title, sum }) => ({ title, total: moneyView(sum) })),
    },
  };
}

interface Stated {
  row: DictionaryFact;
  counted: ReadLine[];
  exact: boolean;
  list: InvestmentList;
  faulty: boolean;
}

function factsOf({ row, counted, exact, list, faulty }: Stated): FactInput[] {
  const { project } = list;
  const amount = (name: string, fen: Fen): FactInput => ({
    name,
    value: formatMoney(fen).slice(0, -"万元".length),
    unit: "万元",
    project,
  });
  if (row.sum.length === 0) return exact ? [amount(row.name, sum(counted))] : [];
  // Not all lines are sure: what is known of a kind bounds the total from below, and no kind is taken for nothing.
  if (faulty) return [];
  const kinds = row.sum.filter((kind) => exact || counted.some(({ category }) => category === kind));
  const lines = kinds.map((kind) => amount(kind, sum(counted.filter(({ category }) => category === kind))));
  return row.closed_by !== null && exact ? [...lines, { name: row.closed_by, value: true, project }] : lines;
}

interface Standing {
  definition: InvestmentDefinition;
  faulty: boolean;
  sure: boolean;
  complete: boolean | null;
  oneReading: boolean;
}

function noteOf({ definition, faulty, sure, complete, oneReading }: Standing): string | null {
  if (definition.planned) return "看的是计划总投资，明细只供核对，请另填计划数";
  if (faulty) return "有的格子没有读懂，改好以前不代入判定";
  if (!oneReading) return `${definition.unstated}，各种算法结果不同，请您选定后再代入`;
  if (!sure) return "有的明细还说不准，合计只作下限";
  if (complete !== true) return "还没有说明细已经列全，合计只作下限";
  return definition.unstated === null ? null : `${definition.unstated}，按明细合计试算`;
}

/** The share of software that the notice's own rule asks for. */
function requiredShare({ packs }: Packs, { notice, software, total }: InvestmentDefinition): Ratio | null {
  const programmes = packs.get(notice)?.document.programmes ?? [];
  for (const { rule } of programmes.flatMap(({ conditions }) => conditions))
    for (const leaf of ruleLeaves(rule))
      if ("ratio" in leaf && leaf.ratio === software && leaf.of === total) return shareBound(leaf).bound;
  return null;
}

const sum = (lines: readonly ReadLine[]): Fen => lines.reduce((total, { amount }) => total + amount, 0n);

function rowNamed({ facts }: FactDictionary, name: string): DictionaryFact {
  const row = facts.get(name);
  if (!row) throw new Error(`investments.yaml names a fact that facts.yaml doesn't hold: ${name}`);
  return row;
}
