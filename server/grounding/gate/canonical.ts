const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));?/giu;
/** Punctuation of Chinese print that NFKC would turn into ASCII, and signs that it would turn into digits. */
const KEPT = /[，：；！？（）～＋＝…—·①-⓿²³¹]/u;
/** Format and control characters, variation selectors and combining marks: unseen, but they break a number up. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Mn}\p{Me}\ufff9-\ufffb]/gu;
const EMPHASIS = /\*{1,3}|~~|`{1,3}/gu;
const UNDERLINED = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu;
const LINE_MARK = /^\s*(?:#{1,6}\s+|>\s?)+/u;
const BULLET = /^(\s*)[*+•]\s+/u;

function decode(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : "";
  });
}

/**
 * One line of wording in the form in which it is judged and shown: entities decoded, unseen characters and emphasis gone,
 * full-width digits and letters plain, bullets as `- `. What the eye would read as 2600万 is 2600万 here.
 */
export function canonical(line: string): string {
  // Twice: &amp;#50; is a 2 as well.
  const decoded = decode(decode(line)).replace(/[\t\n\r\u2028\u2029]/gu, " ");
  const folded = Array.from(decoded.replace(UNSEEN, ""), (character) =>
    KEPT.test(character) ? character : character.normalize("NFKC"),
  ).join("");
  return folded
    .replace(UNSEEN, "")
    .replace(LINE_MARK, "")
    .replace(BULLET, "$1- ")
    .replace(EMPHASIS, "")
    .replace(UNDERLINED, "$2");
}
