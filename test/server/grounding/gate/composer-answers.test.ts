import { describe, expect, it } from "vitest";
import { loadCases } from "../../../../evals/load-cases.ts";
import { runCase } from "../../../../evals/run-case.ts";
import { LedgerBuilder } from "../../../../server/grounding/ledger.ts";
import type { TurnResult } from "../../../../server/schemas/turn.ts";
import { clauseAt, shown, turnOver } from "./gate-for.ts";

/** The answer as a model might type it: no slots, citations of a ledger of its own. Titles of determinations are known. */
async function typedAgain(turn: TurnResult, said: string[]) {
  const ledger = new LedgerBuilder();
  for (const { text, value, unit, source } of turn.ledger.figures) ledger.figure(text, value, unit, source);
  for (const fact of turn.ledger.facts) ledger.fact(fact);
  for (const { text, programme, condition } of turn.ledger.verdicts)
    ledger.verdict({ text, programme, condition });
  const shownAs = new Map(
    turn.ledger.clauses.map((one) => [one.id, ledger.clause(clauseAt(one.notice, one.clause), 1)]),
  );
  const typed = turn.answer.replace(/\[(c\d+)\]/gu, (_mark, id: string) => `[${shownAs.get(id)}]`);
  const { determinations } = turn;
  return { typed, ...(await shown([typed], turnOver({ clauses: [], ledger, said, determinations }))) };
}

describe("answers to the dev questions", () => {
  for (const one of loadCases("dev-questions.yaml"))
    describe(`to ${one.id}`, async () => {
      const turns = await runCase(one);
      it("pass the gate as the composer words them", () => {
        expect(turns.map(({ checked }) => checked.withheld)).toEqual(turns.map(() => 0));
      });
      it("pass with their slots expanded and typed", async () => {
        const again = await Promise.all(
          turns.map((turn, at) =>
            typedAgain(
              turn,
              one.turns.slice(0, at + 1).map(({ ask }) => ask),
            ),
          ),
        );
        expect(again.flatMap(({ withheld }) => withheld)).toEqual([]);
        expect(again.map(({ text }) => text)).toEqual(again.map(({ typed }) => typed));
      });
    });
});

it("so does the head of a table, in which one notice's name follows another's", async () => {
  const ask = "新模式示范和未来工厂的30%软件占比，算法一样不？";
  const [turn] = await runCase({ as_of: "2026-11-21", turns: [{ ask }] });
  expect(turn!.answer).toMatch(/^\| \S*(?: \| 20\d\d年\S+)+ \|$/mu);
  expect(turn!.checked.withheld).toBe(0);
});
