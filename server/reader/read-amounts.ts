import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { FigureSpan } from "../figures/figure.ts";
import { bareMeaning, namedMeaning } from "./amount-meaning.ts";
import { isAsserted } from "./asserted.ts";
import type { Amount } from "./attach-amounts.ts";
import { collectAmounts } from "./collect-amounts.ts";
import { isOldValue } from "./corrections.ts";
import { isHedged } from "./hedges.ts";
import { moneyValue, type Told, unitOf, unitOfList } from "./money-value.ts";
import { beganBefore, isOnlyPeriod, spentBefore } from "./period.ts";
import type { UnclearReason } from "./read-fact.ts";
import { readNothing } from "./read-nothing.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";

const INCREMENT =
  /(?:再(?:投|买|加|上|补|增|追加|多)|多(?:买|花|加|上)|追加|新增|多投|补投|加投|另加|增加(?![到至])|增投|more)[^，,]{0,6}$/u;
const ESTIMATE = /预计|预估|备案|立项|概算|预算|批复|打算|准备|拟|计划|将要?(?!近)|想要?投/u;
const DENIED = /(?:没说过?|不是|并非|不含|不包括|不算|扣掉|扣除|除去|减去|去掉)(?:的|了|掉)?$/u;
/** The definition of a total names the costs it is made of. */
const LISTS = /总?投资(?:额)?（设备购置|总投资（指设备购置/u;
const OUTSIDE = /另|[没未不]有?包?含|[没未不]有?(?:包括|算)|除|以外|之外|单独|单列/u;
/** What says by itself that only later spending is meant. */
const SINCE = /以来|以后|之后|起|至今|到现在|since/u;
const CONFIRMED: ReadonlySet<UnclearReason> = new Set(["which_fact", "no_unit", "approximate"]);
const BUILDING = /土建|厂房|地$|地皮|基建|办公楼|利息|工资|人工|人员|装修|租金/u;

/** Reads investments and their lines: 总投资2600万（设备1500、软件400 …）. */
export function readAmounts(reading: Reading): void {
  const amounts = collectAmounts(reading);
  const valued = new Set(
    amounts.flatMap(({ mentions }) =>
      mentions.flatMap(({ own }) => (own.length === 1 ? [own[0]!.name] : [])),
    ),
  );
  let old: string | undefined;
  let replaced: { sentence: number; mentions: Amount["mentions"] } | undefined;
  for (const amount of amounts) {
    const { clause, figure } = amount;
    const sentence = amounts.filter((other) => other.clause.sentence === clause.sentence);
    const told = moneyValue(
      figure,
      figure.text.endsWith("个")
        ? undefined
        : unitOfList(
            reading.plain,
            sentence.map((other) => other.figure),
          ),
    );
    // The rest of 2，600万元, which is asked about once.
    if (/\d[，,]$/u.test(reading.plain.slice(0, figure.start))) continue;
    if (isOldValue(reading.plain, clause, figure.start, figure.end)) {
      old = told.value ?? undefined;
      replaced = { sentence: clause.sentence, mentions: amount.mentions };
    } else if (DENIED.test(reading.plain.slice(clause.start, amount.mentions[0]?.start ?? figure.start)))
      continue;
    else if (!isAsserted(clause, figure.start, figure.end)) continue;
    else if (amount.other === undefined) {
      // 软件不是590万是630万
      const same =
        amount.mentions.length === 0 && replaced?.sentence === clause.sentence
          ? replaced.mentions
          : amount.mentions;
      readAmount(reading, { ...amount, mentions: same }, told, valued, old);
    }
  }
  for (const { clause, other } of amounts)
    if (other !== undefined && BUILDING.test(other)) readBuilding(reading, clause, other);
  readEarlier(reading, amounts);
  readNothing(reading, valued);
}

/** 总投资5000万，2023年花了3200万: a total that may hold what doesn't count is asked anew. */
function readEarlier(reading: Reading, amounts: readonly Amount[]): void {
  const { facts } = reading.dictionary;
  const early = amounts.filter(
    ({ clause, other }) =>
      other === undefined && clause.mood !== "asked" && datesIn(reading, clause).length > 0,
  );
  const counts = ({ name, start, end }: { name: string; start: number; end: number }) => {
    const fact = facts.get(name)!;
    const own = reading.clauses.find((clause) => clause.start <= start && end <= clause.end);
    const told = early.filter(
      ({ clause }) => clause !== own && spentBefore(clause, datesIn(reading, clause), fact),
    );
    if (!fact.loose.includes("投资") || told.length === 0 || (own !== undefined && SINCE.test(own.text)))
      return true;
    leaveOpen(reading, "period", told[0]!.clause, [fact]);
    return false;
  };
  reading.facts = reading.facts.filter(counts);
}

/**
 * 2600万，厂房300万: what the notice doesn't list is no part of its total. Unless it was said to stand apart, the total
 * may hold it, and is asked anew.
 */
function readBuilding(reading: Reading, clause: Amount["clause"], detail: string): void {
  const { facts } = reading.dictionary;
  const { scope } = reading;
  const lists = [...facts.values()].filter(({ definition }) => LISTS.test(definition ?? ""));
  // The 2026 policy names no costs at all.
  if (scope.size > 0 && !lists.some(({ notices }) => notices.some((slug) => scope.has(slug)))) return;
  const isTotal = ({ name, project }: { name: string; project: string }) =>
    project === reading.projects.at(clause.end - 1) && lists.some((one) => one.name === name);
  const inside = OUTSIDE.test(clause.text) ? [] : reading.facts.filter(isTotal);
  reading.facts = reading.facts.filter((fact) => !inside.includes(fact));
  const totals = [...new Set(inside.map(({ name }) => facts.get(name)!))];
  leaveOpen(reading, "not_listed", clause, totals, { detail });
}

function readAmount(
  reading: Reading,
  amount: Amount,
  told: Told,
  valued: ReadonlySet<string>,
  old: string | undefined,
): void {
  const { clause, figure, mentions } = amount;
  const start = Math.min(figure.start, mentions[0]?.start ?? figure.start);
  const span = { start, end: Math.max(figure.end, mentions.at(-1)?.end ?? 0) };
  const found =
    mentions.length > 0
      ? namedMeaning(reading, mentions, valued, figure.start)
      : bareMeaning(reading, amount, old);
  if (found === undefined) return;
  const { facts, project } = found;
  const [fact] = facts;
  const vague = facts.length !== 1 || fact === undefined || found.guess || amount.loosely;
  const part =
    fact !== undefined && isOnlyPeriod(clause, datesIn(reading, clause), fact, mentions[0]?.word ?? "");
  const open = vague
    ? part && facts.length === 1
      ? "period"
      : "which_fact"
    : whyOpen(reading, amount, told, fact);
  // 其中软件500万, where only 004 is asked about: nobody needs it.
  const parts = facts.every(
    ({ loose, notices }) => !loose.includes("投资") && !notices.some((slug) => reading.scope.has(slug)),
  );
  if (open === "which_fact" && parts && reading.scope.size > 0 && facts.length > 0) return;
  if (open === undefined) tell(reading, clause, fact!, told.value, span, project);
  else
    leaveOpen(reading, open, open === "period" ? clause : span, facts, {
      // A part, a bound or a share is never the value itself, not even to be confirmed.
      ...(CONFIRMED.has(open) ? { value: told.value, unit: unitOf(told) } : {}),
      ...(project === undefined ? {} : { project }),
      ...(open === "fault" ? { detail: figure.fault ?? "请把数字连着写" } : {}),
    });
}

/** Why an amount whose fact is known is no value yet. */
function whyOpen(
  reading: Reading,
  amount: Amount,
  told: Told,
  fact: DictionaryFact,
): UnclearReason | undefined {
  const { clause, figure, mentions } = amount;
  const before = reading.plain.slice(clause.start, figure.start);
  // 2，600万元 and 2,6000万元: one number or two?
  if (figure.kind === "number" && /^[，,]\d/u.test(reading.plain.slice(figure.end))) return "fault";
  if ("reason" in told) return told.reason;
  if (INCREMENT.test(before)) return "increment";
  if (isHedged(clause.text)) return "approximate";
  // 「应该是」 puts right what was said; where nothing was, it is a guess.
  const said = [...reading.known, ...reading.facts].some(({ name }) => name === fact.name);
  if (!said && /应该是|应当是/u.test(before)) return "approximate";
  if (ESTIMATE.test(before) && clause.mood !== "assumed" && !fact.planned) return "approximate";
  if (isOnlyPeriod(clause, datesIn(reading, clause), fact, mentions[0]?.word ?? "")) return "period";
  const sinceThen = mentions.some(({ own }) => own.includes(fact)) && fact.sum.length > 0;
  const early = clause.mood === "stated" && beganBefore(reading.plain, reading.figures, fact, figure.start);
  return early && !sinceThen ? "period" : undefined;
}

const datesIn = ({ figures }: Reading, { start, end }: Amount["clause"]): FigureSpan[] =>
  figures.filter((figure) => figure.kind === "date" && figure.start >= start && figure.end <= end);
