import type { Comparator } from "./figure.ts";

const BEFORE: [RegExp, Comparator["op"]][] = [
  [
    /(?:不低于|不少于|不小于|不得低于|不得少于|至少要?|起码要?|最少要?|最低要?|达到|满|够|at least|no less than)$/iu,
    "gte",
  ],
  [
    /(?:不超过|不高于|不多于|不大于|不得超过|最高为?|最多也?就?|至多|顶多|上限为?|封顶|最大|up to|at most|no more than|not exceeding)$/iu,
    "lte",
  ],
  [/(?<!不|不得)(?:超过|超出|突破|破|高于|多于|大于|超|more than|over|exceeding)(?:了)?$/iu, "gt"],
  [
    /(?<!不|不得)(?:低于|少于|小于|不足|不到|不满|未满|未达|没到|没有|没够|没达到|未到|不够|差一点到|less than|below|under)$/iu,
    "lt",
  ],
  [/(?:原则上|原则|in principle)$/iu, "principle"],
];
const AFTER: [RegExp, Comparator["op"]][] = [
  [/^(?:及以上|或以上|以上|起步|起(?![来动飞])|or more|and above)/iu, "gte"],
  [/^(?:及以下|或以下|以下|以内|之内|封顶|or less)/iu, "lte"],
  [/^内(?=[,，。;；、)）]|$)/u, "lte"],
];
const MEASURE = /(?<=(?:不低于|不少于|不超过|不高于|超过|低于|达到))[^,，。;；、\s]{1,12}的$/u;
const ABOUT_BEFORE =
  /(?:大概|大约|大致|约莫|约|差不多|将近|接近|近|估计|估摸|快|不离|around|about|approximately|roughly|nearly|almost|(?<![\p{L}\d)）]\s*)~)\s*(?:是|有|在|要|花了?|投了?)?\s*$/iu;
const ABOUT_AFTER = /^\s*(?:左右|上下|出头|多(?!少|次|个)|多一?点|的样子|光景|开外|or so)/iu;

/** The comparators that stand right before and after a figure of a folded text, outermost first. */
export function comparatorsOf(text: string, start: number, end: number, ofShare: boolean): Comparator[] {
  const found: Comparator[] = [];
  let edge = start;
  // 不低于总投资的30%: what it is a share of stands between.
  if (ofShare) edge -= MEASURE.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
  for (let step = 0; step < 3; step++) {
    const before = text.slice(Math.max(0, edge - 16), edge).trimEnd();
    const stop = Math.max(0, edge - 16) + before.length;
    const hit = BEFORE.map(([pattern, op]) => ({ op, text: pattern.exec(before)?.[0] })).find(
      (one) => one.text !== undefined,
    );
    if (hit?.text === undefined) break;
    edge = stop - hit.text.length;
    found.unshift({ op: hit.op, text: hit.text, start: edge, end: stop });
  }
  for (const [pattern, op] of AFTER) {
    const after = pattern.exec(text.slice(end, end + 8))?.[0];
    if (after === undefined) continue;
    found.push({ op, text: after, start: end, end: end + after.length });
    break;
  }
  return found;
}

/** 大概, 近, 左右. 近3年 is a look back, not an estimate: the caller says so. */
export function isApproximate(text: string, start: number, end: number, lookBack: boolean): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const about = ABOUT_BEFORE.exec(before)?.[0];
  if (about !== undefined && !(lookBack && about.startsWith("近"))) return true;
  return ABOUT_AFTER.test(text.slice(end, end + 6));
}
