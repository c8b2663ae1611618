import { z } from "zod";

/** Facts told one after the other; `{2500}` is an amount in 万元 that can be written in other ways. */
export const tale = z.strictObject({
  id: z.string(),
  as_of: z.string(),
  /** Names the programme; said first. */
  lead: z.string(),
  facts: z.array(z.string()).min(2),
  /** The same told in other words, in full. */
  paraphrases: z.array(z.string()).default([]),
});
export type Tale = z.infer<typeof tale>;

const DIGITS = "零一二三四五六七八九";
const PLACES = ["千", "百", "十", ""];
const AMOUNT = /\{(\d+)\}/gu;

/** 2049 → 二千零四十九. Whole numbers from 1 to 9999. */
export function chineseNumeral(number: number): string {
  const digits = String(number).padStart(4, "0");
  const written = Array.from(digits, (digit, at) =>
    digit === "0" ? "零" : DIGITS[Number(digit)]! + PLACES[at]!,
  );
  return written
    .join("")
    .replace(/零+/gu, "零")
    .replace(/^零|零$/gu, "");
}

const fullWidth = (text: string) =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ",");

/** How an amount of so many 万元 can be written. */
export const NOTATIONS = {
  万元: (wan) => `${wan}万元`,
  万: (wan) => `${wan}万`,
  元: (wan) => `${wan}0000元`,
  千分位: (wan) => `${grouped(`${wan}0000`)}元`,
  亿元: (wan) => `${Number(wan) / 10_000}亿元`,
  汉字: (wan) => `${chineseNumeral(Number(wan))}万元`,
  全角: (wan) => fullWidth(`${wan}万元`),
} satisfies Record<string, (wan: string) => string>;

const write = (text: string, notation: (wan: string) => string) =>
  text.replace(AMOUNT, (_, wan: string) => notation(wan));

/** Every way of telling it, each a list of messages. The first is the one the others must agree with. */
export function tellings({ lead, facts, paraphrases }: Tale): { name: string; messages: string[] }[] {
  const plain = (order: string[]) => [write([lead, ...order].join("，"), NOTATIONS.万元)];
  const notations = Object.entries(NOTATIONS).map(([name, notation]) => ({
    name,
    messages: [write([lead, ...facts].join("，"), notation)],
  }));
  return [
    ...notations,
    { name: "倒着说", messages: plain([...facts].reverse()) },
    { name: "换个头", messages: plain([...facts.slice(1), facts[0]!]) },
    { name: "分几次说", messages: [lead, ...facts].map((part) => write(part, NOTATIONS.万元)) },
    ...paraphrases.map((text, at) => ({
      name: `换句话${at + 1}`,
      messages: [write(text, NOTATIONS.万元)],
    })),
  ];
}
