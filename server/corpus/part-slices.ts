import { codePointLength, stripSpace } from "../domain/text.ts";
import type { NoticeMeta } from "../domain/notice.ts";

/** A stretch of the body that holds one instrument, form or annex. */
export interface PartSlice {
  /** Null for the notice proper. */
  prefix: string | null;
  text: string;
  /** Code points of the body before it. */
  offset: number;
}
interface PartFault {
  fault: "part-not-found" | "part-out-of-order";
  prefix: string;
  starts: string;
}
interface Cut {
  prefix: string;
  at: number;
}

/**
 * Cuts the body where each part's `starts` first occurs. A part with an empty prefix is cited without one.
 * Returns the part that cannot be placed instead, with what is wrong.
 */
export function slicePartsOf(body: string, parts: NoticeMeta["parts"]): PartSlice[] | PartFault {
  const cuts: Cut[] = [];
  for (const { prefix, starts } of parts) {
    const at = body.indexOf(starts);
    if (at < 0) return { fault: "part-not-found", prefix, starts };
    if (at <= (cuts.at(-1)?.at ?? -1)) return { fault: "part-out-of-order", prefix, starts };
    cuts.push({ prefix, at });
  }
  return slicesAt(body, cuts.length > 0 ? cuts : annexes(body));
}

/** Where the front matter names no parts, a line that says 附件, 附件2 or 附件2： and nothing else begins an annex. */
function annexes(body: string): Cut[] {
  return Array.from(body.matchAll(/^[^\S\n]*附件[^\S\n]?(?:\d{1,2}[：:]?)?[^\S\n]*$/gmu), (line) => ({
    prefix: stripSpace(line[0]).replace(/[：:]$/u, ""),
    at: line.index,
  }));
}

function slicesAt(body: string, cuts: Cut[]): PartSlice[] {
  const ends = [...cuts.map(({ at }) => at), body.length];
  return [{ prefix: "", at: 0 }, ...cuts]
    .map(({ prefix, at }, index) => ({
      prefix: prefix === "" ? null : prefix,
      text: body.slice(at, ends[index]),
      offset: codePointLength(body.slice(0, at)),
    }))
    .filter((slice) => slice.text.trim() !== "");
}
