import { randomUUID } from "node:crypto";
import { answerAlone } from "../../server/assistant/answer-alone.ts";
import type { Answer } from "../../server/assistant/turn-hub.ts";
import type { AnswerEvent } from "../../server/domain/turn-store.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";
import { loadCases, loadCasesExcept } from "../../evals/load-cases.ts";
import { scoreCase } from "../../evals/scorers/score-case.ts";
import { modelAnswers } from "../builders/model-turn.ts";
import { MOODS, type Mood } from "../fakes/model-moods.ts";
import { faultsOf, misquoted, ownSentences } from "./lying-model-reader.ts";

const CASES = [...loadCases("dev-questions.yaml"), ...loadCasesExcept("dev-questions.yaml")];
type Case = (typeof CASES)[number];

interface Asked {
  results: TurnResult[];
  evidence: string;
  /** Texts of its clauses. */
  clauses: string[];
}

/** All turns of a case in one thread, and the evidence events as they were sent. */
async function ask(answer: Answer, { as_of, turns }: Case): Promise<Asked> {
  const threadId = randomUUID();
  const history: { role: "user" | "assistant"; content: string }[] = [];
  const results: TurnResult[] = [];
  const evidence: AnswerEvent[] = [];
  const recorded: Answer = async function* (turn, signal) {
    for await (const event of answer(turn, signal)) {
      if (event.event === "evidence") evidence.push(event);
      yield event;
    }
  };
  for (const { ask: message } of turns) {
    const turn = await answerAlone(recorded, { message, asOf: as_of, threadId, history: [...history] });
    history.push({ role: "user", content: message }, { role: "assistant", content: turn.answer });
    results.push(turn);
  }
  const clauses = evidence.flatMap((one) => (one.event === "evidence" ? one.data.clauses : []));
  return { results, evidence: JSON.stringify(evidence), clauses: clauses.map(({ text }) => text) };
}

/** Ledger entries that code made: a model's turn has these first, in the same order. */
function baseLedger(turn: TurnResult, { figures, verdicts, facts }: TurnResult["ledger"]): string {
  const own = turn.ledger;
  const base = [
    own.figures.slice(0, figures.length),
    own.verdicts.slice(0, verdicts.length),
    own.facts.slice(0, facts.length),
  ];
  return JSON.stringify(base, (key, value: unknown) => (key === "turn" ? undefined : value));
}

/** Faults that the answer has with a model and doesn't have without. */
function worse(one: Case, worded: TurnResult[], composed: TurnResult[]): string[] {
  const before = scoreCase(one, composed);
  const after = scoreCase(one, worded);
  return (["contains", "forbids", "verdict", "amount", "window", "figures", "cites"] as const).flatMap(
    (scorer) => (after[scorer] ?? []).filter((fault) => !before[scorer]?.includes(fault)),
  );
}

export interface Tally {
  turns: number;
  sentences: number;
  withheld: number;
  faults: string[];
}

/** So many turns, moods and seeds in turn, each against the same question answered without a model. */
export async function lyingTurns(
  count: number,
  first: number,
  moods: readonly Mood[] = MOODS,
): Promise<Tally> {
  const { server, worded, composed, close } = await modelAnswers();
  const plain = new Map<string, Asked>();
  const tally: Tally = { turns: 0, sentences: 0, withheld: 0, faults: [] };
  for (let number = 0; tally.turns < count; number++) {
    const one = CASES[(first + number) % CASES.length]!;
    const mood = moods[(first + number + Math.floor(number / CASES.length)) % moods.length]!;
    // Asked to say a sentence anew, every other liar turns honest.
    const repair = number % 2 === 0 ? null : "honest";
    Object.assign(server.temper, { mood, repair, seed: (first + number) * 1000 });
    const without = plain.get(one.id) ?? (await ask(composed, one));
    plain.set(one.id, without);
    const asked = await ask(worded, one);
    const note = (faults: string[]) =>
      tally.faults.push(...faults.map((fault) => `${one.id} ${mood}：${fault}`));
    if (asked.evidence !== without.evidence) note(["依据变了"]);
    note(worse(one, asked.results, without.results));
    asked.results.forEach((turn, at) => {
      const reference = without.results[at]!;
      const cards = (result: TurnResult) => JSON.stringify([result.determinations, result.combined]);
      if (cards(turn) !== cards(reference)) note(["判定变了"]);
      if (baseLedger(turn, reference.ledger) !== baseLedger(reference, reference.ledger)) note(["账目变了"]);
      note(misquoted(turn.answer, reference.answer, turn, without.clauses));
      for (const sentence of ownSentences(turn.answer, reference.answer)) note(faultsOf(sentence, turn));
      tally.turns++;
      tally.sentences += turn.answer.split(/[。\n]/u).filter((part) => part.trim() !== "").length;
      tally.withheld += turn.checked.withheld;
    });
  }
  await close();
  return tally;
}
