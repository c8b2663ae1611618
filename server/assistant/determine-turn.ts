import type { Combined, Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import type { ThreadFact } from "../domain/turn-store.ts";
import type { Silence } from "../domain/silence.ts";
import type { Intent } from "../reader/intents.ts";
import { readScope } from "../reader/scope.ts";
import { readSilences } from "../reader/silences.ts";
import { determineEligibility } from "../tools/determine-eligibility.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import type { ToolServices, ToolTurn } from "../tools/tool-services.ts";
import { namedBenefits, unlinkedNames } from "./named-benefits.ts";
import type { Question } from "./read-question.ts";
import type { TurnFacts } from "./turn-facts.ts";

/** A base nobody stated, taken from another amount of the same project: said to be so, and never stored. */
export interface AssumedBase {
  name: string;
  from: FactInput;
}

export interface Outcome {
  determinations: Determination[];
  combined: Combined | null;
  assumed: AssumedBase[];
  /** What was judged by. */
  facts: FactInput[];
  /** Facts or names single the benefits out; else they are merely the nearest to the question. */
  singledOut: boolean;
}

export interface TurnDeterminations extends Outcome {
  /** What was said of it in the thread, the latest last. */
  told: ThreadFact[];
  /** The same with what the message supposes, where it states the contrary too. Never a card of its own. */
  whatIf: { words: string; outcome: Outcome } | null;
}

export const NOTHING: TurnDeterminations = {
  determinations: [],
  combined: null,
  assumed: [],
  facts: [],
  singledOut: false,
  told: [],
  whatIf: null,
};
const BASE = "项目实际投资额";
/** Totals of other notices that stand nearest to it. */
const NEAREST_TOTALS = ["总投资_2024年以来", "实际投资额"];
/** Against the best clause of the policy: one asked about the first is not told of every other. */
const FOCUSED = 0.92;

export const wantsMoney = ({ intents }: Question) => intents.has("amount") || intents.has("stacking");

/** 找谁联系, asked after a project was told, is no question on the project. */
const ASIDE: ReadonlySet<Intent> = new Set([
  "deadline",
  "contact",
  "procedure",
  "material",
  "outline",
  "definition",
]);

/** 哪些条按20%补 asks of all of them. */
const WHICH = /哪些条|哪几条|哪些政策|哪几项|哪些奖/u;

/** 2025未来工厂我们能报吗, with nothing told: the card lists what it takes and asks. Not 我想问四川的企业能不能报. */
const OF_ONESELF =
  /(?:我们|咱们?|我|本)(?:企业|公司|单位|司|厂)?(?:(?!企业|公司|单位|客户|人家|他们|别)[^我。？?；;，,]){0,8}(?:(?:能不能|能否|可不可以|可以|能)(?:申)?报|够不够|符不符合|符合|满足)/u;

/** Whether one's own project is what the question is on. */
const asksWhether = ({ intents }: Question) => intents.has("requirement") || intents.has("calculation");

function assumedBases(facts: readonly FactInput[]): AssumedBase[] {
  const projects = new Set(facts.map(({ project }) => project));
  return [...projects].flatMap((project) => {
    const own = facts.filter((fact) => fact.project === project && fact.value !== null);
    if (own.some(({ name }) => name === BASE)) return [];
    const from = own.find(({ name }) => NEAREST_TOTALS.includes(name));
    return from === undefined ? [] : [{ name: BASE, from }];
  });
}

/** Benefits of the policy clauses that the question is clearly about. */
function focusOf({ packs }: ToolServices, ranked: FoundClause[]): string[] {
  const paying = [...packs.packs.values()].filter(({ document }) => document.benefits.length > 0);
  return paying.flatMap(({ slug, document }) => {
    const clauses = ranked.filter(({ clause }) => clause.notice === slug && clause.kind === "item");
    const best = clauses[0]?.score ?? 0;
    const about = clauses
      .filter(({ score }) => score >= best * FOCUSED)
      .slice(0, 2)
      .map(({ clause }) => clause.path);
    return document.benefits.filter(({ cite }) => about.includes(cite.clause)).map(({ id }) => id);
  });
}

/** A card is worth showing where the facts decide something, or where an amount was asked for and found. */
function tells(one: Determination, money: boolean, facts: readonly FactInput[], asked: boolean): boolean {
  if (one.benefits.length > 0) return money;
  return (
    asked ||
    (facts.length > 0 &&
      one.conditions.some(
        ({ verdict, value, reasons }) =>
          verdict !== "待确认" || value !== null || reasons.includes("事实矛盾"),
      ))
  );
}

interface Determine {
  /** Something was told that couldn't be counted yet. */
  open: boolean;
  /** This very message tells something of the project. */
  tellsNow: boolean;
  services: ToolServices & { silences: Silence[] };
  turn: ToolTurn;
  question: Question;
  about: string[];
  ranked: FoundClause[];
}

/** Of a notice with several programmes the one applied for, or the one named first; all of them to compare. */
function programmesOf({ packs }: ToolServices, { search, intents }: Question, slug: string): string[] {
  const ids = packs.packs.get(slug)?.document.programmes.map(({ id }) => id) ?? [];
  const at = (id: string) => search.search(new RegExp(`(?:申报|报|申请|评|冲)${id}`, "u"));
  const named = ids.filter((id) => search.includes(id));
  if (ids.length < 2 || named.length === 0 || intents.has("compare")) return ids.length > 0 ? [slug] : [];
  const byPlace = named.toSorted((a, b) => search.indexOf(a) - search.indexOf(b));
  return [`${slug}#${byPlace.find((id) => at(id) >= 0) ?? byPlace[0]!}`];
}

const APPLIES =
  /(?:还能|能不能|能否|可不可以|可以|能|想|准备|打算|要)(?:不能)?(?:再|去|继续)?(?:申)?报(?!过|了)/u;

/** 报过2024场景的项目还能报2025未来工厂不: only the one to be applied for is judged. */
function appliedFor({ services, question, about }: Determine): string[] {
  const said = APPLIES.exec(question.text);
  const { intents, scope } = question;
  // Compared with what nobody named, a project isn't judged by that.
  if (intents.has("compare") && !intents.has("requirement") && !intents.has("amount"))
    return about.filter((slug) => scope.possible.includes(slug));
  if (about.length < 2 || said === null || intents.has("compare")) return about;
  const after = question.text.slice(said.index + said[0].length);
  const { possible } = readScope(after, services.corpus.notices, question.day);
  const wanted = about.filter((slug) => possible.includes(slug));
  return wanted.length > 0 ? wanted : about;
}

function outcomeOf(given: Determine, facts: FactInput[]): Outcome {
  const { services, turn, question, about, ranked, open } = given;
  const { intents } = question;
  const programmes = appliedFor(given).flatMap((slug) => programmesOf(services, question, slug));
  const money = wantsMoney(question);
  // 投了1850万，没戏了吗: judged even while what was told is still to be confirmed.
  const asked = (open || (about.length === 1 && OF_ONESELF.test(question.text))) && asksWhether(question);
  // 明年还有吗, 钱多久到账: nothing is written, of whatever project.
  const silent = readSilences(question.text, services.silences).length > 0;
  const aside = silent || [...intents].some((one) => ASIDE.has(one));
  if (aside && !given.tellsNow && !money && !asksWhether(question)) return NOTHING;
  if (programmes.length === 0 || (facts.length === 0 && !money && !asked)) return NOTHING;
  const called = money ? namedBenefits(services, question) : [];
  if (silent && facts.length === 0 && called.length === 0) return NOTHING;
  const assumed = money ? assumedBases(facts) : [];
  const all = [...facts, ...assumed.map(({ name, from }) => ({ ...from, name }))];
  const run = (focus: string[]) => determineEligibility(services, turn, all, { programmes, focus });
  const own = run([]);
  // A未来工厂、B是5G工厂: what one project's facts name is no more asked about for the other.
  const stated = new Set(own.determinations.flatMap(({ benefits }) => benefits.map(({ id }) => id)));
  const named = called.filter((id) => !stated.has(id));
  const first = named.length > 0 ? run(named) : own;
  const paid = first.determinations.some(({ benefits }) => benefits.length > 0);
  // What another notice pays is in its own words or nowhere, not in the clause of the policy that sounds like it.
  const nearest =
    money &&
    !paid &&
    intents.has("amount") &&
    !intents.has("deadline") &&
    unlinkedNames(services, question).length === 0 &&
    !WHICH.test(question.text);
  const { determinations, combined } = nearest ? run(focusOf(services, ranked)) : first;
  const told = determinations.filter((one) => tells(one, money, facts, asked));
  const pays = told.some(({ benefits }) => benefits.length > 0);
  // Of Sichuan's reward nothing is held: whether one may apply was not asked.
  const { sichuan, chongqing } = question.places;
  const unpaid = sichuan.length > 0 && chongqing.length === 0 && intents.has("amount");
  const onlyMoney = money && (pays || unpaid) && !question.intents.has("requirement");
  const shown = onlyMoney ? told.filter(({ benefits }) => benefits.length > 0) : told;
  return {
    determinations: shown,
    combined: money ? combined : null,
    assumed: pays ? assumed : [],
    facts: all,
    singledOut: pays && !nearest,
  };
}

/** Runs the tool for every notice the question is about. The window never keeps a card away. */
export function determineTurn(
  given: Omit<Determine, "open" | "tellsNow">,
  { facts, told, otherwise, unclear }: TurnFacts,
  turnId: string,
): TurnDeterminations {
  const tellsNow = unclear.length > 0 || told.some(({ turn }) => turn === turnId);
  const asked = { ...given, open: unclear.length > 0, tellsNow };
  const outcome = outcomeOf(asked, facts);
  if (otherwise === null || outcome.determinations.length === 0) return { ...outcome, told, whatIf: null };
  return { ...outcome, told, whatIf: { words: otherwise.words, outcome: outcomeOf(asked, otherwise.facts) } };
}
