import { absolute, type Decimal, formatDecimal, parseDecimal, sign, subtract } from "../../domain/decimal.ts";
import type { SheetIndicator, SheetScene } from "../../domain/draft.ts";
import type { CheckInput, Finding } from "./check-input.ts";
import { finding } from "./reading.ts";
import { sceneWhere } from "./sheet-rows.ts";

/** `不良品率下降1.18%` */
const CHANGED =
  /(?:提升|提高|上升|增加|增长|下降|降低|减少)了?(?:约|近)?\s*(\d+(?:\.\d+)?)\s*[%％](?!\s*点)/gu;
const PROSE = ["pain", "tech", "data", "model", "system", "loop", "scope"] as const;

/** The difference of an indicator told in %; null for any other. */
function pointsOf({ figures }: CheckInput["ledger"], { id, unit }: SheetIndicator): Decimal | null {
  const [before, after] = ["before", "after"].map((side) =>
    parseDecimal(figures.get(`${id}.${side}`)?.value ?? ""),
  );
  if (!/^[%％]$/u.test(unit.trim()) || before === undefined || after === undefined) return null;
  return absolute(subtract(after, before));
}

/**
 * A change in the applicant's own words that is told in % and is the difference of two percentages: 百分点. Words that
 * speak of 百分点 themselves have seen it.
 */
export function pointsToldAsShares({ sheet, ledger }: CheckInput): Finding[] {
  return sheet.scenes.flatMap((scene, at) => {
    const all = scene.indicators.map((one) => ({ one, points: pointsOf(ledger, one) }));
    return wordsOf(scene).flatMap(({ ref, words }) => {
      if (words.includes("百分点")) return [];
      return Array.from(words.matchAll(CHANGED)).flatMap(([told, size]) => {
        const told100 = parseDecimal(size!);
        const found = all.find(
          ({ points }) => points !== null && told100 !== undefined && sign(subtract(points, told100)) === 0,
        );
        if (found === undefined || ledger.figures.get(`${found.one.id}.relative`)?.value === size) return [];
        const what = `“${told}”：${found.one.name.trim()}前后相差${formatDecimal(found.points!)}个百分点，写成了%`;
        return [
          finding({ ref, where: sceneWhere(scene, at), what, remedy: "差值写百分点，相对变化写百分比" }),
        ];
      });
    });
  });
}

const wordsOf = (scene: SheetScene) => [
  ...PROSE.map((cell) => ({ ref: `${scene.id}.${cell}`, words: scene[cell] })),
  ...scene.indicators.map(({ id, remark }) => ({ ref: `${id}.remark`, words: remark })),
];
