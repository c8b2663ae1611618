import type { Clause } from "../../../../server/schemas/notice.ts";
import { keepsSpaces, readableGlyphs, textOf } from "./readable-text.ts";

type Worded = Pick<Clause, "text" | "marker" | "kind">;

/** A clause's own words on one line, without its marker: `项目已建成投产，提供项目完工证明材料。` */
export function clauseWords({ text, marker, kind }: Worded): string {
  const body = Array.from(text);
  const glyphs = readableGlyphs(body, 0, body.length, keepsSpaces(kind));
  const words = textOf(glyphs.filter(({ trace }) => !trace));
  return (words.startsWith(marker) ? words.slice(marker.length) : words).trim();
}

/** What a clause is called in a list: a heading by its line alone, the rest by their words. */
export function clauseName(clause: Worded): string {
  const line = clause.kind === "heading" ? (clause.text.split("\n")[0] ?? "") : clause.text;
  return clauseWords({ ...clause, text: line });
}
