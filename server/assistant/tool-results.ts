import type { z } from "zod";
import type { Determination } from "../domain/determination.ts";
import { formatDay, parseWhen } from "../domain/dates.ts";
import { findClause } from "../domain/find-clause.ts";
import type { Cite } from "../domain/notice.ts";
import { quotableRuns } from "../domain/quotable-text.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { fenced } from "../prompts/fenced.ts";
import { readySentence } from "../prompts/task.ts";
import { compareNoticesTool } from "../tools/compare-notices.ts";
import { determineEligibilityTool } from "../tools/determine-eligibility.ts";
import { estimateBenefitsTool } from "../tools/estimate-benefits.ts";
import { explainConditionTool } from "../tools/explain-condition.ts";
import { listMaterialsTool } from "../tools/list-materials.ts";
import { listWindowsTool } from "../tools/list-windows.ts";
import { searchClausesTool, type FoundClause } from "../tools/search-clauses.ts";
import type { ToolDefinition, TurnInHand } from "../tools/tool-definition.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { BriefLine, Briefing } from "./briefing.ts";
import { briefingOf } from "./briefing.ts";
import { determinationPoints } from "./determination-points.ts";
import { NOTHING } from "./determine-turn.ts";
import type { Question } from "./propose-facts.ts";
import { windowPoints } from "./window-points.ts";

export interface ResultContext {
  services: ToolServices;
  turn: TurnInHand & { message: string };
  ledger: LedgerBuilder;
  /** Grows by what the calls bring, so that its marks can be placed. */
  briefing: Briefing;
  /** Asked of the user once the words are out. */
  ask: (question: Question) => void;
  /** What the gate knows to be determined; grows likewise. */
  determinations: Determination[];
}

/** A call with its arguments checked: runs, adds to the ledger, and tells the model what it may now say. */
interface RunnableTool {
  input: z.ZodObject;
  run: (args: unknown, context: ResultContext) => Promise<string[]>;
}

function runnable<Input extends z.ZodObject, Output>(
  tool: ToolDefinition<Input, Output>,
  tell: (result: Awaited<Output>, context: ResultContext) => string[] | Promise<string[]>,
): [string, RunnableTool] {
  const run: RunnableTool["run"] = async (args, context) => {
    const { services, turn } = context;
    return tell(await tool.run(services, turn, tool.input.parse(args)), context);
  };
  return [tool.name, { input: tool.input, run }];
}

/** Adds the points to what can be placed; each becomes a line of the result. */
async function added(points: Point[], { briefing }: ResultContext): Promise<string[]> {
  const { lines } = await briefingOf(points);
  const fresh = lines.map((line, index): BriefLine => ({
    ...line,
    id: `s${briefing.lines.length + index + 1}`,
    must: false,
  }));
  briefing.lines.push(...fresh);
  return fresh.map(readySentence);
}

/** Clauses as evidence a sentence may cite. Null where the ledger is full. */
export function tellClause(
  { clause, score }: FoundClause,
  { services, ledger }: ResultContext,
): string | null {
  const id = ledger.clause(clause, score);
  const { names, year } = noticeOf(services.corpus, clause.notice).meta;
  return id === null
    ? null
    : fenced(`条款 [${id}] ${names[0]!} ${clause.path}`, quotableRuns(clause.text, year).join("……"));
}

/** The clauses that cites stand in, each once. */
function tellCites(cites: Cite[], context: ResultContext): string[] {
  const { corpus } = context.services;
  const clauses = new Set(
    cites.flatMap(({ notice, clause }) => findClause(noticeOf(corpus, notice), clause) ?? []),
  );
  return [...clauses].flatMap((clause) => tellClause({ clause, score: 1 }, context) ?? []);
}

export const RUNNABLE: ReadonlyMap<string, RunnableTool> = new Map([
  runnable(searchClausesTool, (found, context) => found.flatMap((one) => tellClause(one, context) ?? [])),
  runnable(listWindowsTool, (windows, context) => {
    const { services, turn, ledger } = context;
    const day = formatDay(parseWhen(turn.asOf).day);
    const points = windows.flatMap((one) =>
      windowPoints({ ledger, notice: noticeOf(services.corpus, one.notice), day }, one, true),
    );
    return added(points, context);
  }),
  runnable(determineEligibilityTool, ({ determinations, combined }, context) => {
    context.determinations.push(...determinations);
    const { corpus } = context.services;
    const outcome = { ...NOTHING, determinations, combined, facts: [...context.turn.facts] };
    return added(
      determinationPoints({ services: context.services, corpus, ledger: context.ledger }, outcome).outcome,
      context,
    );
  }),
  runnable(compareNoticesTool, (topics, context) =>
    tellCites(
      topics.flatMap(({ notices }) =>
        notices.flatMap(({ conditions }) => conditions.map(({ cite }) => cite)),
      ),
      context,
    ),
  ),
  runnable(listMaterialsTool, (notices, context) =>
    tellCites(
      notices.flatMap(({ materials, limits }) => [...materials, ...limits].map(({ cite }) => cite)),
      context,
    ),
  ),
  runnable(estimateBenefitsTool, ({ projects }, { ledger }) =>
    projects.flatMap(({ benefits }) =>
      benefits.flatMap(({ title, amount_max, formula }) => {
        if (amount_max === null) return [];
        const { text, fen } = amount_max;
        const source = { kind: "calculation" as const, steps: [formula], from: [] };
        return [`- ${title}：{${ledger.figure(text, fen, "分", source)}}`];
      }),
    ),
  ),
  runnable(explainConditionTool, (explained, { ledger }) =>
    explained.flatMap(({ explanation: { title, steps } }) =>
      steps.map((step) => {
        const source = { kind: "calculation" as const, steps: [step], from: [] };
        return `- ${title}：{${ledger.figure(step, step, "", source)}}`;
      }),
    ),
  ),
]);
