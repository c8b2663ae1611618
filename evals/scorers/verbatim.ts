import { Converter } from "opencc-js/t2cn";
import { PHRASES_IN_ENGLISH } from "../../server/grounding/phrases-in-english.ts";
import { PHRASES } from "../../server/grounding/phrases.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";

/** What code may put into a phrase's slot, as the reader sees it. Other slots hold no sentence of their own. */
const SLOTS: Record<string, string> = {
  cite: "(?:\\[c\\d+\\])*",
  date: "\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\d{2}:\\d{2})?",
  today: "\\d{4}年\\d{1,2}月\\d{1,2}日",
  days: "\\d+天",
  count: "\\d+[份项条]?",
  year: "\\d{4}年?",
  words: "(?:[^“”]|“[^“”]*”)+?",
  note: ".*?",
};
const OTHER = "(?:[^。？“”]|“[^“”]*”){1,200}?";

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const asPattern = (phrase: string) =>
  phrase
    .split(/(\{\w+\})/u)
    .map((part) => (part.startsWith("{") ? (SLOTS[part.slice(1, -1)] ?? OTHER) : escape(part)))
    .join("");
/** `{caveat}` is a sentence of the rule pack and is held against the shown cards instead; a citation may follow any. */
const SENTENCES = [
  /\[c\d+\]/uy,
  / /uy,
  ...[...Object.entries(PHRASES), ...Object.entries(PHRASES_IN_ENGLISH)]
    .filter(([name]) => name !== "caveat")
    .map(([, phrase]) => new RegExp(asPattern(phrase), "uy")),
];

/** Whether a line is made of phrases and known sentences from its first character to its last. */
function isOurs(line: string, known: string[]): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    if (at === line.length) return true;
    for (const sentence of known) if (line.startsWith(sentence, at)) reached.add(at + sentence.length);
    for (const pattern of SENTENCES) {
      pattern.lastIndex = at;
      if (pattern.test(line)) reached.add(pattern.lastIndex);
    }
  }
  return false;
}

const toMainland = Converter({ from: "tw", to: "cn" });
/** What code puts after a figure for an English reader. */
const GLOSS =
  / \((?:(?:in principle|at most|up to|at least|RMB [\d,.]+(?: million)?|\d{1,2} [A-Z][a-z]{2} \d{4}(?:, \d{2}:\d{2})?|level \d|[\d.]+%|\d+ [a-z]+) ?)+\)/gu;

const QUOTED = /(?:：|: )“(.+)”\[(c\d+)\]$/u;

const TABLE_ROW = /^\|.*\|$/u;
const CELL_QUOTE = /“((?:[^“”]|“[^“”]*”)+)”\[(c\d+)\]/gu;

/** A row of a table holds labels, dates and quotes; each quote must stand in the clause marked after it. */
function isFoundedRow(line: string, clauses: Map<string, string>): boolean {
  const quotes = Array.from(line.matchAll(CELL_QUOTE));
  const rest = line.replace(CELL_QUOTE, "").split("|");
  return (
    rest.every((cell) => /^[^。！？“”]{0,40}$/u.test(cell)) &&
    quotes.every(([, words, id]) =>
      words!.split("……").every((part) => clauses.get(id!)?.includes(bare(part))),
    )
  );
}

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");

/** Lines that are neither a phrase of ours nor verbatim words of the clause they cite. */
export function unfounded({ answer, ledger, determinations }: TurnResult): string[] {
  const caveats = determinations.flatMap(({ benefits }) => benefits.flatMap((one) => one.caveats));
  const clauses = new Map(ledger.clauses.map(({ id, text }) => [id, bare(text)]));
  return answer.split("\n").filter((line) => {
    if (line.trim() === "") return false;
    if (TABLE_ROW.test(line)) return !isFoundedRow(line, clauses);
    const [, words, id] = QUOTED.exec(line) ?? [];
    const misquoted =
      words !== undefined &&
      !words.split("……").every((part) => clauses.get(id!)?.includes(bare(part)) === true);
    const ours = toMainland(line.replace(/^- /u, "").replace(GLOSS, ""));
    return misquoted || !isOurs(ours, caveats);
  });
}
