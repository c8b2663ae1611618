/** A word as it is compared: without spaces, numbering before it, width or case. */
export function wordKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}\)?[、.)]|\([一二三四五六七八九十\d]{1,2}\))/u, "")
    .toLowerCase();
}
