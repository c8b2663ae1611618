interface Span {
  start: number;
  end: number;
}

/** Sentences never reach over a citation, an empty line or the next list row. */
const boundary = /\[c\d+\]|\n\s*(?:\n|[-|] ?)/g;

/** Outermost “…” of one stretch; the words of a notice hold quotes of their own. */
function outermost(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "“") {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === "”" && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start: offset + start, end: offset + at + 1 });
    }
  }
  // A print may lack one of a pair; then the quote reaches to the last closing mark.
  const last = text.lastIndexOf("”");
  if (depth > 0 && last > start) spans.push({ start: offset + start, end: offset + last + 1 });
  return spans;
}

/** Spans (UTF-16, quotation marks included) of the quoted words in a text. */
export function quoteSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    spans.push(...outermost(text.slice(from, match.index), from));
    from = match.index + match[0].length;
  }
  spans.push(...outermost(text.slice(from), from));
  return spans;
}
