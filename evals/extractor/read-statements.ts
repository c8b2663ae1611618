import { readNumeral } from "./read-numeral.ts";

/**
 * What a sentence tells its reader, as a person with a pencil would note it down: one line a figure with its bound,
 * and the names, measures, years and actors that the sentence speaks of. It shares no code with the server, so that a
 * fault of the gate's own reading can't hide itself here.
 */
export interface Statements {
  /** `>=2000万元`, `until 12-19 18:00`, sorted. */
  figures: string[];
  /** Programmes, honours, measures, actors and clause paths named, sorted. */
  names: string[];
}

const NUMBER = "[\\d,]+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+";
const FIGURES: [RegExp, (match: string[]) => string][] = [
  [
    /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:(\d{1,2}):(\d{2}))?/gu,
    ([, year, month, day, hour, minute]) =>
      `day ${month}-${day}${year ? ` of ${year}` : ""}${hour ? ` ${hour}:${minute}` : ""}`,
  ],
  [/((?:19|20)\d{2})(?:[—-]((?:19|20)\d{2}))?年/gu, ([, from, to]) => `year ${from}${to ? `-${to}` : ""}`],
  [
    new RegExp(`(${NUMBER})(万|亿)?元`, "gu"),
    ([, number, unit]) =>
      `${Math.round(readNumeral(number!) * ({ 万: 10_000, 亿: 100_000_000 }[unit ?? ""] ?? 1))} yuan`,
  ],
  [new RegExp(`百分之(${NUMBER})`, "gu"), ([, number]) => `${readNumeral(number!)} percent`],
  [
    new RegExp(`(${NUMBER})([%‰])`, "gu"),
    ([, number, sign]) => `${readNumeral(number!)} ${sign === "%" ? "percent" : "permille"}`,
  ],
  [new RegExp(`(${NUMBER})个月`, "gu"), ([, number]) => `${readNumeral(number!)} months`],
  [
    new RegExp(`(?<![\\d—-])([\\d]{1,2}|[一二两三四五六七八九十])年`, "gu"),
    ([, number]) => `${readNumeral(number!) * 12} months`,
  ],
  [
    new RegExp(`(${NUMBER})(级|个|项|家|份|次|位|天|条|章|侧|链|档|式|证|网|部门|G)`, "gu"),
    ([, number, unit]) => `${readNumeral(number!)} ${unit}`,
  ],
  [/\d+(?:\.\d+)?/gu, ([number]) => `${number} bare`],
];
const BOUNDS: [string, RegExp, RegExp][] = [
  [
    ">=",
    /(?:不低于|不得低于|不少于|不得少于|至少|最少|最低|达到)[^，。；：、\d]{0,12}$/u,
    /^[^，。；：、\d]{0,2}?(?:及以上|以上)/u,
  ],
  [
    "<=",
    /(?:不超过|不高于|不多于|最多|至多|最高|最长|限|只能|只限)[^，。；：、\d]{0,12}$/u,
    /^[^，。；：、\d]{0,2}?(?:及以下|以下|以内)/u,
  ],
  ["<", /(?<!不)(?:少于|低于|不足)[^，。；：、\d]{0,6}$/u, /^(?!)/u],
  [">", /(?<!不)(?:超过|高于|多于)[^，。；：、\d]{0,6}$/u, /^(?!)/u],
  [
    "until",
    /(?:截止|截至|最迟|到)[^，。；\d]{0,8}$/u,
    /^(?:（[^）]*）)?(?:前|之前|以前|止|截止|到期)|^是[^，。]{0,16}期限/u,
  ],
  ["since", /(?:自|从)$/u, /^(?:之后|以后|以来|起|后)/u],
  ["denied", /(?:不用|不必|没有|无需)$/u, /^(?!)/u],
];
const NAMES =
  /软件相关投资|软件投资额|软件和信息技术服务费用|软件费用|总投资|实际投资额|实际投资|研发投入|营业收入|注册资本|建设工期|工期|项目周期|培育期|公示期|有效期|评估级别|评估等级|信用等级|场景数量|考核指标|推荐项目数量|推荐数量|专利|活动实际费用|设备投资|员工人数|企业|申报单位|申报主体|征集对象|推荐单位|区县|专家|市经济信息委|园区|财政局|未来工厂|5G全连接工厂|5G工厂|灯塔工厂|创新示范工厂|数字化车间|基础级|先进级|卓越级|领航级|绿色工厂|绿色园区|工业互联网新模式|场景征集|AI领航工厂|链网平台工厂|AI赋能示范型|协同共生链主型|生态创新引领型|小巨人|第\d+条|[一二三四五六七]（[一二三四五六七八九十]）\d*/gu;

const boundOf = (before: string, after: string) => {
  const bound = BOUNDS.filter(([, leading, trailing]) => leading.test(before) || trailing.test(after)).map(
    ([name]) => name,
  );
  return `${/原则上[^，。；]*$/u.test(before) ? "soft " : ""}${bound.join(" ")}`;
};

/** Reads plain shown text; citation marks are left out. */
export function readStatements(shown: string): Statements {
  const text = shown
    .replaceAll(/\[c\d+\]/gu, "")
    .normalize("NFKC")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(",", "，")
    .replaceAll(";", "；")
    .replaceAll(":", "：")
    .replaceAll(/(\d)：(\d)/gu, "$1:$2");
  const rest = Array.from(text);
  const figures: string[] = [];
  for (const [pattern, say] of FIGURES)
    for (const match of rest.join("").matchAll(pattern)) {
      const end = match.index + match[0].length;
      rest.fill("#", match.index, end);
      figures.push(`${boundOf(text.slice(0, match.index), text.slice(end))} ${say([...match])}`.trim());
    }
  const names = Array.from(text.matchAll(NAMES), ([name]) => name);
  return { figures: figures.sort(), names: names.sort() };
}
