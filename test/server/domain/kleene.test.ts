import { describe, expect, it } from "vitest";
import { allOf, anyOf, negate } from "../../../server/domain/kleene.ts";

const [yes, no, open] = ["符合", "不符合", "待确认"] as const;

describe("three-valued logic", () => {
  it.each([
    [[yes, yes], yes, yes],
    [[yes, open], open, yes],
    [[yes, no], no, yes],
    [[open, open], open, open],
    [[open, no], no, open],
    [[no, no], no, no],
  ] as const)("%s: all %s, any %s", (verdicts, all, any) => {
    expect(allOf(verdicts)).toBe(all);
    expect(anyOf(verdicts)).toBe(any);
    expect(allOf(verdicts.toReversed())).toBe(all);
    expect(anyOf(verdicts.toReversed())).toBe(any);
  });

  it("not knowing stays not knowing", () => {
    expect([yes, no, open].map(negate)).toEqual([no, yes, open]);
  });
});
