import type { CheckInput } from "./check-input.ts";
import { readQuantities } from "./quantities.ts";
import { toldBraces } from "./told-words.ts";

/** Words with numerals in them that count nothing. */
const FIXED = [
  ..."5G 4G 6G 3D 2D 四侧 四链 一企一策 一链一网一平台 三证合一 五证合一 第三方 新一代 工业一司 二级节点 两江新区 一次性 统一".split(
    " ",
  ),
  ..."进一步 之一 一经 两化融合 双千兆 万物互联 一体化 一站式 一致 一线 一方面 另一方面 一是 二是 三是 四是 五是 六是".split(
    " ",
  ),
  ..."一类 二类 三类设备 一键 一张图 一码 一物一码 一单一码 一件一码 全生命周期 一批 A4 两期长度 两期 三维 二维 一次合格 一次焊接 一次交检 一次性 近两年 近三年 近五年 近3年 近5年".split(
    " ",
  ),
];

/** Every string of a template as printed: headings, labels, options, instructions, covers. */
function printed(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(printed);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(printed) : [];
}

/** Names that the person gave: of the company, the project, scenes, indicators, things bought, papers. */
function told({ sheet, fields }: CheckInput): string[] {
  const words = Object.entries(sheet.fields).flatMap(([key, { value, evidence }]) =>
    fields.get(key)?.type === "text" ? [value, evidence] : [evidence],
  );
  return [
    ...words,
    ...sheet.investments.flatMap(({ item, category, vendor, evidence }) => [
      item,
      category,
      vendor,
      evidence,
    ]),
    ...sheet.savings.flatMap(({ name, evidence }) => [name, evidence]),
    ...sheet.scenes.flatMap(({ name, link, evidence, indicators }) => [
      name,
      link,
      evidence,
      ...indicators.flatMap((one) => [one.name, one.unit, one.evidence]),
    ]),
  ].map(toldBraces);
}

/** 场景十一 is a heading of ours. */
const COUNTED_SCENE = "场景[一二三四五六七八九十]{1,3}";

/** Other words need no mask. */
const NUMERAL = /[\d〇零一二两三四五六七八九十百千万亿半双]/u;

/** `2021年`, `万元`: no name, but a number or the unit of one. */
function isQuantity(words: string): boolean {
  if (words.length > 8) return false;
  const [first] = readQuantities(words);
  return first === undefined || (first.start === 0 && first.end === words.length);
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
const edge = (character: string | undefined) =>
  /[\dA-Za-z.]/u.test(character ?? "") ? String.raw`[\dA-Za-z]` : null;

function pattern(words: string): string {
  const [first, last] = [edge(words[0]), edge(words.at(-1))];
  return `${first ? `(?<!${first}|\\d\\.)` : ""}${escaped(words)}${last ? `(?!${last}|\\.\\d)` : ""}`;
}

/** Cells that are nothing but a printed label: `2021` of a table by years, `场景9` of a row that the form goes on with. */
export function printedCells({ template, sheet }: CheckInput): ReadonlySet<string> {
  const rows = sheet.scenes.map((_, at) => `场景${at + 1}`);
  return new Set([...printed(template.parts).map((one) => one.trim()), ...rows]);
}

/**
 * Finds words whose digits are no figures: those of the template, of the policy's own titles, and names that were told.
 * Verbatim only, so a changed digit is a figure again. Spans are UTF-16.
 */
export function maskFinder(input: CheckInput): (text: string) => { start: number; end: number }[] {
  const { template, standing } = input;
  const titles = standing.determinations.flatMap(({ title, windows }) => [
    title,
    ...windows.map(({ id }) => id),
  ]);
  const investments = standing.investments.map(({ title }) => title);
  const words = [...FIXED, ...printed(template), ...titles, ...investments, ...told(input)]
    .flatMap((one) => [...one.split("\n"), ...one.split(/(?<=[。！？\n])/u)])
    .map((one) => one.trim())
    .filter((one) => NUMERAL.test(one) && !isQuantity(one));
  const all = [...new Set([...FIXED, ...words])].sort((a, b) => b.length - a.length);
  const masks = new RegExp([COUNTED_SCENE, ...all.map(pattern)].join("|"), "gu");
  return (text) =>
    Array.from(text.matchAll(masks), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
