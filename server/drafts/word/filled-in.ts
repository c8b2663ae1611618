import type { FactSheet } from "../../domain/draft.ts";

/** Words of a title or cover with `{企业名称}` as the fact sheet has it, 【待补充：企业名称】 where it has none. */
export const filledIn = (line: string, sheet: FactSheet): string =>
  line.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const value = sheet.fields[name]?.value.trim() ?? "";
    return value === "" ? `【待补充：${name}】` : value;
  });

/** Characters of 二号 that a line holds. */
const LINE = 20;

/** A title in lines that end where a reader would pause: behind the name that it begins with. */
export function titleLines(title: string, sheet: FactSheet): string[] {
  const [, name, rest] = /^(\{[^}]+\})(.+)$/su.exec(title) ?? [];
  const whole = filledIn(title, sheet);
  return name === undefined || Array.from(whole).length <= LINE ? [whole] : [filledIn(name, sheet), rest!];
}
