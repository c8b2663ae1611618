/** A unit as powers of what it counts: `万元/小时` is 10⁴ × 元 ÷ 小时. */
export interface Unit {
  /** Power of ten. */
  ten: number;
  powers: ReadonlyMap<string, number>;
}

const SAME: Record<string, string> = {
  h: "小时",
  个小时: "小时",
  个月: "月",
  天: "日",
  工作日: "日",
  min: "分钟",
  分: "分钟",
  s: "秒",
  秒钟: "秒",
  度: "kwh",
  千瓦时: "kwh",
  t: "吨",
  kg: "千克",
  公斤: "千克",
  米: "米",
  m: "米",
  只: "件",
  pcs: "件",
};
const SHARES: Record<string, number> = { "%": -2, "‰": -3 };
/** 万 and 亿 multiply what follows; 万向节 is no unit anybody writes. */
const LARGE = /^(万|亿)(.+)$/u;

/**
 * Reads `万件/年`, `元/kWh`, `小时/月`, `%`. Every word between `/` and `·` is a unit of its own, so that only the same
 * words cancel. Undefined when it is empty or malformed.
 */
export function parseUnit(text: string): Unit | undefined {
  const told = text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
  if (told === "") return undefined;
  const powers = new Map<string, number>();
  let ten = 0;
  for (const [at, side] of told.split(/[/每]/u).entries()) {
    const power = at === 0 ? 1 : -1;
    for (const word of side.split(/[·*×]/u)) {
      if (word === "") return undefined;
      const share = SHARES[word];
      if (share !== undefined) {
        ten += power * share;
        continue;
      }
      const [, large, rest = word] = LARGE.exec(word) ?? [];
      if (large !== undefined) ten += power * (large === "万" ? 4 : 8);
      const name = SAME[rest] ?? rest;
      powers.set(name, (powers.get(name) ?? 0) + power);
    }
  }
  return { ten, powers };
}

export function product(units: readonly Unit[]): Unit {
  const powers = new Map<string, number>();
  for (const unit of units)
    for (const [name, power] of unit.powers) powers.set(name, (powers.get(name) ?? 0) + power);
  return {
    ten: units.reduce((sum, { ten }) => sum + ten, 0),
    powers: new Map([...powers].filter(([, power]) => power !== 0)),
  };
}

/** Whether nothing is left but these. */
export function leaves({ powers }: Unit, wanted: Record<string, number>): boolean {
  const names = Object.keys(wanted);
  return powers.size === names.length && names.every((name) => powers.get(name) === wanted[name]);
}

/** In seconds. A 日 or 月 of work is no fixed time. */
const TIMES = new Map([
  ["秒", 1],
  ["分钟", 60],
  ["小时", 3600],
]);

/** Two times of which one stands over the other: how many of the small one the large one holds, and what else is left. */
export interface TimeRatio {
  size: number;
  /** `秒/小时` */
  unit: string;
  /** The small one stands above: what was counted in it is divided. */
  divides: boolean;
  rest: Unit;
}

/** `秒` over `小时` in what a product left; null where no two times meet. */
export function timesIn({ ten, powers }: Unit): TimeRatio | null {
  const found = [...powers].filter(([name]) => TIMES.has(name));
  const above = found.find(([, power]) => power === 1)?.[0];
  const below = found.find(([, power]) => power === -1)?.[0];
  if (found.length !== 2 || above === undefined || below === undefined) return null;
  const [over, under] = [TIMES.get(above)!, TIMES.get(below)!];
  const divides = over < under;
  const [small, large] = divides ? [above, below] : [below, above];
  const rest = { ten, powers: new Map([...powers].filter(([name]) => !TIMES.has(name))) };
  return { size: divides ? under / over : over / under, unit: `${small}/${large}`, divides, rest };
}

/** `元·秒/(小时·年)`: what is left, for a person who has to mend it. */
export function formatUnit({ powers }: Unit): string {
  const side = (up: boolean) =>
    [...powers]
      .filter(([, power]) => (up ? power > 0 : power < 0))
      .map(([name, power]) => name + (Math.abs(power) > 1 ? String(Math.abs(power)) : ""));
  const [above, below] = [side(true), side(false)];
  const under = below.length > 1 ? `(${below.join("·")})` : (below[0] ?? "");
  return [above.join("·") || "1", under].filter((words) => words !== "").join("/");
}
