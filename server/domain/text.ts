/**
 * Offsets in this product are code points, JavaScript's are UTF-16 units. The five notices hold no astral
 * characters, but an added one may, so every slice goes through here.
 */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join("");
}

export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Text without any white space, the form in which quotes are compared: OCR breaks words at line ends. */
export function stripSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

const CJK = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·";
const SPACE_AT_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, "gu");

/** Text as read aloud: white space beside Chinese characters, which the print or the OCR broke in, is gone. */
export function unwrapLines(text: string): string {
  return text.replace(SPACE_AT_CJK, "").replace(/\s+/gu, " ").trim();
}
