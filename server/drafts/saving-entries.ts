import { type Decimal, formatDecimal, multiply, parseDecimal, quotient, whole } from "../domain/decimal.ts";
import type { FactSheet, SheetSaving } from "../domain/draft.ts";
import { digitsOf, sumOf, yearlySaving } from "../domain/saving.ts";
import type { ReadIndicator } from "./indicator-entries.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { tellWords } from "./tell-words.ts";

const UNIT = "万元/年";

type Result = Exclude<ReturnType<typeof yearlySaving>, string>;

interface ReadSaving {
  saving: SheetSaving;
  value: Result;
}

/** Yearly savings with their arithmetic, their exact sum, what it supposes, and how long the spending takes to come back. */
export function savingEntries(
  entries: LedgerEntries,
  { savings }: FactSheet,
  indicators: ReadonlyMap<string, ReadIndicator>,
): void {
  const read = savings.flatMap((saving) => {
    const value = oneSaving(entries, saving, indicators);
    return value === null ? [] : [{ saving, value }];
  });
  // A total without one of its parts would be a figure nobody meant.
  if (read.length === 0 || read.length < savings.length) return;
  const counted = withoutRepeats(entries, read);
  totalEntries(entries, counted);
  assumptionPhrase(entries, counted, indicators);
}

function oneSaving(
  entries: LedgerEntries,
  saving: SheetSaving,
  indicators: ReadonlyMap<string, ReadIndicator>,
): Result | null {
  const { id } = saving;
  tellWords(entries, `${id}.name`, `${id}.name`, saving.name);
  tellWords(entries, `${id}.evidence`, `${id}.evidence`, saving.evidence);
  const found = indicators.get(saving.indicator);
  const price = amountEntries(entries, saving, "price");
  const quantity = saving.quantity.trim() === "" ? null : amountEntries(entries, saving, "quantity");
  if (found === undefined) {
    entries.fault(`${id}.indicator`, "没有指明是哪一项指标的变化带来的节约");
    return null;
  }
  const { before, after, indicator, unit } = found;
  if (before === null || after === null) {
    entries.fault(`${id}.indicator`, "对应指标缺少建设前或建设后的数，节约额算不出来，也不推算");
    return null;
  }
  if (indicator.better === "") {
    entries.fault(`${indicator.id}.better`, "请说明这项指标越高越好还是越低越好，否则算不出节约额");
    return null;
  }
  if (price === null || (quantity === null && saving.quantity.trim() !== "")) return null;
  const result = yearlySaving({ before, after, better: indicator.better, unit, quantity, price });
  if (typeof result === "string") {
    entries.fault(`${id}.${/没有改善/u.test(result) ? "indicator" : "price_unit"}`, result);
    return null;
  }
  formulaEntries(entries, saving, found, result);
  return result;
}

function amountEntries(
  entries: LedgerEntries,
  saving: SheetSaving,
  cell: "price" | "quantity",
): { value: Decimal; unit: string } | null {
  const ref = `${saving.id}.${cell}`;
  const unit = saving[`${cell}_unit`].normalize("NFKC").trim();
  const value = parseDecimal(saving[cell]);
  if (value === undefined || value.units < 0n) {
    entries.fault(ref, `“${saving[cell].trim()}”不是正数，请只填数字，如42`);
    return null;
  }
  if (unit === "") {
    entries.fault(`${ref}_unit`, "没有单位，请写明，如元/件、万件/年");
    return null;
  }
  const text = formatDecimal(value);
  entries.told(ref, ref, `${saving[cell]}${unit}`, { text: `${text}${unit}`, value: text, unit });
  return { value, unit };
}

function formulaEntries(
  entries: LedgerEntries,
  { id, quantity }: SheetSaving,
  { indicator }: ReadIndicator,
  result: Result,
): void {
  const sides = [`${indicator.id}.before`, `${indicator.id}.after`];
  const [from, minus] = indicator.better === "降" ? sides : sides.toReversed();
  const factors = quantity.trim() === "" ? [] : [`${id}.quantity`];
  if (result.monthly) {
    const year = { text: "12个月/年", value: "12", unit: "个月/年" };
    const source = { kind: "calculation" as const, steps: ["一年按12个月"], from: [] };
    entries.figure(`${id}.months`, { ...year, source, refs: [] });
    factors.push(`${id}.months`);
  }
  factors.push(`${id}.price`);
  const signs = factors.map(() => "×");
  if (result.time !== null) {
    const { size, unit, divides } = result.time;
    const source = { kind: "calculation" as const, steps: [`换算：${size}${unit}`], from: [] };
    entries.figure(`${id}.time`, { text: `${size}${unit}`, value: String(size), unit, source, refs: [] });
    factors.push(`${id}.time`);
    signs.push(divides ? "÷" : "×");
  }
  const shown = (key: string) => entries.get(key)?.text ?? "";
  const words = `(${shown(from!)}−${shown(minus!)})${factors.map((key, at) => signs[at]! + shown(key)).join("")}`;
  const { exact, cut } = digitsOf(result);
  const steps = [
    `${words}=${exact ?? `${cut}…`}${UNIT}`,
    ...(cut === exact ? [] : [`截断到两位小数，不四舍五入：${cut}${UNIT}`]),
  ];
  entries.calculated(`${id}.saving`, { text: `${cut}${UNIT}`, value: exact ?? cut, unit: UNIT }, steps, [
    ...sides,
    ...factors,
  ]);
  const product = factors.map((key, at) => `${signs[at]!}{${key}}`).join("");
  entries.phrase(`${id}.formula`, `（{${from!}}−{${minus!}}）${product}={${id}.saving}`);
}

/** The same change at the same price twice is one saving; the same change at another price may be. */
function withoutRepeats(entries: LedgerEntries, read: readonly ReadSaving[]): ReadSaving[] {
  return read.filter(({ saving }, at) => {
    const earlier = read.slice(0, at).filter((one) => one.saving.indicator === saving.indicator);
    if (earlier.length === 0) return true;
    const worth = ({ quantity, quantity_unit: of, price, price_unit: per }: SheetSaving) =>
      [quantity, of, price, per].map((cell) => cell.normalize("NFKC").trim()).join(" ");
    const repeated = earlier.some((one) => worth(one.saving) === worth(saving));
    const name = earlier[0]!.saving.name.trim();
    const again = `与“${name}”用的是同一项指标`;
    entries.fault(
      `${saving.id}.indicator`,
      repeated ? `${again}、同一单价，合计里只算一次` : `${again}，请核对是否重复计算`,
    );
    return !repeated;
  });
}

function totalEntries(entries: LedgerEntries, counted: readonly ReadSaving[]): void {
  const total = sumOf(counted.map(({ value }) => value));
  const { exact, cut } = digitsOf(total);
  const from = counted.map(({ saving }) => `${saving.id}.saving`);
  const written = (value: Parameters<typeof digitsOf>[0]) =>
    digitsOf(value).exact ?? `${digitsOf(value).cut}…`;
  const steps = [
    `${counted.map(({ value }) => written(value)).join("+")}=${written(total)}${UNIT}`,
    ...(cut === exact ? [] : [`用未截断的数相加，合计再截断到两位小数：${cut}${UNIT}`]),
  ];
  entries.calculated("v.total", { text: `${cut}${UNIT}`, value: exact ?? cut, unit: UNIT }, steps, from);
  entries.phrase("v.formula", `${from.map((key) => `{${key}}`).join("+")}={v.total}`);
  const spending = ["i.total", "f.计划总投资"].find((key) => entries.get(key) !== undefined);
  const spent = spending === undefined ? undefined : entries.get(spending);
  if (spending === undefined || spent === undefined) return;
  const years = quotient(multiply(parseDecimal(spent.value)!, whole(total.over)), total.value);
  if (years === null) return;
  const step = `${spent.value}万元÷${written(total)}${UNIT}=${years}年（截断到两位小数，不四舍五入；未计运行费用和资金成本）`;
  entries.calculated(
    "v.payback",
    { text: `${years}年`, value: years, unit: "年" },
    [step],
    [spending, "v.total"],
  );
  entries.phrase("v.payback.formula", `{${spending}}÷{v.total}={v.payback}`);
}

/** What the yearly sum supposes, with both periods of each pair that it rests on. */
function assumptionPhrase(
  entries: LedgerEntries,
  counted: readonly ReadSaving[],
  indicators: ReadonlyMap<string, ReadIndicator>,
): void {
  const periods = new Map<string, string>();
  for (const { saving } of counted) {
    const { indicator, baseline, period } = indicators.get(saving.indicator)!;
    const known = baseline !== undefined && period !== undefined;
    const key = known ? `${baseline.from} ${baseline.to} ${period.from} ${period.to}` : indicator.id;
    const words = known ? `{${indicator.id}.periods}` : `{${indicator.id}.name}的【待补充：基期和报告期】`;
    if (!periods.has(key)) periods.set(key, words);
  }
  entries.phrase(
    "v.assumption",
    `年化假设：${[...periods.values()].join("；")}；按报告期水平全年保持不变、产量和单价全年不变测算，不是全年实绩`,
  );
}
