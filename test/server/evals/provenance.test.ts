import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { EvalCase, Provenance } from "../../../evals/case-schema.ts";
import { loadCases, loadCasesExcept } from "../../../evals/load-cases.ts";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { findClause } from "../../../server/domain/find-clause.ts";
import { findQuote } from "../../../server/domain/find-quote.ts";

const corpus = await loadCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
const own = loadCasesExcept("dev-questions.yaml");
const cited = ({ turns }: EvalCase) => turns.flatMap(({ cite, read_at }) => [...cite, ...read_at]);

/** Whether the words stand in that very clause. */
function stands({ notice, clause, quote }: Provenance): boolean {
  const held = corpus.notices.find(({ slug }) => slug === notice);
  const place = held && findClause(held, clause);
  return place !== undefined && findQuote(held!, quote, place) !== undefined;
}

describe("coverage of the cases", () => {
  it("each of the 48 traps between the notices has one", () => {
    const traps = new Set(own.map(({ id }) => /^T\d{2}/u.exec(id)?.[0]));
    const all = Array.from({ length: 48 }, (_, at) => `T${String(at + 1).padStart(2, "0")}`);
    expect(all.filter((trap) => !traps.has(trap))).toEqual([]);
  });

  it("at least 200 are our own", () => {
    expect(own.length).toBeGreaterThanOrEqual(200);
  });
});

describe("provenance of the cases", () => {
  it("every quote of our own cases stands in the clause it names", () => {
    const wrong = own.flatMap((one) =>
      cited(one).flatMap((place) => (stands(place) ? [] : [`${one.id} ${place.clause} ${place.quote}`])),
    );
    expect(wrong).toEqual([]);
  });

  it("every quote of the development questions stands in its notice", () => {
    const wrong = loadCases("dev-questions.yaml").flatMap((one) =>
      cited(one).flatMap(({ notice, quote }) => {
        const held = corpus.notices.find(({ slug }) => slug === notice);
        return held && findQuote(held, quote) ? [] : [`${one.id} ${quote}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("a case that expects something of the notices says where it was read", () => {
    const without = own.filter(
      (one) => cited(one).length === 0 && one.turns.every(({ behaviour }) => behaviour !== "refuse"),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it("every case has its own name and expects something", () => {
    const ids = [...own, ...loadCases("dev-questions.yaml")].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const idle = own.filter(({ turns }) =>
      turns.every(
        ({ must_contain, must_not_contain, cards, cite, behaviour }) =>
          must_contain.length + must_not_contain.length + cards.length + cite.length === 0 &&
          behaviour === "answer",
      ),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
