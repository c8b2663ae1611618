import { PHRASES } from "../../server/grounding/phrases.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";

/** What code may put into a phrase's slot, as the reader sees it. Other slots hold no sentence of their own. */
const SLOTS: Record<string, string> = {
  cite: "(?:\\[c\\d+\\])?",
  date: "\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\d{2}:\\d{2})?",
  today: "\\d{4}年\\d{1,2}月\\d{1,2}日",
  days: "\\d+天",
  count: "\\d+",
  year: "\\d{4}",
  words: ".+?",
  note: ".*?",
};
const OTHER = "[^。？]{1,120}?";

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const asPattern = (phrase: string) =>
  phrase
    .split(/(\{\w+\})/u)
    .map((part) => (part.startsWith("{") ? (SLOTS[part.slice(1, -1)] ?? OTHER) : escape(part)))
    .join("");
const SENTENCES = new RegExp(`^(?:- )?(?:${Object.values(PHRASES).map(asPattern).join("|")})+$`, "u");
const QUOTED = /：“(.+)”\[(c\d+)\]$/u;

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");

/** Lines that are neither a phrase of ours nor verbatim words of the clause they cite. */
export function unfounded({ answer, ledger }: TurnResult): string[] {
  const clauses = new Map(ledger.clauses.map(({ id, text }) => [id, bare(text)]));
  return answer.split("\n").filter((line) => {
    if (line.trim() === "") return false;
    const [, words, id] = QUOTED.exec(line) ?? [];
    const misquoted =
      words !== undefined &&
      !words.split("……").every((part) => clauses.get(id!)?.includes(bare(part)) === true);
    return misquoted || !SENTENCES.test(line);
  });
}
