import type { Role } from "./figure-index.ts";

const PAST = "(?:改造前|建设前|实施前|项目前|上线前|投用前|原先|原来|原有|原|此前|由|从|自)";
const NOW = "(?:改造后|建设后|实施后|上线后|投用后|目前|现在|现|至|到)";
/** Said once for the whole sentence: 基期（2023年9—12月）不良品率为2.1%，漏检率为0.8%. */
const WHOLE_PAST = /(?:基期|改造前|建设前|实施前|项目前|上线前|投用前)(?!后)/gu;
const WHOLE_NOW = /报告期|改造后|建设后|实施后|上线后|投用后|目前/gu;
const DOWN = "(?:下降|降低|降|减少|缩短|压缩|减|节约|节省|下调|少)";
const UP = "(?:上升|升高|提升|提高|升|增加|增长|增|延长|扩大|上调)";
const END = '(?:[了为是：:约]|大约|到|至|幅度?){0,3}[“"]?$';

const CUES: [RegExp, Role][] = [
  [/基期(?:为|是|：|:|（)?$/u, "baseline"],
  [/报告期(?:为|是|：|:|（)?$/u, "period"],
  [new RegExp(`(?:${DOWN}|${UP}|保持在?|稳定在?)(?:至|到|为|成)$`, "u"), "after"],
  [new RegExp(`(?:${DOWN}|${UP})(?:了|约|幅|幅度|幅为)?$`, "u"), "change"],
  [/(?:降幅|增幅|变化|变动|相对)(?:为|是|约|：|:)?$/u, "change"],
  [new RegExp(`${PAST}(?:[的为是：:约]|大约){0,2}$`, "u"), "before"],
  [new RegExp(`${NOW}(?:[的为是：:约]|大约){0,2}$`, "u"), "after"],
];
/** What a column may hold, by its head. */
const COLUMNS: [RegExp, RegExp][] = [
  [/日期|时间(?!（)/u, /\.(?:date|baseline|period)\b|^f\..*(?:时间|日期|开始|结束)/u],
  [/发票/u, /\.invoice$/u],
  [/金额|（万元）/u, /\.amount\b|^i\.|^f\.|\.saving$|^v\./u],
];

/** Whether a figure may stand in a column: no amount under 日期, no date under 金额. */
export const fitsColumn = (id: string, head: string): boolean =>
  COLUMNS.every(([pattern, ids]) => !pattern.test(head) || ids.test(id));

const HEADS: [RegExp, Role][] = [
  [/^基期$/u, "baseline"],
  [/^报告期$/u, "period"],
  [/建设前|改造前|实施前|基期值/u, "before"],
  [/建设后|改造后|实施后|报告期值/u, "after"],
  [/变化|降幅|增幅|相对|绝对/u, "change"],
];

/** Which side the sentence is on by the time it reaches a figure; a semicolon or a cell begins anew. */
function sideOf(sentence: string): Role {
  const part = sentence.slice(sentence.search(/[^；;\t。]*$/u));
  const last = (pattern: RegExp) => Array.from(part.matchAll(pattern)).at(-1)?.index ?? -1;
  const [past, now] = [last(WHOLE_PAST), last(WHOLE_NOW)];
  if (past === now) return "";
  return past > now ? "before" : "after";
}

/** A base period goes with what was before, the reported one with what is after. */
const SIDE: Record<Role, Role> = {
  before: "before",
  baseline: "before",
  after: "after",
  period: "after",
  change: "change",
  "": "",
};

/** 降至减少29小时: a difference where a value has to stand. */
const VALUE_DUE = new RegExp(`(?:至|到|由|从)(?:相对)?(?:${DOWN}|${UP}|幅)*$`, "u");

/** What the place of a figure says that it is. */
interface Place {
  /** The words of its clause before it, with which `sentence` ends. */
  clause: string;
  sentence: string;
  /** Of its column. */
  head: string;
  /** The clause itself names what the figure is about, or its row does. */
  named: boolean;
}

/** The role that a place gives to a figure which has another one: the two contradict each other. Null where they don't. */
export function otherRole(own: Role, { clause, sentence, head, named }: Place): Role | null {
  if (own === "") return null;
  const said =
    HEADS.find(([pattern]) => pattern.test(head))?.[1] ??
    CUES.find(([pattern]) => pattern.test(clause.trimEnd()))?.[1] ??
    "";
  // The whole sentence's side says nothing of a difference inside it.
  const role = said === "" && own !== "change" ? sideOf(sentence) : said;
  if (own === "change" && head === "" && VALUE_DUE.test(clause.trimEnd())) return "after";
  if (role !== "") return SIDE[role] === SIDE[own] ? null : role;
  return own === "before" || (own === "after" && !named) ? "" : null;
}

/** Which way the verb before a figure goes: 下降, 提高到. Null where there is none. */
export function directionOf(before: string): "降" | "升" | null {
  const words = before.trimEnd();
  if (new RegExp(`${DOWN}${END}`, "u").test(words)) return "降";
  return new RegExp(`${UP}${END}`, "u").test(words) ? "升" : null;
}

/** The same of a whole figure with its verb: `下降1.18个百分点`, `相对增幅18.71%`. */
export function directionIn(text: string): "降" | "升" | null {
  if (/降|减|缩短/u.test(text)) return "降";
  return /升|增|延长/u.test(text) ? "升" : null;
}
