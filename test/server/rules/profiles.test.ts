import { describe, expect, it } from "vitest";
import { stripSpace } from "../../../server/domain/text.ts";
import { determineAll } from "../../../server/rules/determine-all.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";
import { devProfiles } from "./dev-profiles.ts";

const VERDICT = {
  pass: "符合",
  exempt: "符合",
  fail: "不符合",
  soft_fail: "不符合",
  unknown: "待确认",
} as const;

describe.each(devProfiles.map((one) => [`${one.id} ${one.title}`, one] as const))("%s", (_, one) => {
  const [determination] = determineAll(
    { packs, refused },
    { facts: one.facts, dictionary, asOf: one.as_of, programmes: [one.programme] },
  );
  const wanted = Object.entries(one.expected.conditions);

  it("verdict and window", () => {
    expect(one.expected.verdict).toContain(determination!.verdict);
    expect(determination!.programme).toBe(one.programme);
    expect(determination!.window!.state).toBe(one.expected.window);
  });

  it("each condition, why it is open or flagged, and no condition of another layer", () => {
    const shown = determination!.conditions.map(({ id, verdict, reasons }) => [id, [verdict, reasons]]);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(wanted.map(([id, { status, reasons }]) => [id, [VERDICT[status], reasons]])),
    );
  });

  it("an exemption is said to be one", () => {
    const exempt = determination!.conditions.filter(({ value }) => value === "适用豁免").map(({ id }) => id);
    expect(exempt).toEqual(wanted.filter(([, { status }]) => status === "exempt").map(([id]) => id));
  });

  it("each cited in the clause expected, by words of the quote expected", () => {
    for (const { id, cite } of determination!.conditions) {
      const { clause, quote } = one.expected.conditions[id]!;
      expect([id, cite.clause]).toEqual([id, clause]);
      const [ours, theirs] = [stripSpace(cite.quote), stripSpace(quote)];
      expect(ours.includes(theirs) || theirs.includes(ours) || ours.endsWith(theirs.split("（")[0]!)).toBe(
        true,
      );
    }
  });
});

it("all the development profiles are there", () => {
  expect(devProfiles.map(({ id }) => id)).toEqual([
    "P01",
    "P07",
    "P09",
    "P11",
    "P12",
    "P13",
    "P19",
    "P24",
    "P35",
  ]);
});
