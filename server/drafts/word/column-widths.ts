/** Between the margins of GB/T 9704: 156 mm in twips. */
export const TEXT_WIDTH = 8844;
/** The same page lying: 225 mm. */
export const WIDE = 12756;

/** Room that a cell needs beside its words, in characters: its margins and a little. */
const MARGIN = 1.2;

/** Width of a line in Chinese characters: a Latin letter or digit takes half of one, the space before or after it a quarter. */
const measure = (line: string) => {
  const seams = line.match(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu) ?? [];
  const letters = Array.from(line, (character) => (/[\u0020-\u00ff]/u.test(character) ? 0.5 : 1));
  return letters.reduce((sum, width) => sum + width, seams.length / 4);
};

const longest = (words: readonly string[]) => Math.max(0, ...words.map(measure));

/** Widths with `total` shared out in their proportion, whole twips, the last column taking what is left. */
export function sharedWidths(weights: readonly number[], total = TEXT_WIDTH): number[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const widths = weights.map((weight) => Math.floor((weight / sum) * total));
  const rest = total - widths.reduce((a, b) => a + b, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}

/**
 * Widths of a table's columns in twips. A column that needs less than its fair share gets what it needs; the others
 * divide what is left by the square root of their longest cell, so that long words don't starve short ones. `em` is the
 * size of a character in twips.
 */
export function columnWidths(rows: readonly (readonly string[])[], em: number): number[] {
  const columns = rows[0]?.map((_, at) => rows.map((row) => row[at] ?? "")) ?? [];
  const room = TEXT_WIDTH / em;
  const needs = columns.map((cells) => longest(cells.flatMap((cell) => cell.split("\n"))) + MARGIN);
  const given = new Map<number, number>();
  const left = () => room - [...given.values()].reduce((a, b) => a + b, 0);
  for (;;) {
    const fair = left() / Math.max(1, needs.length - given.size);
    const small = needs.flatMap((need, at) => (!given.has(at) && need <= fair ? [at] : []));
    if (small.length === 0) break;
    for (const at of small) given.set(at, needs[at]!);
  }
  const wide = needs.flatMap((need, at) => (given.has(at) ? [] : [{ at, root: Math.sqrt(need) }]));
  const roots = wide.reduce((sum, { root }) => sum + root, 0);
  const spare = left();
  for (const { at, root } of wide) given.set(at, (spare * root) / roots);
  return sharedWidths(needs.map((_, at) => given.get(at)!));
}
