import type { Determination } from "../../../../server/schemas/determination.ts";

const VERDICTS = ["符合", "待确认", "不符合"];

/** Still open before closed, then what is closest: the verdict, what isn't met, what isn't known. */
export function byCloseness(determinations: readonly Determination[]): Determination[] {
  const key = (one: Determination) => [
    Number(one.can_apply === "no"),
    VERDICTS.indexOf(one.verdict),
    one.conditions.filter(({ verdict }) => verdict === "不符合").length,
    one.conditions.filter(({ verdict }) => verdict === "待确认").length,
  ];
  return determinations.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : left[at]! - right[at]!;
  });
}
