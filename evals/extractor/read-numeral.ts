const DIGITS = "零一二三四五六七八九";
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** A Chinese or Arabic numeral as a plain number: 三十, 2,600, 2000万. Written apart from the server on purpose. */
export function readNumeral(written: string): number {
  const [, plain, unit] = /^([\d.]+)([万亿]?)$/u.exec(written.replaceAll(",", "")) ?? [];
  if (plain !== undefined) return Number(plain) * (UNITS[unit ?? ""] ?? 1);
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of written.replaceAll("两", "二").replaceAll("〇", "零")) {
    const value = DIGITS.indexOf(character);
    const factor = UNITS[character];
    if (value >= 0) digit = value;
    else if (factor !== undefined && factor < 10_000) {
      section += (digit === 0 ? 1 : digit) * factor;
      digit = 0;
    } else if (factor !== undefined) {
      total += (section + digit) * factor;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
}
