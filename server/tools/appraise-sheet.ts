import type { DraftField, DraftTemplate, FactSheet } from "../domain/draft.ts";
import type { DraftStanding, SpendingReading } from "../domain/draft-standing.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { DEFAULT_PROJECT, type FactInput } from "../domain/fact.ts";
import type { InvestmentView } from "../domain/investment.ts";
import { formatMoney } from "../domain/money.ts";
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
  const { facts: told, investments: list } = sheetFacts(sheet, fields);
  const lines = stateInvestments(list, { investments, dictionary, packs, asOf });
  const stated = new Set(lines.facts.map(({ name }) => name));
  const { facts, unread } = readable(
    [...told.filter(({ name }) => !stated.has(name)), ...lines.facts],
    (some) => determineAnswer(packs, { facts: some, dictionary, asOf, programmes: [] }),
  );
  const programmes = programmesOf(template, packs);
  const { determinations, combined } = determineAnswer(packs, { facts, dictionary, asOf, programmes });
  const { definitions, faults: lineFaults } = lines;
  // While a line can't be read, no way to count them gives the sum.
  const whole = lineFaults.length === 0 ? definitions : [];
  const readings = whole.flatMap((view) => readingsOf(view, facts, { packs, dictionary, asOf }));
  return { asOf, determinations, combined, investments: definitions, lineFaults, readings, unread };
}

type Rules = Pick<Appraised, "packs" | "dictionary" | "asOf">;

/** Where a notice leaves open which spending counts: its ceilings by each way to add up the lines. */
function readingsOf(view: InvestmentView, facts: readonly FactInput[], rules: Rules): SpendingReading[] {
  const others = facts.filter(({ name }) => name !== view.fact);
  return view.readings.map(({ title, total }) => {
    const value = formatMoney(BigInt(total.fen)).replace("万元", "");
    const supposed: FactInput = { name: view.fact, value, unit: "万元", project: DEFAULT_PROJECT };
    const [one] = determineAll(rules.packs, {
      ...rules,
      facts: [...others, supposed],
      programmes: [view.notice],
    });
    const paid = (one?.benefits ?? []).filter(({ amount_max }) => amount_max !== null);
    return { title, total, benefits: paid };
  });
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
