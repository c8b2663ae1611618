import type { MoneyUnit } from "../domain/money.ts";
import { cellName } from "../domain/sheet-grid.ts";
import { wordKey } from "../domain/word-key.ts";

export interface SheetFault {
  cell: string;
  text: string;
  message: string;
}

/** Where each column stands and in which unit its amounts are; columns we have no use for are passed over. */
export interface SheetColumns {
  category: number;
  item: number | null;
  date: number;
  amount: number;
  /** A column of its own for the unit. */
  unit: number | null;
  /** The unit that the head of the amounts names, or the line above the table. */
  amountUnit: MoneyUnit | null;
  /** The row after the head. */
  first: number;
}

const CATEGORY = /^(?:费用|投资|支出|款项|资金)?(?:类别|类型|科目|分类|种类)$/u;
const ITEM =
  /^(?:投资|建设|费用|设备|软件)?(?:内容|项目|名称|摘要|用途|明细|品名|说明)(?:名称|内容|及用途)?$/u;
const DATE = /(?:日期|时间)$/u;
const AMOUNT = /(?:金额|投资额|价税合计|总价|合计)(?:\(.*\))?$/u;
const UNIT = /^(?:金额)?单位$/u;
const IN_UNIT = /\((?:单位[:：]?)?(?:人民币)?(亿元|万元|元)\)/u;
const UNIT_LINE = /单位[:：]?(?:人民币)?(亿元|万元|元)/u;
/** A head stands within the first rows; a title and a line for the unit may come before it. */
const HEAD_WITHIN = 6;

/** Finds the head. A table without one has to be in the order of the form: 类别, 内容, 日期, 金额. */
export function sheetColumns(grid: readonly string[][]): SheetColumns | SheetFault[] {
  const heads = grid.slice(0, HEAD_WITHIN).map((row) => row.map(wordKey));
  const first = heads.findIndex((row) => row.some((cell) => CATEGORY.test(cell)) && row.some(isAmount));
  if (first < 0) return withoutHead(grid);
  const head = heads[first]!;
  const faults: SheetFault[] = [];
  const only = (what: string, test: (cell: string) => boolean, why: string): number | null => {
    const places = head.flatMap((cell, at) => (test(cell) ? [at] : []));
    if (places.length > 1)
      for (const at of places)
        faults.push({
          cell: cellName(first, at),
          text: grid[first]![at]!,
          message: `有${places.length}列${what}，${why}`,
        });
    return places[0] ?? null;
  };
  const category = only("类别", (cell) => CATEGORY.test(cell), "请只留一列");
  const item = only("内容", (cell) => ITEM.test(cell), "请只留一列");
  const date = only("日期", (cell) => DATE.test(cell), "通知没有写按哪个日期算，请只留一列");
  const amount = only("金额", isAmount, "分不清算哪一列，请只留一列");
  if (date === null)
    faults.push({
      cell: cellName(first, 0),
      text: head.join(" "),
      message: "没有日期这一列，分不清是否在计算期内",
    });
  if (faults.length > 0 || category === null || date === null || amount === null) return faults;
  const above = heads.slice(0, first).flat().join(" ");
  const named = IN_UNIT.exec(head[amount]!)?.[1] ?? UNIT_LINE.exec(above)?.[1];
  const unit = head.findIndex((cell) => UNIT.test(cell));
  return {
    category,
    item,
    date,
    amount,
    unit: unit < 0 ? null : unit,
    amountUnit: (named as MoneyUnit | undefined) ?? null,
    first: first + 1,
  };
}

const isAmount = (cell: string) => AMOUNT.test(cell);

function withoutHead(grid: readonly string[][]): SheetColumns | SheetFault[] {
  const filled = grid.filter((row) => row.some((cell) => cell !== ""));
  if (filled.length > 0 && filled.every((row) => row.length === 4))
    return { category: 0, item: 1, date: 2, amount: 3, unit: null, amountUnit: null, first: 0 };
  return [
    {
      cell: "A1",
      text: grid[0]?.[0] ?? "",
      message: "没有找到列名。请连同列名一起复制，至少要有：类别、日期、金额（写明元或万元）",
    },
  ];
}
