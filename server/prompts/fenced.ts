const MARKS = /<{2,}|>{2,}/gu;
/** Invisible characters, by which hidden instructions travel. */
const UNSEEN = /[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/gu;

/** Text of others as data: no mark inside it can close the fence. */
export function fenced(label: string, text: string): string {
  const inside = text.normalize("NFC").replace(UNSEEN, "").replace(MARKS, "…").trim();
  return `<<<${label}\n${inside}\n>>>`;
}
