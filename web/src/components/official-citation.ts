import type { Clause, Notice } from "../../../server/schemas/notice.ts";
import { readableDate } from "../lib/china-day.ts";
import { clauseWords } from "./notice-sheet/clause-words.ts";

type Cited = Pick<Notice, "title" | "number" | "issuers" | "dated" | "parts">;

/**
 * Where a clause stands, as an official document names it: `《标题》（文号）二（二）3`. A part that is an instrument
 * of its own (with its own 文号) goes by its own title; a notice without 文号 by issuer and date.
 */
export function officialPlace(notice: Cited, { path, part: prefix }: Pick<Clause, "path" | "part">): string {
  const part = notice.parts.find((entry) => entry.prefix === prefix && entry.number !== null);
  const title = part?.title ?? notice.title;
  const within = part ? path.replace(`${part.prefix}·`, "") : path;
  return `《${inner(title)}》（${part?.number ?? identity(notice)}）${within}`;
}

/** The place with its words: `《标题》（文号）二（二）3：“原文”`. */
export function officialCitation(
  notice: Cited,
  clause: Pick<Clause, "path" | "part" | "kind" | "text" | "marker">,
): string {
  return `${officialPlace(notice, clause)}：“${quoted(clauseWords(clause))}”`;
}

function identity({ number, issuers, dated }: Cited): string {
  if (number !== null) return number;
  return [issuers.join("、"), ...(dated === null ? [] : [readableDate(dated)])].join("，");
}

/** Inside 《》 and “” the outer marks step down. */
const inner = (title: string): string => title.replaceAll("《", "〈").replaceAll("》", "〉");
const quoted = (words: string): string => words.replaceAll("“", "‘").replaceAll("”", "’");
