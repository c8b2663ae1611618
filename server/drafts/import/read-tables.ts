import type { DraftField, Origin, SheetImport } from "../../domain/draft.ts";
import { FieldRows } from "./field-rows.ts";
import { IndicatorRows } from "./indicator-rows.ts";
import { Intake, type IntakeCell, type IntakeGrid, shortened } from "./intake.ts";
import { type CategoryWords, InvestmentRows } from "./investment-rows.ts";
import { SavingRows } from "./saving-rows.ts";
import { isSceneTitle, SceneBook } from "./scene-book.ts";
import { SceneRows } from "./scene-rows.ts";
import { type TableHead, tableHead } from "./table-heads.ts";

/** What tables are read with. */
export interface TableWords {
  fields: ReadonlyMap<string, DraftField>;
  categories: CategoryWords;
}

/** As many as a fact sheet holds. */
const MOST = { investments: 500, scenes: 40, indicators: 60, savings: 60 };
const UNIT_LINE = /单位[:：]?(?:人民币)?(亿元|万元|元)/u;

/**
 * Tables as a fact sheet, each told by its own heads: 投资明细, 指标, 场景, 效益测算, and single fields as label and value.
 * Nothing is worked out but sums that the table itself names; what can't be read is kept as typed and named by cell.
 */
export function readTables(
  grids: readonly IntakeGrid[],
  words: TableWords,
  origin: Origin,
  intake = new Intake(),
): SheetImport {
  const book = new SceneBook(origin);
  const readers = {
    investments: new InvestmentRows(intake, origin, words.categories),
    indicators: new IndicatorRows(intake, origin, book),
    scenes: new SceneRows(intake, book),
    savings: new SavingRows(intake, origin),
  };
  const fields = new FieldRows(intake, origin, words.fields);
  for (const grid of grids) readGrid(grid, { readers, fields, book }, intake);
  readers.investments.finish(book);
  readers.savings.finish(book.scenes);
  for (const grid of grids) intake.finish(grid);
  const within = <T>(list: T[], most: number, what: string): T[] => {
    if (list.length > most) intake.fault("", what, `最多${most}项，读到${list.length}项，只留了前${most}项`);
    return list.slice(0, most);
  };
  return {
    sheet: {
      fields: fields.fields,
      investments: within(readers.investments.lines, MOST.investments, "投资明细"),
      scenes: within(book.scenes, MOST.scenes, "场景").map((scene) => ({
        ...scene,
        indicators: within(scene.indicators, MOST.indicators, `场景“${shortened(scene.name)}”的指标`),
      })),
      savings: within(readers.savings.savings, MOST.savings, "效益测算"),
      facts: [],
    },
    notes: intake.notes,
    faults: intake.faults,
  };
}

type Readers = Record<
  TableHead["kind"],
  {
    begin(head: TableHead, cells: readonly IntakeCell[], unit: string | undefined): void;
    take(cells: readonly IntakeCell[]): void;
  }
>;

/** One sheet from top to bottom: a head begins a table, which goes on to the next head or a row that begins a form. */
function readGrid(
  grid: IntakeGrid,
  { readers, fields, book }: { readers: Readers; fields: FieldRows; book: SceneBook },
  intake: Intake,
): void {
  let table: { head: TableHead; heads: readonly IntakeCell[]; unread: Map<number, IntakeCell[]> } | null =
    null;
  let unit: string | undefined;
  let blank = false;
  book.titled = "";
  const close = () => {
    for (const [column, cells] of table?.unread ?? []) noteUnread(table!.heads[column]!, cells, intake);
    table = null;
  };
  for (const row of grid) {
    const filled = row.filter(({ text, unreadable }) => text !== "" || unreadable !== undefined);
    if (filled.length === 0) {
      blank = true;
      continue;
    }
    const head = tableHead(row);
    if (head) {
      close();
      intake.pass(filled);
      readers[head.kind].begin(head, row, unit);
      table = { head, heads: row, unread: new Map() };
    } else if (table && !(blank && fields.begins(row))) {
      const known = new Set([...table.head.columns.values(), ...[...table.head.twice.values()].flat()]);
      const strange = row.flatMap((cell, column) =>
        cell.text !== "" && !known.has(column) && table!.heads[column]?.text ? [{ cell, column }] : [],
      );
      for (const { cell, column } of strange)
        table.unread.set(column, [...(table.unread.get(column) ?? []), cell]);
      intake.pass(strange.map(({ cell }) => cell));
      readers[table.head.kind].take(row);
    } else {
      close();
      unit = UNIT_LINE.exec(filled.map(({ text }) => text).join(" "))?.[1] ?? unit;
      fields.take(row);
      if (filled.length === 1 && !fields.begins(row)) {
        if (isSceneTitle(filled[0]!.text)) book.titled = filled[0]!.text;
        intake.title(filled[0]!);
      }
    }
    blank = false;
  }
  close();
}

function noteUnread(head: IntakeCell, cells: readonly IntakeCell[], intake: Intake): void {
  const places = cells.slice(0, 5).map(({ place }) => place);
  const more = cells.length > places.length ? `等${cells.length}格` : "";
  intake.note(`${head.place}“${shortened(head.text)}”这一列不认识，没有读入：${places.join("、")}${more}`);
}
