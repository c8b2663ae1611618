/** Both sides are compared after NFKC, lower case, without white space, thousands separators and `[cN]`. */
export function canonical(text: string): string {
  return text
    .replace(/\[c\d+\]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "")
    .replace(/\s+/gu, "");
}

/** A needle that begins or ends with a digit must not continue a longer number. */
function occurs(text: string, needle: string): boolean {
  const wanted = canonical(needle);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text[at + wanted.length] ?? "";
    const splitsNumber =
      (/\d/u.test(wanted[0]!) && /\d\.?$/u.test(before)) || (/\d/u.test(wanted.at(-1)!) && /\d/u.test(after));
    if (!splitsNumber) return true;
  }
  return false;
}

/** The expectations that no alternative meets. */
export function missing(answer: string, expectations: string[]): string[] {
  const text = canonical(answer);
  return expectations.filter((line) => !line.split("|").some((needle) => occurs(text, needle)));
}

const NEGATED = /不|没|未|无|非|而是|并非|不等于|不能|不可/u;

/** What stands in a sentence that doesn't also negate or contrast it. */
export function forbidden(answer: string, needles: string[]): string[] {
  const sentences = answer.split(/(?<=[。！？；\n])/u);
  return needles.filter((line) =>
    line
      .split("|")
      .some((needle) =>
        sentences.some(
          (sentence) => occurs(canonical(sentence), needle) && !NEGATED.test(sentence.replace(needle, "")),
        ),
      ),
  );
}
