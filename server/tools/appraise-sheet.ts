import type { DraftField, DraftTemplate, FactSheet } from "../domain/draft.ts";
import type { DraftStanding, SpendingReading } from "../domain/draft-standing.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { DEFAULT_PROJECT, type FactInput } from "../domain/fact.ts";
import type { InvestmentResult, InvestmentView } from "../domain/investment.ts";
import { formatMoney } from "../domain/money.ts";
import { doubtedLines } from "../drafts/doubted-lines.ts";
import { sheetFacts } from "../drafts/sheet-facts.ts";
import { determineAll } from "../rules/determine-all.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import { FactError } from "../rules/fact-error.ts";
import type { Investments } from "../rules/investment-definitions.ts";
import { type Packs, programmeId } from "../rules/pack.ts";
import { stateInvestments } from "../rules/state-investments.ts";

interface Appraised {
  sheet: FactSheet;
  fields: ReadonlyMap<string, DraftField>;
  template: DraftTemplate;
  packs: Packs;
  dictionary: FactDictionary;
  investments: Investments;
  /** RFC 3339 with offset, or a day at +08:00. */
  asOf: string;
}

/** What may be paid to a project that was selected: its ceilings stand beside every template's own programme. */
const PAYING = "cq-ai-manufacturing-2026";

/**
 * What the rules say of a sheet: its own programmes first, then what may be paid. A fact that can't be read is left out
 * and named; it never keeps the others from being judged.
 * @throws DateError where `asOf` is no date.
 */
export function appraiseSheet(asked: Appraised): DraftStanding {
  const { sheet, fields, template, packs, dictionary, investments, asOf } = asked;
  const rules = { packs, dictionary, asOf };
  const { facts: told, investments: list } = sheetFacts(sheet, fields);
  const lines = stateInvestments(list, { ...rules, investments });
  const { definitions, faults: lineFaults } = lines;
  const stated = new Set(lines.facts.map(({ name }) => name));
  const others = told.filter(({ name }) => !stated.has(name));
  const programmes = programmesOf(template, packs);
  const judge = (spending: readonly FactInput[]) => {
    const { facts, unread } = readable([...others, ...spending], (some) =>
      determineAnswer(packs, { facts: some, dictionary, asOf, programmes: [] }),
    );
    return { facts, unread, ...determineAnswer(packs, { facts, dictionary, asOf, programmes }) };
  };
  const asTold = judge(lines.facts);
  const doubts = doubtedLines(sheet).map(({ lines: left, ...doubt }) => {
    const fewer = sheetFacts({ ...sheet, investments: left }, fields).investments;
    return { ...doubt, ...stateInvestments(fewer, { ...rules, investments }) };
  });
  // Where lines in doubt decide, the sums with and without them are both said, and no rule chooses between them.
  const deciding = doubts.filter((one) => !sameAnswer(asTold, judge(one.facts), one.twice));
  const { facts, unread, determinations, combined } =
    deciding.length === 0 ? asTold : judge([...lines.facts, ...deciding.flatMap(otherSums(lines))]);
  // While a line can't be read, no way to count them gives the sum.
  const views = lineFaults.length === 0 ? definitions.filter(({ notice }) => notice === PAYING) : [];
  const once = doubts.find(({ twice }) => twice)?.definitions;
  const readings = views.flatMap((view) =>
    waysToCount(view, once).map((way) => readingOf(way, view.fact, facts, rules)),
  );
  const shown = doubts
    .filter((one) => one.twice || deciding.includes(one))
    .flatMap(({ how, ask, definitions: all }) => {
      const view = all.find(({ notice }) => notice === template.notice);
      return view === undefined ? [] : [{ how, ask, view }];
    });
  const investing = { investments: definitions, lineFaults, readings, doubts: shown };
  return { asOf, determinations, combined, ...investing, unread };
}

/** Whether every condition comes out alike and, where `money`, every ceiling. */
function sameAnswer(one: Answer, other: Answer, money: boolean): boolean {
  const said = ({ determinations }: Answer) =>
    JSON.stringify(
      determinations.map(({ id, conditions, benefits }) => [
        id,
        conditions.map(({ verdict }) => verdict),
        money ? benefits.map(({ amount_max }) => amount_max?.fen) : [],
      ]),
    );
  return said(one) === said(other);
}

/** What the other lines state of the facts that all lines state; money paid out is by all of them, unless it was told twice. */
const otherSums =
  ({ facts, definitions }: InvestmentResult) =>
  (other: { facts: readonly FactInput[]; twice: boolean }): FactInput[] => {
    const paid = definitions.find(({ notice }) => notice === PAYING)?.fact;
    return other.facts.filter(
      ({ name }) => facts.some((fact) => fact.name === name) && (other.twice || name !== paid),
    );
  };

type Rules = Pick<Appraised, "packs" | "dictionary" | "asOf">;
type Answer = Pick<DraftStanding, "determinations">;
type Way = InvestmentView["readings"][number];

/** The ways to add up the lines that a notice leaves open, and each with no invoice counted twice. */
function waysToCount(view: InvestmentView, once: readonly InvestmentView[] = []): Way[] {
  const other = once.find(({ notice }) => notice === view.notice);
  if (other === undefined || other.total.fen === view.total.fen) return view.readings;
  const ways = ({ readings, total }: InvestmentView): Way[] =>
    readings.length > 0 ? readings : [{ title: "已发生的明细合计", total }];
  const named = (way: Way, how: string) => ({ ...way, title: `${way.title}，${how}` });
  return [
    ...ways(view).map((way) => named(way, "重复的发票都计入")),
    ...ways(other).map((way) => named(way, "重复的发票只计一次")),
  ];
}

/** The ceilings by one way to add up the lines. */
function readingOf(
  { title, total }: Way,
  fact: string,
  facts: readonly FactInput[],
  rules: Rules,
): SpendingReading {
  const others = facts.filter(({ name }) => name !== fact);
  const value = formatMoney(BigInt(total.fen)).replace("万元", "");
  const supposed: FactInput = { name: fact, value, unit: "万元", project: DEFAULT_PROJECT };
  const [one] = determineAll(rules.packs, { ...rules, facts: [...others, supposed], programmes: [PAYING] });
  const paid = (one?.benefits ?? []).filter(({ amount_max }) => amount_max !== null);
  return { title, total, benefits: paid };
}

/** By the ids that determinations are asked by. A pack that was refused answers nothing. */
function programmesOf({ notice, programmes }: DraftTemplate, { packs }: Packs): string[] {
  const pack = packs.get(notice);
  const own = (pack?.document.programmes ?? []).filter(({ id }) => programmes.includes(id));
  const asked = pack === undefined ? [] : own.map((programme) => programmeId(pack, programme));
  return [...new Set([...asked, ...(packs.has(PAYING) ? [PAYING] : [])])];
}

/** The facts that can be read, and why the others can't. */
function readable(
  facts: readonly FactInput[],
  read: (facts: readonly FactInput[]) => unknown,
): { facts: readonly FactInput[]; unread: { name: string; message: string }[] } {
  try {
    read(facts);
    return { facts, unread: [] };
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const at = new Set(error.faults.map(({ field }) => Number(/\d+/u.exec(field)?.[0])));
    return {
      facts: facts.filter((_, index) => !at.has(index)),
      unread: error.faults.map(({ name, message }) => ({ name, message })),
    };
  }
}
