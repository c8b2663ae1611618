import type { Fen } from "../domain/money.ts";

/** A thousand times the usual is a unit mixed up before it is a real amount: 元 and 万元 lie ten thousand apart. */
const ODD = 1000n;

/** Lines whose amount lies a thousandfold from the middle one. */
export function oddSizes<T extends { amount: Fen }>(lines: readonly T[]): T[] {
  const sizes = lines.map(({ amount }) => amount).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const middle = sizes[Math.floor(sizes.length / 2)];
  if (middle === undefined) return [];
  return lines.filter(({ amount }) => amount > 0n && (amount >= middle * ODD || amount * ODD <= middle));
}
