import type { Ratio } from "../domain/ratio.ts";

/** A whole number as an exact fraction. */
export const whole = (value: bigint): Ratio => ({ num: value, den: 1n });

/** Reads `2600.5`, thousands separators allowed. The caller has matched the shape. */
export function decimal(digits: string): Ratio {
  const [integer = "0", fraction = ""] = digits.replaceAll(",", "").split(".");
  return reduce({ num: BigInt(integer + fraction), den: 10n ** BigInt(fraction.length) });
}

export const add = (a: Ratio, b: Ratio): Ratio =>
  reduce({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
export const times = (a: Ratio, factor: bigint): Ratio => reduce({ num: a.num * factor, den: a.den });
export const over = (a: Ratio, divisor: bigint): Ratio => reduce({ num: a.num, den: a.den * divisor });

/** The whole number it is, undefined when it isn't one. */
export const integral = ({ num, den }: Ratio): bigint | undefined =>
  num % den === 0n ? num / den : undefined;

export function reduce({ num, den }: Ratio): Ratio {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { num: num / a, den: den / a } : { num, den };
}
