import type { Clock } from "../domain/clock.ts";
import type { Clause } from "../domain/notice.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { Silence } from "../domain/silence.ts";
import type { AnswerEvent } from "../domain/turn-store.ts";
import { glossFigures } from "../grounding/gloss-figures.ts";
import { inTraditional } from "../grounding/in-traditional.ts";
import { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import type { Language } from "../reader/normalise.ts";
import { readVocabulary } from "../grounding/gate/vocabulary.ts";
import type { Model } from "../model/model.ts";
import { listWindows } from "../tools/list-windows.ts";
import { searchClauses } from "../tools/search-clauses.ts";
import type { ToolServices } from "../tools/tool-services.ts";
import { determineTurn, NOTHING, type TurnDeterminations } from "./determine-turn.ts";
import type { FactMemory } from "./fact-memory.ts";
import { orient, type AnswerPlan } from "./orient.ts";
import { planAnswer } from "./plan-answer.ts";
import { withShares } from "./told-shares.ts";
import { readTurnFacts } from "./turn-facts.ts";
import { readIntents } from "../reader/intents.ts";
import { readQuestion, searchWords, type Question } from "./read-question.ts";
import { unclearQuestions } from "./unclear-questions.ts";
import type { Answer, TurnToAnswer } from "./turn-hub.ts";
import { wordTurn } from "./word-turn.ts";

export interface AnswerServices extends ToolServices {
  silences: Silence[];
  /** Clauses that limit those given, from the same notices. */
  qualify: (clauses: Clause[]) => Clause[];
  /** Words the answer where one is configured. */
  model: Model | null;
  memory: FactMemory;
  clock: Clock;
}

const CANDIDATES = 60;
const PART_CANDIDATES = 20;

/** Runs a step and tells how long it took. */
async function* timed<T>(
  clock: Clock,
  name: string,
  run: () => T | Promise<T>,
): AsyncGenerator<AnswerEvent, T> {
  yield { event: "tool-start", data: { name } };
  const from = clock().getTime();
  let ok = false;
  try {
    const result = await run();
    ok = true;
    return result;
  } finally {
    yield { event: "tool-end", data: { name, ok, ms: clock().getTime() - from } };
  }
}

/** Each question of a message that asks several, with its own intents and the message's programme. */
function partsOf(question: Question): Question[] {
  return question.parts.map((text) => ({
    ...question,
    text,
    intents: readIntents(text),
    search: searchWords([...question.scope.names, text].join(" "), question.scope.names),
  }));
}

async function findPart(services: ToolServices, turn: TurnToAnswer, question: Question) {
  const asked = { text: question.search, notices: [], limit: PART_CANDIDATES };
  return { question, found: await searchClauses(services, turn, asked) };
}

/** What passed the gate, in the language of the question: code does it, so nothing can change with it. */
function inLanguage<E extends AnswerEvent>(event: E, language: Language): E | TextDelta {
  if (event.event !== "text-delta" || language === "zh-CN") return event;
  return {
    event: "text-delta",
    data: language === "en" ? glossFigures(event.data) : inTraditional(event.data),
  };
}

type TextDelta = Extract<AnswerEvent, { event: "text-delta" }>;

/** Only what was cited stays: a reader can check each clause of the ledger against a mark. */
function citedLedger(ledger: Ledger, answer: string): Ledger {
  return { ...ledger, clauses: ledger.clauses.filter(({ id }) => answer.includes(`[${id}]`)) };
}

/**
 * One turn: read, retrieve, determine, collect the ledger, word it. Evidence goes out before the first words;
 * what is worded later can cite nothing else.
 */
export function createAnswer(services: AnswerServices): Answer {
  const { clock, corpus, memory } = services;
  const deadlines = [...services.packs.packs.values()].flatMap(({ document }) => document.windows);
  const vocabulary = readVocabulary(corpus, services.dictionary.honours, deadlines);
  return async function* answerTurn(turn: TurnToAnswer, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const question = readQuestion(turn, corpus.notices);
    const found = yield* timed(clock, "search-clauses", () =>
      searchClauses(services, turn, { text: question.search, notices: [], limit: CANDIDATES }),
    );
    const parts = await Promise.all(partsOf(question).map((part) => findPart(services, turn, part)));
    const windows = yield* timed(clock, "list-windows", () => listWindows(services, turn, { notices: [] }));
    const builder = new LedgerBuilder();
    const input = { services, ledger: builder, question, windows, found, parts, qualify: services.qualify };
    const oriented = orient(input);
    let determined: TurnDeterminations = NOTHING;
    let plan: AnswerPlan;
    let unclear: ReturnType<typeof unclearQuestions> = [];
    let facts = turn.facts;
    const early = oriented.kind === "early";
    if (oriented.kind === "early") plan = oriented.plan;
    else {
      const { about, ranked } = oriented;
      const thread = await memory.recall(turn.owner, turn.threadId);
      const read = withShares(services, readTurnFacts(turn, services.dictionary, thread, about), about, turn);
      await memory.remember(turn.owner, turn.threadId, read.rows);
      determined = yield* timed(clock, "determine-eligibility", () =>
        determineTurn({ services, turn, question, about, ranked }, read, turn.turnId),
      );
      for (const fact of read.rows) builder.fact(fact);
      facts = read.facts;
      // Who asks how notices differ tells nothing of his own: 30% is theirs.
      unclear = question.intents.has("compare") ? [] : unclearQuestions(read.unclear, services.dictionary);
      plan = planAnswer(input, oriented, determined, unclear.length > 0);
    }
    const ledger = builder.build();
    yield { event: "evidence", data: { clauses: ledger.clauses } };
    for (const determination of determined.determinations)
      yield { event: "determination", data: determination };

    let answer = "";
    const said = [
      ...turn.history.filter(({ role }) => role === "user").map(({ content }) => content),
      turn.message,
    ];
    const { determinations } = determined;
    const { day, language } = question;
    const points: Point[] = language === "en" ? [{ kind: "in-english" }, ...plan.points] : plan.points;
    const worded = {
      services,
      turn,
      facts,
      points,
      vocabulary,
      ledger: builder,
      determinations,
      said,
      day,
      early,
    };
    const gated = wordTurn(worded, signal);
    let step = await gated.next();
    for (; !step.done; step = await gated.next()) {
      const event = inLanguage(step.value, language);
      if (event.event === "text-delta") answer += event.data.text;
      yield event;
    }
    const asked = signal.aborted ? [] : [...(plan.question ? [plan.question] : []), ...unclear];
    for (const one of asked) yield { event: "question", data: one };
    yield {
      event: "turn-end",
      data: {
        status: signal.aborted ? "interrupted" : "complete",
        combined: determined.combined,
        // The gate adds the figures that a wording typed and that it could bind.
        ledger: citedLedger(builder.build(), answer),
        checked: step.value,
      },
    };
  };
}
