import { formatDaySpan } from "../domain/dates.ts";
import type { InvestmentLine, SheetResponse } from "../domain/investment.ts";
import { type Fen, formatMoney, type MoneyUnit } from "../domain/money.ts";
import { cellName, sheetGrid } from "../domain/sheet-grid.ts";
import { wordKey } from "../domain/word-key.ts";
import { hasUnit, readAmount, readCategory, readDate } from "./investment-cells.ts";
import type { Investments } from "./investment-definitions.ts";
import { oddSizes } from "./odd-sizes.ts";
import { sheetColumns, type SheetColumns, type SheetFault } from "./sheet-columns.ts";

const TOTAL = /(?:合计|总计|共计|小计|累计)(?:\(.*\))?[:：]?$/u;
const SUBTOTAL = /(?:小计)(?:\(.*\))?[:：]?$/u;
const REMARK = /^(?:注|备注|说明|填表人|制表|单位)[:：]?/u;
const UNITS: Record<string, MoneyUnit> = { 元: "元", 万元: "万元", 亿元: "亿元" };

/** A line that was read, with what the later checks need. */
interface Row {
  row: number;
  line: InvestmentLine;
  amount: Fen;
  /** Neither its cell nor its row names a unit: the column's was taken. */
  bare: boolean;
}

/**
 * Lines out of cells copied from a spreadsheet. All or nothing: one cell that can't be read, or a total that doesn't
 * agree with its lines, refuses the whole, and each fault names its cell as counted from the first one pasted.
 */
export function readSheet(text: string, investments: Investments): SheetResponse {
  const grid = sheetGrid(text);
  const columns = sheetColumns(grid);
  if (Array.isArray(columns)) return { lines: [], notes: [], faults: columns };
  const sheet = new SheetReading(grid, columns, investments);
  for (const [row, cells] of grid.entries())
    if (row >= columns.first && cells.some((cell) => cell !== "")) sheet.take(row, cells);
  return sheet.result();
}

class SheetReading {
  readonly #grid: readonly string[][];
  readonly #columns: SheetColumns;
  readonly #investments: Investments;
  readonly #rows: Row[] = [];
  readonly #notes: string[] = [];
  readonly #faults: SheetFault[] = [];
  /** The category that empty cells below it belong to: merged, or a heading of its own. */
  #category: string | null = null;
  #sinceSubtotal = 0;

  constructor(grid: readonly string[][], columns: SheetColumns, investments: Investments) {
    this.#grid = grid;
    this.#columns = columns;
    this.#investments = investments;
  }

  result(): SheetResponse {
    const bare = this.#rows.filter((row) => row.bare);
    for (const { row } of oddSizes(bare))
      this.#fault(row, this.#columns.amount, "与其他行相差上千倍，请在这一格写明元或万元");
    if (this.#rows.length === 0 && this.#faults.length === 0) this.#fault(0, 0, "没有读到任何一行明细");
    const refused = this.#faults.length > 0;
    return {
      lines: refused ? [] : this.#rows.map(({ line }) => line),
      notes: refused ? [] : this.#notes,
      faults: this.#faults,
    };
  }

  take(row: number, cells: readonly string[]): void {
    const filled = cells.flatMap((cell, at) => (cell === "" ? [] : [{ key: wordKey(cell), at }]));
    const total = filled.find(
      ({ key, at }) => key.length <= 16 && at !== this.#columns.amount && TOTAL.test(key),
    );
    if (total) return this.#total(row, cells, total.key);
    if (filled.length === 1 && filled[0]!.at !== this.#columns.amount) return this.#alone(row, filled[0]!);
    this.#line(row, cells);
  }

  /** One cell with words in an otherwise empty row: a heading, or a remark under the table. */
  #alone(row: number, { key, at }: { key: string; at: number }): void {
    if (REMARK.test(key)) return void this.#notes.push(`第${row + 1}行是说明，已跳过`);
    const category = readCategory(key, this.#investments);
    if ("fault" in category) return this.#fault(row, at, "这一行只有一格有内容，读不懂");
    this.#category = category.value;
    this.#notes.push(`第${row + 1}行是分类标题“${category.value}”，用于其下没有写类别的行`);
  }

  #line(row: number, cells: readonly string[]): void {
    const { category: categoryAt, item, date: dateAt, amount: amountAt, unit } = this.#columns;
    const at = (column: number | null) => (column === null ? "" : (cells[column] ?? ""));
    const merged = at(categoryAt) === "";
    const category = merged
      ? this.#category === null
        ? { fault: "没有类别" }
        : { value: this.#category }
      : readCategory(at(categoryAt), this.#investments);
    const date = readDate(at(dateAt));
    const ownUnit = unit === null ? undefined : UNITS[wordKey(at(unit))];
    const amount = readAmount(at(amountAt), ownUnit ?? this.#columns.amountUnit);
    if ("fault" in category) this.#fault(row, categoryAt, category.fault);
    if ("fault" in date) this.#fault(row, dateAt, date.fault);
    if ("fault" in amount) this.#fault(row, amountAt, amount.fault);
    if (unit !== null && at(unit) !== "" && !ownUnit) this.#fault(row, unit, "单位要写元、万元或亿元");
    this.#category = "value" in category ? category.value : null;
    if ("fault" in category || "fault" in date || "fault" in amount) return;
    if (merged) this.#notes.push(`第${row + 1}行的类别是空的，按合并单元格读作“${category.value}”`);
    this.#rows.push({
      row,
      amount: amount.value,
      bare: ownUnit === undefined && !hasUnit(at(amountAt)),
      line: {
        category: category.value,
        item: at(item),
        date: formatDaySpan(date.value),
        amount: formatMoney(amount.value).slice(0, -"万元".length),
      },
    });
  }

  /** A total is checked against its lines and then left out. */
  #total(row: number, cells: readonly string[], key: string): void {
    const subtotal = SUBTOTAL.test(key);
    const lines = subtotal ? this.#rows.slice(this.#sinceSubtotal) : this.#rows;
    if (subtotal) this.#sinceSubtotal = this.#rows.length;
    this.#category = null;
    const { amount, unit, amountUnit } = this.#columns;
    const text = cells[amount] ?? "";
    const name = subtotal ? "小计" : "合计";
    if (text === "") return void this.#notes.push(`第${row + 1}行是${name}，没有金额，已跳过`);
    const own = unit === null ? undefined : UNITS[wordKey(cells[unit] ?? "")];
    const said = readAmount(text, own ?? amountUnit);
    if ("fault" in said) return this.#fault(row, amount, said.fault);
    const sum = lines.reduce((all, line) => all + line.amount, 0n);
    // With a line unread the sum is short anyway: that line's own fault says what to do.
    if (said.value !== sum && this.#faults.length === 0)
      return this.#fault(
        row,
        amount,
        `${name}写的是${formatMoney(said.value)}，逐行相加是${formatMoney(sum)}，请核对`,
      );
    this.#notes.push(`第${row + 1}行是${name}，与逐行相加一致，没有重复计入`);
  }

  #fault(row: number, column: number, message: string): void {
    this.#faults.push({ cell: cellName(row, column), text: this.#grid[row]?.[column] ?? "", message });
  }
}
