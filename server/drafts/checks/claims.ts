import { stripSpace } from "../../domain/text.ts";
import type { CheckInput } from "./check-input.ts";
import { superlativesIn } from "../superlatives.ts";
import type { ReadUnit } from "./text-binder.ts";

const TECHNOLOGY =
  /数字孪生|大模型|垂类模型|智能体|区块链|知识图谱|深度学习|强化学习|联邦学习|迁移学习|机器学习|机器视觉|神经网络|边缘计算|云计算|云原生|微服务|大数据|物联网|元宇宙|量子[计通]|生成式|自然语言处理|数据中台|业务中台|低代码|增强现实|虚拟现实|隐私计算|时间敏感网络/gu;
/** How much, said without a number: 能耗明显下降, 成效显著. */
const DEGREE =
  /(?:显著|明显|大幅|极大|大大)(?:度)?地?(?:提升|提高|下降|降低|减少|缩短|改善|增加|增长|优化|增强|加快|节约)|(?:效果|成效|效益|优势)(?:十分|非常|尤为|更加)?(?:显著|明显|突出|巨大)/gu;
const LATIN = /(?<![A-Za-z])[A-Z][A-Za-z]*(?:[A-Z0-9+.-][A-Za-z0-9]*)*(?![A-Za-z])/gu;
const ORGANISATION =
  /[\p{Script=Han}A-Za-z]{2,14}?(?:股份有限公司|有限责任公司|有限公司|集团|大学|学院|研究院|研究所|实验室|设计院|(?<![本我该分子母总各])公司)/gu;
const NO_NAME =
  /^(?:与|和|由|在|向|从|对|为)?(?:本|我|该|各|母|子|分|总|上市|制造|供应商|集团|申报|项目)+(?:公司|集团)$/u;
const OPEN = /【待(?:补充|核实)：[^】]*】/gu;

export interface Claim {
  kind: "superlative" | "degree" | "technology" | "organisation";
  words: string;
}

/** Words that the facts tell, in any cell, or the notice's own clauses. */
function toldWords({ sheet, template, standing }: CheckInput): string {
  const rules = standing.determinations.flatMap(({ title, conditions, benefits }) => [
    title,
    ...[...conditions, ...benefits].flatMap((one) => [one.title, one.cite.quote]),
  ]);
  return stripSpace(JSON.stringify([sheet, template.title, template.names, rules]));
}

const KIND = /(?:股份|责任|有限)*公司$|集团$|大学$|学院$|研究院$|研究所$|实验室$|设计院$/u;

/** An organisation counts as told where the facts name it, with or without what the sentence puts before its name. */
function isKnown(words: string, told: string): boolean {
  const kind = KIND.exec(words)?.[0].length ?? 0;
  for (let at = 0; at + kind + 2 <= words.length; at++) if (told.includes(words.slice(at))) return true;
  return NO_NAME.test(words) || /^[与和由在向从对为]?(?:本|我|该)/u.test(words);
}

/** Other organisations that the facts themselves name: whether they agree to be named, a person has to ask. */
export function othersNamed({ sheet }: CheckInput): string[] {
  const own = ["企业名称", "服务商名称", "评估机构"].map((name) => sheet.fields[name]?.value ?? "");
  const known = stripSpace([...own, ...sheet.investments.map(({ vendor }) => vendor)].join("\n"));
  const names = stripSpace(JSON.stringify(sheet)).matchAll(ORGANISATION);
  const others = Array.from(names, ([one]) => one.replace(/^.*[由与和在向从对为及]/u, ""));
  return [...new Set(others)].filter((one) => one.length > 3 && !isKnown(one, known));
}

/** Technologies, organisations and superlatives of a unit that no fact supports. */
export function claimFinder(input: CheckInput): (unit: ReadUnit["unit"]) => Claim[] {
  const told = toldWords(input);
  const printed = stripSpace(JSON.stringify(input.template.parts));
  return ({ text, state, given = [] }) => {
    // What the facts compose says only what the facts say.
    if (state === "内置") return [];
    const typed = Array.from(text);
    for (const { start, end } of given) typed.fill("　", start, end);
    const words = typed.join("").replaceAll(OPEN, "　");
    const all = (pattern: RegExp, kind: Claim["kind"], known: (one: string) => boolean) =>
      [...new Set(Array.from(words.matchAll(pattern), ([one]) => one))]
        .map((one) => one.replace(/^[由与和在向从对为]/u, ""))
        .filter((one) => !known(one))
        .map((one): Claim => ({ kind, words: one }));
    const superlatives = superlativesIn(words).filter((one) => !told.includes(one));
    return [
      ...superlatives.map((one): Claim => ({ kind: "superlative", words: one })),
      ...(/\d/u.test(text) ? [] : all(DEGREE, "degree", (one) => told.includes(one))),
      ...all(TECHNOLOGY, "technology", (one) => told.includes(one)),
      ...all(LATIN, "technology", (one) => one.length < 2 || told.includes(one) || printed.includes(one)),
      ...all(ORGANISATION, "organisation", (one) => isKnown(one, told) || isKnown(one, printed)),
    ];
  };
}
