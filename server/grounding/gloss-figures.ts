import { parseMoney, type MoneyUnit } from "../domain/money.ts";
import { codePointLength } from "../domain/text.ts";
import type { Rendered } from "./render-slots.ts";

/** Words that bound a figure, longest first. */
const QUALIFIERS: [RegExp, string][] = [
  [/原则上/u, "in principle"],
  [/最高不超过|不超过|不多于|以下|以内/u, "at most"],
  [/最高/u, "up to"],
  [/不低于|不少于|至少|以上/u, "at least"],
];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LEVELS = "〇一二三四五六七八九";
const UNITS: Record<string, string> = {
  天: "days",
  个月: "months",
  项: "items",
  条: "clauses",
  份: "documents",
};

/** 4500000元 as `RMB 4.5 million`, exactly. */
function inEnglishMoney(number: string, unit: MoneyUnit): string | null {
  const fen = parseMoney(number, unit);
  if (typeof fen !== "bigint" || fen % 100n !== 0n) return null;
  const yuan = fen / 100n;
  if (yuan < 1_000_000n) return `RMB ${yuan.toLocaleString("en-US")}`;
  const fraction = String(yuan % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/u, "");
  return `RMB ${(yuan / 1_000_000n).toLocaleString("en-US")}${fraction && `.${fraction}`} million`;
}

function valueOf(text: string): string | null {
  const money = /(\d+(?:\.\d+)?)(亿元|万元|元)/u.exec(text);
  if (money) return inEnglishMoney(money[1]!, money[2] as MoneyUnit);
  const date = /(\d{4})年(\d{1,2})月(\d{1,2})日(\d{2}:\d{2})?/u.exec(text);
  if (date) {
    const [, year, month, day, time] = date;
    return `${day} ${MONTHS[Number(month) - 1]!} ${year}${time === undefined ? "" : `, ${time}`}`;
  }
  const share = /\d+(?:\.\d+)?%/u.exec(text);
  if (share) return share[0];
  const level = /([一二三四五])级/u.exec(text);
  if (level) return `level ${LEVELS.indexOf(level[1]!)}`;
  const count = /^(\d+)(天|个月|项|条|份)$/u.exec(text);
  return count ? `${count[1]} ${UNITS[count[2]!]!}` : null;
}

/** What a Chinese figure says, in English: 最高不超过450万元 is `at most RMB 4.5 million`. Null for a calculation. */
function glossOf(text: string): string | null {
  if (/[×＝=÷]/u.test(text)) return null;
  const value = valueOf(text);
  if (value === null) return null;
  const words = QUALIFIERS.filter(([pattern]) => pattern.test(text)).map(([, english]) => english);
  // 最高不超过 is one bound, said twice.
  const bounds = words.includes("at most") ? words.filter((word) => word !== "up to") : words;
  const gloss = [...bounds, value].join(" ");
  return gloss === text ? null : gloss;
}

/** Each figure keeps its Chinese words and gets their meaning beside it. Offsets are counted anew. */
export function glossFigures({ text, figures }: Rendered): Rendered {
  const points = Array.from(text);
  const placed: Rendered["figures"] = [];
  let out = "";
  let from = 0;
  for (const { id, start, end } of figures.toSorted((a, b) => a.start - b.start)) {
    const figure = points.slice(start, end).join("");
    out += points.slice(from, start).join("");
    placed.push({ id, start: codePointLength(out), end: codePointLength(out) + codePointLength(figure) });
    const gloss = glossOf(figure);
    out += gloss === null ? figure : `${figure} (${gloss})`;
    from = end;
  }
  return { text: out + points.slice(from).join(""), figures: placed };
}
