import type { Honour } from "../domain/fact.ts";

const SCOPES: Record<string, Honour["scope"]> = {
  项目: "project",
  本项目: "project",
  企业: "enterprise",
  其他项目: "enterprise",
};
const ONE = /^(.+?)(?:[（(]([^（）()]*)[）)])?$/u;
const NONE = /^(?:无|没有|暂无|未获得)$/u;

/** `重庆市先进级智能工厂（2025年，项目）；…`: whose it is stays unknown unless it was said. */
export function readHonours(cell: string): Honour[] {
  const told = cell
    .split(/[；;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (told.length === 1 && NONE.test(told[0]!)) return [];
  return told.map((one) => {
    const [, name = one, beside = ""] = ONE.exec(one) ?? [];
    const words = beside.split(/[，,、\s]+/u);
    const year = words.map((word) => /^(\d{4})年?$/u.exec(word)?.[1]).find((found) => found !== undefined);
    const scope = words.map((word) => SCOPES[word]).find((found) => found !== undefined);
    return { name: name.trim(), year: year === undefined ? null : Number(year), scope: scope ?? "unknown" };
  });
}
