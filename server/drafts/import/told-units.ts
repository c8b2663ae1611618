/** `2.1%` → `2.1` and `%`; `46小时/月` → `46` and `小时/月`; anything else as it is, without a unit. */
export function splitUnit(text: string): { number: string; unit: string } {
  const [, number, unit] = /^([-−]?[\d０-９][\d０-９,.．]*)\s*(\D.*)?$/su.exec(text.trim()) ?? [];
  return number === undefined ? { number: text, unit: "" } : { number, unit: unit?.trim() ?? "" };
}
