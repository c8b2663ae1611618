import type { HonourEntry } from "../../domain/fact-dictionary.ts";
import type { Corpus, Notice } from "../../domain/notice.ts";
import { stripSpace, unwrapLines } from "../../domain/text.ts";
import { anyOf, termFinder, type TermFinder } from "./terms.ts";

/** Names and set phrases whose numerals are no figures, beside those of the corpus. Source: GATE.md G1. */
const FIXED =
  "5G 四侧 四链 一企一策 一链一网一平台 三证合一 五证合一 第三方 新一代 工业一司 二级节点 两江新区 万盛 一次性 统一 进一步 之一 一经 " +
  "一定 一般 一致 一并 一律 一体 一体化 一旦 一直 一起 一样 一方面 另一方面 一些 一切 一下 一道 一同 另一 同一 唯一 单一 每一 任一 " +
  "某一 这一条 那一条 这一点 一一 逐一 一站式 一键 一线 一流 一旁 一系列 万一 千万别 千万不要 十分 百分比 半导体 四川 万州 九龙坡 三峡 " +
  "两化 两者 二者 三者 两会 三大运营商 一手 一时 初一 一条龙 一揽子 万家 两侧 一审 哪一份 哪一项 哪一条 哪一类 哪一种 这一份 这一项 那一项 提前一天 这一块 那一块 同一家 一共 一向 一贯 一概 一度 划一 归一 合一 专一 百度云";
/** Of a name, only what could be taken for a figure needs a mask. */
const TELLING = /[\d一二三四五六七八九十百千万亿两半]/u;
const TYPE_HEAD = /^[^，；、：。]{2,18}(?:型|工厂|模式)(?=[：。])/u;
const QUOTED = /《([^《》]{2,80})》|“([^“”]{2,30})”/gu;

/** In one width and without white space, so that （2025年版） and (2025 年版) are one. */
export const plain = (text: string): string => stripSpace(text.normalize("NFKC"));

export interface Vocabulary {
  masks: RegExp;
  /** Set phrases that belong to no document. */
  fixed: ReadonlySet<string>;
  /** `meaning` is the name itself; whose it is says `noticesNamed`. */
  findNoticeNames: TermFinder;
  noticesNamed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Honours and factory types. */
  findHonours: TermFinder;
  notices: ReadonlyMap<string, Notice>;
  /** Whose deadline is which, as the rules call it: 申报主体（企业线上申报）. */
  windows: readonly string[];
  /** What a faulty print was probably meant to say. */
  likely: ReadonlySet<string>;
  /** Bodies as `plain` makes them, by slug. */
  bodies: ReadonlyMap<string, string>;
}

/** The instrument without its number, the number alone, and both. */
const variants = (name: string) => {
  const [, bare, number] = /^(.*?)[（(]([^（）()]*号)[）)]$/u.exec(name) ?? [];
  return [name, ...(bare && number ? [bare, number] : [])];
};

function namesOf({ meta }: Notice): string[] {
  const parts = meta.parts.flatMap(({ title, number }) => [title, number]);
  return [meta.title, ...meta.names, meta.number, ...parts].filter((name) => name !== null);
}

function quotedIn(body: string): string[] {
  const text = unwrapLines(body);
  return Array.from(text.matchAll(QUOTED), (match) => match[1] ?? match[2]!).flatMap((name) => [
    ...variants(name),
    `《${name}》`,
  ]);
}

interface Deadline {
  id: string;
  actor: string;
}

/** What the corpus and its rules call things. Made once for a corpus. */
export function readVocabulary(
  corpus: Corpus,
  honours: readonly HonourEntry[],
  deadlines: readonly Deadline[],
): Vocabulary {
  const { notices } = corpus;
  const noticesNamed = new Map<string, Set<string>>();
  for (const notice of notices)
    for (const name of namesOf(notice))
      noticesNamed.set(name, (noticesNamed.get(name) ?? new Set()).add(notice.slug));
  const types = notices.flatMap(({ clauses }) =>
    clauses.flatMap(
      ({ text }) => TYPE_HEAD.exec(unwrapLines(text).replace(/^[（(][^）)]*[）)]/u, ""))?.[0] ?? [],
    ),
  );
  const honourWords = honours.map(({ name, aliases }) => [name, [name, ...aliases]] as const);
  const masks = [
    ...noticesNamed.keys(),
    ...notices.flatMap(({ meta, body }) => [
      ...meta.issuers,
      ...meta.relations.flatMap(({ to }) => variants(to)),
      ...quotedIn(body),
    ]),
    ...honourWords.flatMap(([, words]) => words),
    ...types,
  ].filter((name) => TELLING.test(name));
  return {
    masks: anyOf([...masks, ...FIXED.split(" ")]),
    fixed: new Set([...FIXED.split(" "), ...honourWords.flatMap(([, words]) => words)]),
    findNoticeNames: termFinder([...noticesNamed.keys()].map((name) => [name, [name]] as const)),
    noticesNamed,
    findHonours: termFinder([...honourWords, ...types.map((type) => [type, [type]] as const)]),
    notices: new Map(notices.map((notice) => [notice.slug, notice])),
    windows: deadlines.map(({ id, actor }) => `${actor}（${id}）`),
    likely: new Set(notices.flatMap(({ meta }) => meta.sic.map(({ likely }) => likely))),
    bodies: new Map(notices.map(({ slug, body }) => [slug, plain(body)])),
  };
}
