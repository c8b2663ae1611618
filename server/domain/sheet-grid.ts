/** Rows of cells out of tab-separated text; a quoted cell may hold tabs, line breaks and doubled quotes. */
export function sheetGrid(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  const source = text.replace(/^\uFEFF/u, "");
  while (cell.lastIndex <= source.length) {
    const found = cell.exec(source);
    if (!found) break;
    rows.at(-1)!.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
    const [, , , end] = found;
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/** `B3`, counted from the first cell that was pasted. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
