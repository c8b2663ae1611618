import { Converter } from "opencc-js/cn2t";
import { codePointLength } from "../domain/text.ts";
import type { Rendered } from "./render-slots.ts";

let loaded: ((text: string) => string) | undefined;

/** Its tables take 70 MB: they are read when the first question in traditional characters comes. */
function convert(text: string): string {
  const convertText = loaded ?? Converter({ from: "cn", to: "tw" });
  loaded = convertText;
  return convertText(text);
}

/** Quotes of a notice, titles in 《》, citations and addresses stay as they are printed. */
const KEPT = /“(?:[^“”]|“[^“”]*”)*”|《[^》]*》|\[c\d+\]|https?:\S+/gu;

/** Our own words in traditional characters; figures and what is quoted keep theirs. Offsets are counted anew. */
export function inTraditional({ text, figures }: Rendered): Rendered {
  const points = Array.from(text);
  const kept = Array.from(text.matchAll(KEPT), ({ 0: words, index }) => {
    const start = codePointLength(text.slice(0, index));
    return { start, end: start + codePointLength(words) };
  });
  const within = (span: { start: number; end: number }) =>
    kept.some(({ start, end }) => start <= span.start && span.end <= end);
  const fixed = [...kept, ...figures.filter((figure) => !within(figure))].sort((a, b) => a.start - b.start);
  const moved = new Map<number, number>();
  let out = "";
  let from = 0;
  for (const { start, end } of fixed) {
    out += convert(points.slice(from, start).join(""));
    for (let at = start; at <= end; at++) moved.set(at, codePointLength(out) + at - start);
    out += points.slice(start, end).join("");
    from = end;
  }
  out += convert(points.slice(from).join(""));
  const placed = figures.map(({ id, start, end }) => ({
    id,
    start: moved.get(start)!,
    end: moved.get(end)!,
  }));
  return { text: out, figures: placed };
}
