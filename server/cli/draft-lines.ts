import type { DraftCheck } from "../domain/draft.ts";

/** The open places of each section on one line, the same place told once with its count. */
function openLines(open: DraftCheck["open"], headings: ReadonlyMap<string, string>): string[] {
  const sections = new Map<string, Map<string, number>>();
  for (const { section, text } of open) {
    const places = sections.get(section) ?? new Map<string, number>();
    sections.set(section, places.set(text, (places.get(text) ?? 0) + 1));
  }
  return Array.from(sections, ([section, places]) => {
    const told = Array.from(places, ([text, count]) => (count === 1 ? text : `${text}×${count}`));
    return `  ${headings.get(section) ?? section}　${told.join("")}`;
  });
}

/** What a writer has to know: what the rules say, what is still open, how the points stand. */
export function draftLines(
  { precheck, open, score, points }: DraftCheck,
  headings: ReadonlyMap<string, string>,
): string[] {
  const failed = points.filter(({ outcome }) => outcome === "未通过");
  return [
    "写前体检",
    ...precheck.lines.map((line) => `  ${line}`),
    `待补充、待核实（${open.length}处）`,
    ...openLines(open, headings),
    `可由程序核的${score.checkable}点，通过${score.passed}点`,
    ...failed.flatMap(({ id, title, findings }) => [
      `  ✗ ${id} ${title}`,
      ...findings.map(({ where, what, remedy }) => `      ${where}：${what}。${remedy}`),
    ]),
  ];
}
