import type { BenefitResult, Combined, ConditionResult, Determination } from "../domain/determination.ts";
import { findClause } from "../domain/find-clause.ts";
import { formatMoney, roundMoneyUp } from "../domain/money.ts";
import type { Cite, Corpus } from "../domain/notice.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";
import { leastSlot, valueSlot, type Told } from "./told-value.ts";
import { DEFAULT_PROJECT } from "../domain/fact.ts";
import type { AssumedBase, Outcome, TurnDeterminations } from "./determine-turn.ts";

interface Context extends Told {
  corpus: Corpus;
}

/** Named in the prose; the card lists all. */
const NAMED = 4;

function citeId({ corpus, ledger }: Context, { notice, clause }: Cite): string {
  const found = findClause(noticeOf(corpus, notice), clause);
  return (found && ledger.clause(found, 1)) ?? "";
}

function calculated({ ledger }: Context, text: string, value: string, unit: string, steps: string[]): string {
  return `{${ledger.figure(text, value, unit, { kind: "calculation", steps, from: [] })}}`;
}

function quoted({ ledger }: Context, text: string, { notice, clause, start, end }: Cite): string {
  return `{${ledger.figure(text, text, "", { kind: "clause", notice, clause, start, end })}}`;
}

const FIGURE = /\d{4}年(?:\d{1,2}月\d{1,2}日)?|\d+(?:\.\d+)?(?:亿元|万元|元|%|个月|项|级)/gu;

/** Our own words on a condition; the figures in them go into the ledger with its clause as their source. */
function accounted(context: Context, text: string, cite: Cite): string {
  for (const [figure] of text.matchAll(FIGURE)) quoted(context, figure, cite);
  return text;
}

/** How an answer calls one of several projects. */
function projectName(project: string): string {
  if (project === DEFAULT_PROJECT) return "第一个项目";
  if (project === "p2") return "第二个项目";
  return /^(?:[A-Z]|[甲乙丙丁])$/u.test(project) ? `${project}项目` : project;
}

function verdictPoint(context: Context, { programme, title, verdict, conditions }: Determination): Point {
  const { ledger } = context;
  const id = ledger.verdict({ text: verdict, programme, condition: null });
  const named = (wanted: ConditionResult["verdict"]) => conditions.filter((one) => one.verdict === wanted);
  const open = named("待确认");
  const lost = verdict === "不符合" ? named("不符合").filter(({ strength }) => strength === "硬性") : [];
  const told = lost.length > 0 ? lost : open.slice(0, NAMED);
  // What is merely open is cited where its words hold a figure; the card cites all.
  const cited = lost.length > 0 ? lost : told.filter((one) => one.title.search(FIGURE) >= 0);
  return {
    kind: "verdict",
    untold: context.facts.length === 0,
    title,
    verdict: `{${id}}`,
    unmet: lost.map((one) => accounted(context, one.title, one.cite)),
    open: open.slice(0, NAMED).map((one) => accounted(context, one.title, one.cite)),
    cites: [...new Set(cited.map(({ cite }) => citeId(context, cite)))],
    openCount: open.length > NAMED ? ledger.counted(open.length, "项", `${title}待确认的条件`) : "",
    judged: conditions.some(({ reasons }) => reasons.includes("人工认定")),
  };
}

function unmetPoint(context: Context, one: Determination, condition: ConditionResult): Point {
  const { id, title, value, bound, gap, cite, strength } = condition;
  const money = (view: { fen: string; text: string }) => {
    const fen = roundMoneyUp(BigInt(view.fen));
    const steps = [`精确值${view.text}，进到两位小数`, gap?.assumption ?? ""];
    return calculated(context, formatMoney(fen), String(fen), "分", steps);
  };
  return {
    kind: "unmet",
    label: id,
    title: accounted(context, title, cite),
    principle: strength === "原则上",
    value: value === null || value === "是" || value === "否" ? "" : valueSlot(context, one, condition),
    bound: bound === null ? "" : quoted(context, bound, cite),
    gap: gap?.added_spend
      ? {
          fixed: gap.fixed_total && money(gap.fixed_total),
          added: money(gap.added_spend),
          assumption: accounted(context, gap.assumption, cite),
        }
      : null,
    least: leastSlot(context, one, condition),
    cite: citeId(context, cite),
  };
}

function metPoint(
  context: Context,
  one: Determination,
  condition: ConditionResult,
): Extract<Point, { kind: "met" }> {
  const { id, bound, cite } = condition;
  return {
    kind: "met",
    label: id,
    value: valueSlot(context, one, condition),
    least: leastSlot(context, one, condition),
    bound: quoted(context, bound!, cite),
    cite: citeId(context, cite),
  };
}

/** Told, and yet open: an exception or an undated honour may still turn it. */
function openPoint(context: Context, one: Determination, condition: ConditionResult): Point {
  return { ...metPoint(context, one, condition), kind: "open" };
}

function benefitPoint(context: Context, { title, formula, amount_max, caveats, cite }: BenefitResult): Point {
  return {
    kind: "benefit",
    title,
    formula: calculated(context, formula, amount_max?.fen ?? "", "", [formula]),
    amount: amount_max && calculated(context, amount_max.text, amount_max.fen, "分", [formula]),
    // What the closing paragraph says is quoted with it; here only what this benefit hangs on.
    caveats: caveats.filter((caveat) => /前提|施行|只能说/u.test(caveat)),
    cite: citeId(context, cite),
  };
}

function combinedPoint(
  context: Context,
  { low, high, trace }: Combined,
  determinations: Determination[],
): Point[] {
  const closing = determinations
    .filter(({ benefits }) => benefits.length > 0)
    .flatMap(({ notice }) =>
      noticeOf(context.corpus, notice).clauses.filter(({ kind }) => kind === "closing"),
    )
    .at(0);
  const cite = (closing && context.ledger.clause(closing, 1)) ?? "";
  const money = ({ text, fen }: Combined["low"]) => calculated(context, text, fen, "分", trace);
  return [{ kind: "combined", low: money(low), high: low.fen === high.fen ? null : money(high), cite }];
}

function assumedPoints(assumed: AssumedBase[]): Point[] {
  return assumed.map(({ name, from }) => ({
    kind: "assumed-base",
    base: name,
    amount: `总投资${typeof from.value === "string" ? from.value : ""}${from.unit ?? ""}`,
  }));
}

function verdictPoints(context: Context, one: Determination): Point[] {
  const unmet = one.conditions.filter(({ verdict }) => verdict === "不符合");
  const told = one.conditions.filter(({ value, bound }) => value !== null && bound !== null);
  const measured = told.filter(({ verdict }) => verdict === "符合");
  const open = told.filter(({ verdict, reasons }) => verdict === "待确认" && !reasons.includes("事实矛盾"));
  const contrary = one.conditions.filter(({ reasons }) => reasons.includes("事实矛盾"));
  const unheld = one.conditions.filter(
    ({ reasons, verdict }) => reasons.includes("附件未收录") && verdict === "待确认",
  );
  return [
    verdictPoint(context, one),
    ...(contrary.length === 0
      ? []
      : [{ kind: "contradiction" as const, titles: contrary.map(({ id }) => id) }]),
    ...unmet.map((condition) => unmetPoint(context, one, condition)),
    ...open.slice(0, NAMED).map((condition) => openPoint(context, one, condition)),
    ...measured
      .slice(0, NAMED)
      .map((condition): Point =>
        condition.value === EXEMPT
          ? { kind: "exempt", label: condition.id, cite: citeId(context, condition.cite) }
          : metPoint(context, one, condition),
      ),
    // Where much else is open, what the standard says is not yet the question.
    ...(one.conditions.filter(({ verdict }) => verdict === "待确认").length <= NAMED
      ? unheld.map(({ title, cite }): Point => ({ kind: "unheld", title, cite: citeId(context, cite) }))
      : []),
  ];
}

function outcomePoints(base: Omit<Context, "facts">, outcome: Outcome): Point[] {
  const context = { ...base, facts: outcome.facts };
  const { determinations, combined, assumed } = outcome;
  return [
    ...determinations.flatMap(({ benefits }) => benefits.map((one) => benefitPoint(context, one))),
    ...assumedPoints(assumed),
    ...(combined ? combinedPoint(context, combined, determinations) : []),
    ...toldApart(unrepeated(determinations)).flatMap((one) => verdictPoints(context, one)),
  ];
}

/** Of two projects in the same standing under one policy it is said once. */
const unrepeated = (all: Determination[]): Determination[] => {
  const standing = ({ programme, verdict, conditions }: Determination) =>
    JSON.stringify([programme, verdict, conditions]);
  return all.filter((one, at) => all.findIndex((other) => standing(other) === standing(one)) === at);
};

/** A's verdict and B's are told apart by name. */
const toldApart = (all: Determination[]): Determination[] =>
  new Set(all.map(({ project }) => project)).size < 2
    ? all
    : all.map((one) => ({ ...one, title: `${projectName(one.project)}申报${one.title}` }));

const QUESTIONS = 3;
/** How the rules show that an exception decided. */
const EXEMPT = "适用豁免";
/** Decided by an office later, not known to who asks. */
const OFFICIAL = /审定$/u;

/** The facts that would settle what is open, most decisive first. */
function missingPoints({ determinations }: Outcome): Point[] {
  const questions = determinations.flatMap(({ missing }) =>
    missing.filter(({ name }) => !OFFICIAL.test(name)).map(({ question }) => question),
  );
  // A remark in brackets after the question is for the form.
  const asked = [...new Set(questions.map((question) => question.split("？")[0]!))].slice(0, QUESTIONS);
  if (asked.length === 0) return [];
  return [{ kind: "missing" }, ...asked.map((question): Point => ({ kind: "missing-fact", question }))];
}

/** How a supposition opens and ends: the phrase says it itself. */
const SUPPOSING = /^(?:要是|如果|假如|假设|那|那么|换成)|[呢吗?？,，。]+$/gu;

/** Of the supposed outcome only what differs from the stated one. */
const changed = (stated: Point[], supposed: Point[]): Point[] =>
  supposed.filter((point) => !stated.some((one) => JSON.stringify(one) === JSON.stringify(point)));

/** Ceilings and how they add up, then the verdict with each thing unmet and its gap; a supposition beside it. */
export function determinationPoints(
  base: Omit<Context, "facts" | "told">,
  { whatIf, ...stated }: TurnDeterminations,
): { outcome: Point[]; missing: Point[] } {
  const context = { ...base, told: stated.told };
  const points = outcomePoints(context, stated);
  const outcome: Point[] =
    whatIf === null
      ? points
      : [
          { kind: "as-stated" },
          ...points,
          { kind: "what-if", words: whatIf.words.replace(SUPPOSING, "") },
          ...changed(points, outcomePoints(context, whatIf.outcome)),
        ];
  return { outcome, missing: missingPoints(stated) };
}
