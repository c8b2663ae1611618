import { wordKey } from "../../domain/word-key.ts";
import type { Intake, IntakeCell } from "./intake.ts";
import type { TableHead } from "./table-heads.ts";

const LONGEST_NAME = 200;

/** Cells of a row by the heads above them. */
export class TableRow {
  readonly cells: readonly IntakeCell[];
  readonly #head: TableHead;
  readonly #intake: Intake;

  constructor(cells: readonly IntakeCell[], head: TableHead, intake: Intake) {
    this.cells = cells;
    this.#head = head;
    this.#intake = intake;
    const number = this.cell("number");
    if (number) intake.pass([number]);
  }

  cell(key: string): IntakeCell | undefined {
    const column = this.#head.columns.get(key);
    return column === undefined ? undefined : this.cells[column];
  }

  told(key: string, ref: string): string {
    return this.#intake.take(this.cell(key), ref);
  }

  /**
   * The same, and what stood above where the cell was merged with it; with `blank`, where it is empty too. `last` holds
   * what was told last by key.
   */
  filledDown(key: string, ref: string, last: Map<string, string>, blank = false): string {
    const cell = this.cell(key);
    const own = this.told(key, ref);
    const above = last.get(key);
    if (own !== "" || cell === undefined || above === undefined || cell.unreadable !== undefined) {
      last.set(key, own);
      return own;
    }
    if (cell.covered !== "above" && !blank) return own;
    this.#intake.note(`${cell.place}是空的，按合并单元格读作“${above}”`);
    return above;
  }

  /** The name of the piece of evidence; what is longer than a name is cut and said to be. */
  evidence(ref: string, last?: Map<string, string>): string {
    const place = `${ref}.evidence`;
    const told = last ? this.filledDown("evidence", place, last) : this.told("evidence", place);
    if (told.length > LONGEST_NAME)
      this.fault("evidence", place, `超过${LONGEST_NAME}字，只读入了前面的部分`);
    return told.slice(0, LONGEST_NAME);
  }

  fault(key: string, ref: string, message: string): void {
    this.#intake.fault(ref, this.cell(key)?.place ?? this.cells[0]?.place ?? "", message);
  }

  /** Cells with words in them, but numbering. */
  filled(): IntakeCell[] {
    const number = this.cell("number");
    return this.cells.filter(
      (cell) => cell !== number && (cell.text !== "" || cell.unreadable !== undefined),
    );
  }
}

const TOTAL = /(?:合计|总计|共计|小计|累计)(?:\(.*\))?[:：]?$/u;
const SUBTOTAL = /小计(?:\(.*\))?[:：]?$/u;

/** Whether the row is a total or a subtotal: said in a cell of its own, beside the amount. */
export function totalOf(row: TableRow, amount: IntakeCell | undefined): "合计" | "小计" | undefined {
  for (const cell of row.filled()) {
    const key = wordKey(cell.text);
    if (cell !== amount && key.length <= 16 && TOTAL.test(key)) return SUBTOTAL.test(key) ? "小计" : "合计";
  }
  return undefined;
}

/** A remark under a table. */
export const isRemark = (text: string): boolean =>
  /^(?:注|备注|说明|填表人|制表|单位|填报)/u.test(wordKey(text));
