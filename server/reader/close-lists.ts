import { type Reading, tell } from "./reading.ts";

/** From this many lines told, a message lists what was spent and doesn't just name one part of it. */
const A_LIST = 2;

/**
 * 设备1400万、软件购置300万、系统集成100万，没有其他费用: the lines nobody named are nothing. Lines of a part that was told
 * as one sum stay unsaid.
 */
export function closeLists(reading: Reading): void {
  const { facts } = reading.dictionary;
  const totals = [...facts.values()].filter(({ closed_by: by }) => by !== null);
  const closing = reading.facts.filter(
    ({ name, value }) => value === true && totals.some(({ closed_by: by }) => by === name),
  );
  for (const { name, project, start, end } of closing) {
    const clause = reading.clauses.find((one) => one.start <= start && end <= one.end);
    if (clause === undefined) continue;
    const said = (line: string) =>
      [...reading.facts, ...reading.known].some((fact) => fact.name === line && fact.project === project) ||
      reading.unclear.some(({ candidates }) => candidates.includes(line));
    const closed = totals.filter(({ closed_by: by }) => by === name);
    const lines = [...new Set(closed.flatMap(({ sum }) => sum))];
    if (lines.filter(said).length < A_LIST) continue;
    const within = new Set(
      closed
        .filter((total) => said(total.name) && total.sum.length < lines.length)
        .flatMap(({ sum }) => (sum.every((line) => !said(line)) ? sum : [])),
    );
    for (const line of lines)
      if (!said(line) && !within.has(line))
        tell(reading, clause, facts.get(line)!, "0", { start, end }, project);
  }
}
