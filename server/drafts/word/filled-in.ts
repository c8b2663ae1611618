import type { FactSheet } from "../../domain/draft.ts";

/** Words of a title or cover with `{企业名称}` as the fact sheet has it, 【待补充：企业名称】 where it has none. */
export const filledIn = (line: string, sheet: FactSheet): string =>
  line.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const value = sheet.fields[name]?.value.trim() ?? "";
    return value === "" ? `【待补充：${name}】` : value;
  });
