import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { verdict } from "../../../server/schemas/determination.ts";
import { formatMoney } from "../../../server/domain/money.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { caseValue } from "./case-file.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";
import { caseFacts } from "./run-case.ts";

const byName = <T extends z.ZodType>(schema: T) => z.record(z.string(), schema);
const profiles = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    as_of: z.string(),
    /** By project; what is the enterprise's is told with the first. */
    facts: byName(byName(caseValue)),
    /** Verdict and whether it can apply, by programme and project. */
    cards: byName(z.tuple([verdict, z.enum(["yes", "no", "unknown"])])),
    /** The most of each benefit, every amount there is; null where none may be said. */
    amounts: byName(byName(z.string().nullable())),
    combined: z.tuple([z.string(), z.string()]).nullable(),
  }),
);
const file = new URL("../../../evals/cases/profiles-fresh.json", import.meta.url);
const money = (view: { fen: string } | null) => view && formatMoney(BigInt(view.fen));

// Whole firms asked about every programme at once. Expected values come from reading the five documents.
it.each(profiles.parse(JSON.parse(readFileSync(file, "utf8"))))("$id $title", (one) => {
  const facts = Object.entries(one.facts).flatMap(([project, said]) =>
    caseFacts(said, dictionary).map((fact) => Object.assign(fact, { project })),
  );
  const { determinations, combined } = determineAnswer(
    { packs, refused },
    { facts, dictionary, asOf: one.as_of },
  );
  const cards = determinations.map(({ id, verdict, can_apply }) => [id, [verdict, can_apply]] as const);
  expect(Object.fromEntries(cards.filter(([id]) => id in one.cards))).toEqual(one.cards);
  const amounts = determinations.flatMap(({ project, benefits }) =>
    benefits
      .filter(({ id, amount_max }) => amount_max !== null || one.amounts[project]?.[id] === null)
      .map(({ id, amount_max }) => [`${project} ${id}`, money(amount_max)] as const),
  );
  const wanted = Object.entries(one.amounts).flatMap(([project, paid]) =>
    Object.entries(paid).map(([id, most]) => [`${project} ${id}`, most] as const),
  );
  expect(Object.fromEntries(amounts)).toEqual(Object.fromEntries(wanted));
  expect(combined && [money(combined.low), money(combined.high)]).toEqual(one.combined);
});
