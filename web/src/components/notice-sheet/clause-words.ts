import type { Clause } from "../../../../server/schemas/notice.ts";
import { readableGlyphs, textOf } from "./readable-text.ts";

/** A clause's own words on one line, without its marker: `项目已建成投产，提供项目完工证明材料。` */
export function clauseWords(clause: Pick<Clause, "text" | "marker">): string {
  const body = Array.from(clause.text);
  const text = textOf(readableGlyphs(body, 0, body.length).filter(({ trace }) => !trace));
  return (text.startsWith(clause.marker) ? text.slice(clause.marker.length) : text).trim();
}
