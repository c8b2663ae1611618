import { type DaySpan, parseDaySpan } from "../domain/dates.ts";
import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput, Honour } from "../domain/fact.ts";
import { MONEY_UNITS, parseMoney, type MoneyFault, type MoneyUnit } from "../domain/money.ts";

/** A fact as the engine holds it: 分 for money, the days a date may be, plain numbers for levels, counts, months. */
export type FactValue = boolean | bigint | number | string | DaySpan | readonly Honour[];

/** What is wrong with a value, and an example of a right one. */
export interface ValueFault {
  message: string;
  example: string;
}

const MONEY_FAULT: Record<MoneyFault, string> = {
  not_a_number: "金额要写成不带逗号、不带指数的十进制数",
  negative: "金额不能是负数",
  finer_than_fen: "金额不能细过1分钱",
  too_large: "金额大得不合常理，请核对单位",
};

/** Reads one fact by its dictionary row. Nothing is guessed: what isn't plain is a fault. */
export function readValue(
  input: FactInput,
  row: DictionaryFact,
  dictionary: FactDictionary,
): FactValue | { fault: ValueFault } {
  const wrong = (message: string, example: string) => ({ fault: { message, example } });
  const { value, unit } = input;
  switch (row.type) {
    case "bool":
    case "judgement":
      return typeof value === "boolean" ? value : wrong("要回答是（true）或否（false）", "true");
    case "money":
      return readMoney(value, unit, wrong);
    case "int":
    case "months":
      return readWhole(input, row, wrong);
    case "date":
      return readDay(value, wrong);
    case "choice":
      return typeof value === "string" && row.options?.includes(value)
        ? value
        : wrong(`只能选：${row.options?.join("、")}`, row.options?.[0] ?? "");
    case "honours":
      return Array.isArray(value)
        ? value.map(({ name, year, scope }) => ({ name: canonical(name, dictionary), year, scope }))
        : wrong("要写成荣誉的列表，没有就写空列表", '[{"name":"5G工厂","year":null,"scope":"project"}]');
  }
}

type Wrong = (message: string, example: string) => { fault: ValueFault };

function plainNumber(value: FactInput["value"]): string | undefined {
  if (typeof value === "string") return value.normalize("NFKC").trim();
  // A double of up to 15 digits is the decimal that was typed.
  if (typeof value === "number" && /^-?\d*\.?\d*$/.test(String(value)) && String(value).length <= 16)
    return String(value);
  return undefined;
}

function readMoney(value: FactInput["value"], unit: FactInput["unit"], wrong: Wrong) {
  const example = '"2100"，单位 万元';
  if (unit === undefined) return wrong("金额没有单位，请写明元、万元或亿元", example);
  if (!(MONEY_UNITS as string[]).includes(unit))
    return wrong(`“${unit}”不是金额单位，请写元、万元或亿元`, example);
  const text = plainNumber(value);
  const fen = text === undefined ? "not_a_number" : parseMoney(text, unit as MoneyUnit);
  return typeof fen === "bigint" ? fen : wrong(MONEY_FAULT[fen], example);
}

function readWhole({ value, unit }: FactInput, { type, unit: own, min, max }: DictionaryFact, wrong: Wrong) {
  const least = Math.max(0, min ?? 0);
  const example = `${max ?? 12}`;
  const times = type === "months" && unit === "年" ? 12 : 1;
  if (unit !== undefined && unit !== own && times === 1) return wrong(`单位应是“${own ?? "无"}”`, example);
  const text = plainNumber(value) ?? "";
  if (!/^-?\d{1,9}$/.test(text)) return wrong("要写成整数", example);
  const number = Number(text) * times;
  if (number < least || (max !== null && number > max))
    return wrong(max === null ? `不能小于${least}` : `应在${least}到${max}之间`, example);
  return number;
}

function readDay(value: FactInput["value"], wrong: Wrong) {
  try {
    return parseDaySpan(typeof value === "string" ? value : "");
  } catch {
    return wrong("日期不存在或写法不对", "2024-01-01");
  }
}

const key = (name: string) => name.normalize("NFKC").replace(/\s+/gu, "");

/** The name the rules use. A name nobody knows is kept: a list that ends in 等 may still hold it. */
function canonical(name: string, { honours }: FactDictionary): string {
  const wanted = key(name);
  return (
    honours.find((entry) => [entry.name, ...entry.aliases].some((word) => key(word) === wanted))?.name ?? name
  );
}
