const day = /\d{4}年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2})?/u;
const amount = /\d+(?:\.\d+)?(?:亿元|万元|元|%|[天级个项家户条份年月])/u;

interface Unbroken {
  start: number;
  end: number;
  isDay: boolean;
}

/** Spans (UTF-16) of a text that must stay on one line: a date, or a number with its unit. */
export function unbrokenSpans(text: string): Unbroken[] {
  return Array.from(text.matchAll(new RegExp(`(${day.source})|${amount.source}`, "gu")), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isDay: match[1] !== undefined,
  }));
}
