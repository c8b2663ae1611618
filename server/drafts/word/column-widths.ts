/** Between the margins of GB/T 9704: 156 mm in twips. */
export const TEXT_WIDTH = 8844;
/** The same page lying: 225 mm. */
export const WIDE = 12756;

/** What a cell's margins take of its column, in characters, and a little. */
const MARGIN = 1.2;
/** Characters that every column has; what a column of longer words has before a short one is given all it needs. */
const LEAST = 3 + MARGIN;
const FAIR = 7 + MARGIN;
/** A day, or an amount with its unit: words so short are ugly on two lines. */
const SHORT = 8.5;

/** Width of a line in Chinese characters: a Latin letter or digit takes half of one, the space before or after it a quarter. */
const measure = (line: string) => {
  const seams = line.match(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu) ?? [];
  const letters = Array.from(line, (character) => (/[\u0020-\u00ff]/u.test(character) ? 0.5 : 1));
  return letters.reduce((sum, width) => sum + width, seams.length / 4);
};

/** Widths with `total` shared out in their proportion, whole twips, the last column taking what is left. */
export function sharedWidths(weights: readonly number[], total = TEXT_WIDTH): number[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const widths = weights.map((weight) => Math.floor((weight / sum) * total));
  const rest = total - widths.reduce((a, b) => a + b, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}

/** A cell as its lines' widths, and what each line too many costs beside a taller row. */
interface Measured {
  lines: number[];
  torn: number;
}

const measured = (cell: string): Measured => {
  const lines = cell.split("\n").map(measure);
  const short = Math.max(...lines) <= SHORT && !cell.startsWith("【");
  return { lines, torn: short ? 1 : 0.05 };
};

/** A hair is forgiven: a step is computed from the very line that it is to hold. */
const linesOf = (line: number, width: number) => Math.ceil(line / (width - MARGIN) - 1e-9);

const height = ({ lines }: Measured, width: number) =>
  lines.reduce((sum, line) => sum + Math.max(1, linesOf(line, width)), 0);

/**
 * What a table costs at these widths: the height of its rows, torn cells counted on top. A row of several tall cells
 * counts as taller than one of a single such cell, or nobody would begin to mend it.
 */
function cost(rows: readonly Measured[][], widths: readonly number[]): number {
  let sum = 0;
  for (const row of rows) {
    let tall = 0;
    for (const [at, cell] of row.entries()) {
      const lines = height(cell, widths[at]!);
      tall += lines ** 4;
      sum += (lines - cell.lines.length) * cell.torn;
    }
    sum += tall ** 0.25;
  }
  return sum;
}

/** What a column would have to be given for one of its cells to take a line less, or one line only. */
function steps(cells: readonly Measured[], width: number): number[] {
  const wanted = cells
    .flatMap(({ lines }) => lines)
    .flatMap((line) => [line, line / Math.max(1, linesOf(line, width) - 1)])
    .map((line) => line + MARGIN - width)
    .filter((step) => step > 0);
  return [...new Set(wanted)];
}

/** Columns of short words whole, from the narrowest on, while the others keep their share. */
function firstWidths(columns: readonly Measured[][], room: number): number[] {
  const needs = columns.map((cells) => Math.max(...cells.flatMap(({ lines }) => lines)) + MARGIN);
  const widths = columns.map(() => Math.min(LEAST, room / columns.length));
  let left = room;
  for (const at of [...needs.keys()].toSorted((a, b) => needs[a]! - needs[b]!)) {
    const others = needs.filter((need) => need > needs[at]!);
    const kept = others.reduce((sum, need) => sum + Math.min(need, FAIR), 0);
    if (needs[at]! > SHORT + MARGIN || left - needs[at]! < kept) break;
    widths[at] = Math.max(widths[at]!, needs[at]!);
    left -= widths[at];
  }
  return widths;
}

/** Widths with what one column can spare given to another, as long as that saves lines. */
function traded(rows: readonly Measured[][], given: readonly number[]): number[] {
  let widths = [...given];
  let now = cost(rows, widths);
  for (let round = 0; round < 12; round += 1) {
    const trades = widths.flatMap((from, giver) =>
      widths.flatMap((to, taker) =>
        [1, 2]
          .filter((step) => giver !== taker && from - step >= LEAST)
          .map((step) => widths.with(giver, from - step).with(taker, to + step)),
      ),
    );
    const costs = trades.map((trade) => cost(rows, trade));
    const least = Math.min(now, ...costs);
    if (least >= now) break;
    widths = trades[costs.indexOf(least)]!;
    now = least;
  }
  return widths;
}

/** Rows that are looked at: a long table is like its beginning, and the search takes time by the square. */
const LOOKED_AT = 40;

/**
 * Widths of a table's columns in twips. What the columns need not have is given out step by step, each time to the
 * column that saves the most lines for what it takes; the rest goes to all alike, and a last round of trades mends what
 * the order of giving spoiled. `em` is a character in twips.
 */
export function columnWidths(table: readonly (readonly string[])[], em: number): number[] {
  const seen = table.slice(0, LOOKED_AT);
  const columns = Array.from({ length: table[0]?.length ?? 0 }, (_, at) =>
    seen.map((row) => measured(row[at] ?? "")),
  );
  const rows = seen.map((_, row) => columns.map((cells) => cells[row]!));
  const widths = firstWidths(columns, TEXT_WIDTH / em);
  let left = TEXT_WIDTH / em - widths.reduce((a, b) => a + b, 0);
  for (;;) {
    const now = cost(rows, widths);
    let best = { at: -1, step: 0, gain: 0 };
    for (const [at, cells] of columns.entries())
      for (const step of steps(cells, widths[at]!)) {
        const gain = step > left ? 0 : (now - cost(rows, widths.with(at, widths[at]! + step))) / step;
        if (gain > best.gain) best = { at, step, gain };
      }
    if (best.gain === 0) break;
    widths[best.at] = widths[best.at]! + best.step;
    left -= best.step;
  }
  return sharedWidths(
    traded(
      rows,
      widths.map((width) => width + left / columns.length),
    ),
  );
}
