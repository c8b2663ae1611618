import type { Figure, Ledger } from "../domain/ledger.ts";
import { unwrapLines } from "../domain/text.ts";
import { fenced } from "./fenced.ts";

/** Names of notices by slug. */
export type Titles = ReadonlyMap<string, string>;

const cell = (text: string) => unwrapLines(text).replace(/\|/gu, "｜");
const row = (...cells: string[]) => `| ${cells.map(cell).join(" | ")} |`;

function sourceOf({ source }: Figure, titles: Titles): string {
  switch (source.kind) {
    case "clause":
      return `${titles.get(source.notice) ?? source.notice} ${source.clause}`;
    case "calculation":
      return `计算：${source.steps.join("；")}`;
    case "user":
      return "用户所说";
  }
}

/** Figures and verdicts as a table, clauses and the user's facts as fenced data; `clauseCharacters` bounds each clause. */
export function ledgerTable(ledger: Ledger, titles: Titles, clauseCharacters: number): string {
  const figures = ledger.figures.map((one) => row(`{${one.id}}`, one.text, sourceOf(one, titles)));
  const verdicts = ledger.verdicts.map(({ id, text, programme, condition }) =>
    row(`{${id}}`, text, [programme, condition ?? ""].join(" ")),
  );
  const clauses = ledger.clauses.map(({ id, notice, clause, text }) => {
    const short = Array.from(unwrapLines(text)).slice(0, clauseCharacters).join("");
    return fenced(`条款 [${id}] ${titles.get(notice) ?? notice} ${clause}`, short);
  });
  const facts = ledger.facts.map(({ id, name, value, unit, quote }) =>
    fenced(`用户事实 ${id}`, `${name}：${JSON.stringify(value)}${unit ?? ""}（原话：${quote}）`),
  );
  const table = [...figures, ...verdicts];
  return [
    "账目：",
    ...(table.length === 0 ? ["（没有数字）"] : ["| 记号 | 内容 | 出处 |", "| --- | --- | --- |", ...table]),
    ...clauses,
    ...facts,
  ].join("\n");
}
