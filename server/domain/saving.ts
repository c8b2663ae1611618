import { type Decimal, multiply, shift, subtract, whole } from "./decimal.ts";
import { formatUnit, leaves, parseUnit, product, type Unit } from "./unit.ts";

interface Amount {
  value: Decimal;
  unit: string;
}

/** What a yearly saving is worked out from: the indicator's change, what it applies to, and what each is worth. */
interface SavingInputs {
  before: Decimal;
  after: Decimal;
  better: "升" | "降";
  unit: string;
  quantity: Amount | null;
  price: Amount;
}

/** In 万元 a year, exactly. `monthly`: what is told by the month was taken twelve times. */
interface Saving {
  value: Decimal;
  monthly: boolean;
}

const MONTHS_OF_A_YEAR = 12;

/** Improvement × quantity × price; the units must cancel to money a year. A string says why they don't. */
export function yearlySaving({
  before,
  after,
  better,
  unit,
  quantity,
  price,
}: SavingInputs): Saving | string {
  const improvement = better === "降" ? subtract(before, after) : subtract(after, before);
  if (improvement.units <= 0n) return "这项指标没有改善，算不出节约额，请核对前后两个数";
  const factors = [
    { value: improvement, unit },
    ...(quantity === null ? [] : [quantity]),
    { value: price.value, unit: price.unit },
  ];
  const units: Unit[] = [];
  for (const factor of factors) {
    const read = parseUnit(factor.unit);
    if (read === undefined) return `单位“${factor.unit}”读不懂，请写成 万件/年、元/件 这样`;
    units.push(read);
  }
  const result = product(units);
  const monthly = leaves(result, { 元: 1, 月: -1 });
  if (!monthly && !leaves(result, { 元: 1, 年: -1 })) return wrongUnits(result, factors);
  const value = factors.reduce((sum, factor) => multiply(sum, factor.value), whole(1));
  const yearly = monthly ? multiply(value, whole(MONTHS_OF_A_YEAR)) : value;
  return { value: shift(yearly, result.ten - 4), monthly };
}

function wrongUnits(result: Unit, factors: readonly { unit: string }[]): string {
  const told = factors.map(({ unit }) => unit).join("×");
  if (leaves(result, { 元: 1 })) return `${told}得出的是一次性金额，不是每年的，请写清数量是每年多少`;
  return `${told}约下来是“${formatUnit(result)}”，不是“元/年”，请核对各项单位`;
}
