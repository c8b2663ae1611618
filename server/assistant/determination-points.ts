import type { BenefitResult, Combined, ConditionResult, Determination } from "../domain/determination.ts";
import { findClause } from "../domain/find-clause.ts";
import { formatMoneyUp } from "../domain/money.ts";
import type { Cite, Corpus } from "../domain/notice.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { AssumedBase, TurnDeterminations } from "./determine-turn.ts";

interface Context {
  corpus: Corpus;
  ledger: LedgerBuilder;
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

function verdictPoint({ ledger }: Context, { programme, title, verdict, conditions }: Determination): Point {
  const id = ledger.verdict({ text: verdict, programme, condition: null });
  const named = (wanted: ConditionResult["verdict"]) => conditions.filter((one) => one.verdict === wanted);
  const open = named("待确认");
  return {
    kind: "verdict",
    title,
    verdict: `{${id}}`,
    unmet:
      verdict === "不符合"
        ? named("不符合")
            .filter(({ strength }) => strength === "硬性")
            .map((one) => one.title)
        : [],
    open: open.slice(0, NAMED).map((one) => one.title),
    openCount: open.length,
    judged: conditions.some(({ reasons }) => reasons.includes("人工认定")),
  };
}

function unmetPoints(context: Context, condition: ConditionResult): Point[] {
  const { title, value, bound, gap, cite, strength } = condition;
  const steps = [`${title}：${value ?? ""}`];
  const point: Point = {
    kind: "unmet",
    title,
    principle: strength === "原则上",
    value: value === null ? "没有达到" : calculated(context, value, value, "", steps),
    bound: bound === null ? "" : quoted(context, bound, cite),
    cite: citeId(context, cite),
  };
  if (gap === null) return [point];
  const money = (view: { fen: string; text: string } | null) =>
    view &&
    calculated(context, formatMoneyUp(BigInt(view.fen)), view.fen, "分", [
      `精确值${view.text}，进到两位小数`,
      gap.assumption,
    ]);
  return [
    point,
    { kind: "gap", fixed: money(gap.fixed_total), added: money(gap.added_spend), assumption: gap.assumption },
  ];
}

function metPoint(context: Context, { title, value, bound, cite }: ConditionResult): Point {
  return {
    kind: "met",
    title,
    value: calculated(context, value!, value!, "", [`${title}：${value!}`]),
    bound: quoted(context, bound!, cite),
    cite: citeId(context, cite),
  };
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
    amount: `总投资${String(from.value)}${from.unit ?? ""}`,
  }));
}

/** The conclusion first, then each thing unmet with its gap, then the ceilings and how they add up. */
export function determinationPoints(context: Context, turn: TurnDeterminations): Point[] {
  const { determinations, combined, assumed } = turn;
  const each = determinations.flatMap((one): Point[] => {
    const unmet = one.conditions.filter(({ verdict }) => verdict === "不符合");
    const measured = one.conditions.filter(
      ({ verdict, value, bound }) => verdict === "符合" && value !== null && bound !== null,
    );
    return [
      verdictPoint(context, one),
      ...unmet.flatMap((condition) => unmetPoints(context, condition)),
      ...measured.slice(0, NAMED).map((condition) => metPoint(context, condition)),
      ...one.benefits.map((benefit) => benefitPoint(context, benefit)),
    ];
  });
  return [
    ...each,
    ...assumedPoints(assumed),
    ...(combined ? combinedPoint(context, combined, determinations) : []),
  ];
}
