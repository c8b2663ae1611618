import { InvalidFile } from "./zip-guard.ts";

/** Cells that exceljs makes one by one for a range, whatever the range holds: measured 100 000 merged a second. */
const LIMIT = { merged: 50_000, named: 1_000_000, columns: 16_384, rows: 1_048_576 };

const MERGED = /<mergeCell\b[^>]*?\sref\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** exceljs makes every row before the last: measured 20 s for a number of nine digits. */
const ROW = /<row\b[^>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const COLUMN = /<col\b[^>]*?\smax\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const NAMED = /<definedName\b[^>]*>(.*?)<\/definedName/gsu;
const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,10}):\$?([A-Z]{1,3})\$?(\d{1,10})/giu;

const columnOf = (letters: string) =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0);

/** Cells of the ranges in a text. */
function cellsIn(text: string): number {
  return Array.from(text.matchAll(RANGE), ([, left, top, right, bottom]) => {
    const wide = Math.abs(columnOf(right!) - columnOf(left!)) + 1;
    return wide * (Math.abs(Number(bottom) - Number(top)) + 1);
  }).reduce((sum, cells) => sum + cells, 0);
}

/**
 * Refuses a workbook whose few bytes of ranges would become millions of cells: a merge or a name over whole columns.
 * Made to be handed to `refuseZipBomb`. Throws `InvalidFile`.
 */
export function wideRangeGuard(): (name: string, content: Buffer) => void {
  const seen = { merged: 0, named: 0 };
  return (name, content) => {
    if (!name.endsWith(".xml")) return;
    const text = content.toString("utf8");
    for (const [, double, single] of text.matchAll(MERGED)) {
      const ref = double ?? single ?? "";
      // A reference has no need of entities: written so, it hides its size.
      seen.merged += ref.includes("&") ? Infinity : cellsIn(ref);
    }
    for (const [, words = ""] of text.matchAll(NAMED))
      seen.named += words.includes("&#") ? Infinity : cellsIn(words);
    const beyond = (attribute: RegExp, most: number) =>
      Array.from(text.matchAll(attribute)).some(([, double, single]) => !(Number(double ?? single) <= most));
    if (seen.merged > LIMIT.merged)
      throw new InvalidFile("里面有合并了整行整列的单元格。请取消合并，或者只复制要读的部分再试。");
    if (seen.named > LIMIT.named)
      throw new InvalidFile(
        "里面有指着整列的名称。请在Excel的“公式—名称管理器”里删去，或者只复制要读的部分再试。",
      );
    if (beyond(COLUMN, LIMIT.columns) || beyond(ROW, LIMIT.rows))
      throw new InvalidFile("它的行号或列设置不对。请用Excel打开后另存为xlsx再试。");
  };
}
