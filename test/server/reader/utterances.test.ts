import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { FactDictionary } from "../../../server/domain/fact-dictionary.ts";
import type { FactInput } from "../../../server/domain/fact.ts";
import { sliceCodePoints } from "../../../server/domain/text.ts";
import { readFacts } from "../../../server/reader/read-facts.ts";
import { loadFacts } from "../../../server/rules/load-facts.ts";

const SLUGS = {
  "000": "cq-future-factory-2025",
  "001": "cq-factory-scenes-2024",
  "002": "smart-factory-2025",
  "003": "cq-new-models-2024",
  "004": "cq-ai-manufacturing-2026",
} as const;
const values = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])).default({});
const utterance = z.strictObject({
  says: z.string(),
  // YAML reads 001 as a number.
  scope: z.array(z.int().transform((number) => `00${number}` as keyof typeof SLUGS)).default([]),
  asof: z.iso.date().default("2025-12-10"),
  known: values,
  gives: values,
  corrected: values,
  assumed: values,
  retracted: z.array(z.string()).default([]),
  unclear: z.array(z.string()).default([]),
});
const DIR = new URL("utterances/", import.meta.url).pathname;
const tables = readdirSync(DIR).map((file) => ({
  file,
  rows: z.array(utterance).parse(parse(readFileSync(join(DIR, file), "utf8"), { merge: true })),
}));

const SCOPES = { p: "project", e: "enterprise", "": "unknown" } as const;
const honours = (list: string[]) =>
  list.map((text) => {
    const [name = "", year = "", scope = ""] = text.split("/");
    return { name, year: year === "" ? null : Number(year), scope: SCOPES[scope as "p"] };
  });
const keyed = (key: string) =>
  key.includes("·")
    ? { project: key.split("·")[0]!, name: key.split("·")[1]! }
    : { project: "p1", name: key };
const lines = (facts: Iterable<[string, unknown, string]>) =>
  Array.from(
    facts,
    ([key, value, status]) => `${status} ${keyed(key).project}·${keyed(key).name} = ${JSON.stringify(value)}`,
  ).sort();

describe("readFacts", () => {
  let dictionary: FactDictionary;
  beforeAll(async () => {
    dictionary = await loadFacts("corpus");
  });

  const input = (key: string, value: string | boolean | string[]): FactInput => {
    const { name, project } = keyed(key);
    const unit = dictionary.facts.get(name)?.unit as "万元" | null;
    return {
      name,
      project,
      value: Array.isArray(value) ? honours(value) : value,
      ...(unit === null ? {} : { unit }),
    };
  };

  it("is tested by at least 300 utterances, none twice", () => {
    const said = tables
      .flatMap(({ rows }) => rows.map(({ says, scope }) => `${says} ${scope.join()}`))
      .filter((one) => !one.startsWith("不对"));
    expect(said.length).toBeGreaterThanOrEqual(300);
    expect(new Set(said).size).toBe(said.length);
  });

  describe.each(tables)("$file", ({ rows }) => {
    it.each(rows)("$says $scope", (row) => {
      const known = Object.entries(row.known).map(([key, value]) => input(key, value));
      const read = readFacts({
        message: row.says,
        asOf: `${row.asof}T10:00:00+08:00`,
        dictionary,
        known,
        scope: row.scope.map((number) => SLUGS[number]),
      });
      const expected = (["gives", "corrected", "assumed"] as const).flatMap((kind) =>
        Object.entries(row[kind]).map(([key, value]): [string, unknown, string] => [
          key,
          Array.isArray(value) ? honours(value) : value,
          kind === "gives" ? "stated" : kind,
        ]),
      );
      const retracted = row.retracted.map((key): [string, unknown, string] => [key, null, "retracted"]);
      expect(
        lines(read.facts.map((fact) => [`${fact.project}·${fact.name}`, fact.value, fact.status])),
      ).toEqual(lines([...expected, ...retracted]));
      expect(
        read.unclear
          .map(({ reason, candidates, project }) =>
            `${project === "p1" ? "" : `${project}·`}${reason} ${candidates.join("|")}`.trim(),
          )
          .sort(),
      ).toEqual(row.unclear.toSorted());
      for (const { start, end, quote } of [...read.facts, ...read.unclear]) {
        expect(quote).toBe(sliceCodePoints(row.says, start, end));
        expect(quote.trim()).not.toBe("");
      }
      for (const { name, unit } of read.facts.filter(({ value }) => value !== null))
        expect(unit ?? null).toBe(dictionary.facts.get(name)!.unit);
    });
  });
});
