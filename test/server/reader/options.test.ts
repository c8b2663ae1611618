import { describe, expect, it } from "vitest";
import { readFacts } from "../../../server/reader/read-facts.ts";
import { loadFacts } from "../../../server/rules/load-facts.ts";

const dictionary = await loadFacts("corpus");
const rows = [...dictionary.facts.values()];

describe("what a click says", () => {
  it.each(rows.filter(({ type }) => type === "money"))(
    "$label with an amount is that fact",
    ({ name, label, notices }) => {
      for (const scope of [[], notices])
        expect(
          readFacts({ message: `${label}1234.5万元`, asOf: "2026-11-21", dictionary, scope }).facts,
        ).toMatchObject([{ name, value: "1234.5", unit: "万元", status: "stated" }]);
    },
  );
});
