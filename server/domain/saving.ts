import {
  add,
  type Decimal,
  formatDecimal,
  multiply,
  quotient,
  shift,
  subtract,
  truncated,
  whole,
} from "./decimal.ts";
import { formatUnit, leaves, parseUnit, product, timesIn, type TimeRatio, type Unit } from "./unit.ts";

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

/** An exact amount in 万元 a year: `value` ÷ `over`. Seconds in hours needn't come out in decimals. */
interface Yearly {
  value: Decimal;
  over: bigint;
}

/** `monthly`: what is told by the month was taken twelve times. `time`: times of two sizes were made one. */
interface Saving extends Yearly {
  monthly: boolean;
  time: TimeRatio | null;
}

const MONTHS_OF_A_YEAR = 12;
const DIVISIBLE = 10n ** 6n;

/** The exact sum. */
export function sumOf(parts: readonly Yearly[]): Yearly {
  const over = parts.reduce((all, one) => (one.over > all ? one.over : all), 1n);
  return {
    value: parts.reduce((sum, one) => add(sum, multiply(one.value, whole(over / one.over))), whole(0)),
    over,
  };
}

/** Its digits: whole where they end, and cut off after two places. */
export function digitsOf({ value, over }: Yearly): { exact: string | null; cut: string } {
  if (over === 1n) return { exact: formatDecimal(value), cut: truncated(value) };
  const cut = quotient(value, whole(over))!;
  const units = value.units * DIVISIBLE;
  const ends = units % over === 0n;
  return { exact: ends ? formatDecimal(shift({ units: units / over, scale: value.scale }, -6)) : null, cut };
}

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
  const left = product(units);
  const time = timesIn(left);
  const result = time?.rest ?? left;
  const monthly = leaves(result, { 元: 1, 月: -1 });
  if (!monthly && !leaves(result, { 元: 1, 年: -1 })) return wrongUnits(left, factors);
  const once = factors.reduce((sum, factor) => multiply(sum, factor.value), whole(1));
  const times = (monthly ? MONTHS_OF_A_YEAR : 1) * (time?.divides === false ? time.size : 1);
  const value = shift(multiply(once, whole(times)), result.ten - 4);
  return { value, over: BigInt(time?.divides === true ? time.size : 1), monthly, time };
}

function wrongUnits(result: Unit, factors: readonly { unit: string }[]): string {
  const told = factors.map(({ unit }) => unit).join("×");
  if (leaves(result, { 元: 1 })) return `${told}得出的是一次性金额，不是每年的，请写清数量是每年多少`;
  return `${told}约下来是“${formatUnit(result)}”，不是“元/年”，请核对各项单位`;
}
