import type { Clause, Notice } from "../../../../server/schemas/notice.ts";
import { readableDate } from "../../lib/china-day.ts";
import { clauseWords } from "../../components/notice-sheet/clause-words.ts";

type Cited = Pick<Notice, "title" | "number" | "issuers" | "dated" | "parts">;

/**
 * A clause as an official document cites it: `《标题》（文号）二（二）3：“原文”`. A part that is an instrument
 * of its own (with its own 文号) is cited by its own title; a notice without 文号 by issuer and date.
 */
export function officialCitation(
  notice: Cited,
  clause: Pick<Clause, "path" | "part" | "kind" | "text" | "marker">,
): string {
  const part = notice.parts.find(({ prefix, number }) => prefix === clause.part && number !== null);
  const title = part?.title ?? notice.title;
  const path = part ? clause.path.replace(`${part.prefix}·`, "") : clause.path;
  return `《${inner(title)}》（${part?.number ?? identity(notice)}）${path}：“${quoted(clauseWords(clause))}”`;
}

function identity({ number, issuers, dated }: Cited): string {
  if (number !== null) return number;
  return [issuers.join("、"), ...(dated === null ? [] : [readableDate(dated)])].join("，");
}

/** Inside 《》 and “” the outer marks step down. */
const inner = (title: string): string => title.replaceAll("《", "〈").replaceAll("》", "〉");
const quoted = (words: string): string => words.replaceAll("“", "‘").replaceAll("”", "’");
