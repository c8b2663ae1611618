import type { FactInput } from "../domain/fact.ts";
import { MONEY_UNITS, parseMoney } from "../domain/money.ts";

const UP = /(?:加|提|提高|增加|涨|追加)到/u;
const DOWN = /(?:降|减|减少|压|缩减)到/u;

/** Whether an amount could become `fen` in these words: 加到330万 is said of what was less, 降到900万 of what was more. */
export function movesTo(words: string, { value, unit }: FactInput, fen: bigint): boolean {
  const known = MONEY_UNITS.find((one) => one === unit);
  const before = typeof value === "string" && known !== undefined ? parseMoney(value, known) : undefined;
  if (typeof before !== "bigint") return true;
  return (!UP.test(words) || before < fen) && (!DOWN.test(words) || before > fen);
}
