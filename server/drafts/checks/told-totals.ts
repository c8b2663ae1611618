import { formatMoney, parseMoney } from "../../domain/money.ts";
import { placesOf } from "../sheet-places.ts";
import type { CheckInput, Finding } from "./check-input.ts";
import { finding } from "./reading.ts";

const TOTAL =
  /(?:总投资|投资总额|投资合计|总投入|累计投资|实际投资)额?(?:约|为|达到?|共计?|合计|是|：|:)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/gu;
const SUMS = ["i.total", "i.window", "f.计划总投资"];

/** A total that the person's own words tell, and that is neither the lines' sum nor the plan's. */
export function toldTotals({ sheet, fields, ledger }: CheckInput): Finding[] {
  const known = SUMS.flatMap((key) => {
    const fen = parseMoney(ledger.figures.get(key)?.value ?? "", "万元");
    return typeof fen === "bigint" ? [fen] : [];
  });
  const sum = ledger.figures.get("i.total")?.text;
  if (sum === undefined) return [];
  const placeOf = placesOf(sheet, fields);
  const cells: [string, string][] = [
    ...Object.entries(sheet.fields).map(([name, { value }]): [string, string] => [`f.${name}`, value]),
    ...sheet.scenes.flatMap(({ id, name, pain, tech }): [string, string][] => [
      [`${id}.name`, name],
      [`${id}.pain`, pain],
      [`${id}.tech`, tech],
    ]),
  ];
  return cells.flatMap(([ref, cell]) =>
    Array.from(cell.normalize("NFKC").matchAll(TOTAL)).flatMap(([words, number = "", unit]) => {
      const fen = parseMoney(number.replaceAll(",", ""), unit as "亿元" | "万元" | "元");
      if (typeof fen !== "bigint" || known.includes(fen)) return [];
      return [
        finding({
          ref,
          where: placeOf(ref),
          what: `“${words}”与投资明细合计${sum}不一致（${formatMoney(fen)}）`,
          remedy: "两处改成一致，或写明口径为什么不同",
        }),
      ];
    }),
  );
}
