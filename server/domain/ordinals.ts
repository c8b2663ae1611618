const DIGITS = "一二三四五六七八九";

/** 一 … 九十九 as numbers items bear, never quantities: 十二 → 12. Arabic digits are read too. */
export function readOrdinal(printed: string): number {
  if (/^\d+$/u.test(printed)) return Number(printed);
  const [tens = "", units] = printed.split("十");
  if (units === undefined) return DIGITS.indexOf(printed) + 1;
  return (tens === "" ? 1 : DIGITS.indexOf(tens) + 1) * 10 + (units === "" ? 0 : DIGITS.indexOf(units) + 1);
}

/** 1 → 一, 12 → 十二, 20 → 二十, up to 99. */
export function hanOrdinal(number: number): string {
  const digit = (n: number) => (n === 0 ? "" : DIGITS.charAt(n - 1));
  if (number < 10) return digit(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? "" : digit(tens)}十${digit(number % 10)}`;
}
