import { DEFAULT_PROJECT, type FactInput } from "../domain/fact.ts";
import { readPlaces } from "./places.ts";

const NAMED =
  /(?:项目|工程)\s*([a-d甲乙丙丁])|([a-d甲乙丙丁])\s*(?:项目|厂|工厂|车间|产线|基地)|(?<![a-z\d.])([a-d])(?![a-z\d.])/gu;
const NUMBERED = /项目([一二三四])(?![共直次期样般定起])|第([一二三四])个(?:项目)?|([一二三四1-4])号项目/gu;
/** 还有个食品厂项目 is one's own; 另外一个车间的项目 only tells where an honour comes from. */
const OTHER =
  /(?:另(?:外)?一个|另外那个|第二个)(?:.{0,6}厂区的?)?项目|还有(?:一)?个(?:(?!问题|事|疑问|情况|条件|要求|文件|通知|政策)[^，,。.;?!\s]){0,8}项目/gu;
/** A letter that names its project though no second one is told beside it. */
const ALONE = /(?:项目|工程)\s*([a-d甲乙丙丁])(?![a-z\d])|([a-d甲乙丙丁])\s*(?:项目|工厂|厂(?![家商]))/gu;
const KIND = "(未来工厂|5g工厂|先进级|数字化车间|基础级|二级节点|赋能中心)";
/** 未来工厂项目, 3000万的未来工厂, 先进级投了2500万. */
const TYPED = new RegExp(
  `${KIND}(?:智能工厂)?(?:建设)?项目|[\\d.]+[万亿]元?的${KIND}|${KIND}(?:智能工厂)?的?(?:实际)?(?:投资额?|投入)?(?:投了?|花了)?(?:是|为)?[\\d.]+[万亿]`,
  "gu",
);
/** One project under two names, or one a part of the other: never two to be added up. */
const ONE_PROJECT = /同一|(?:里面|里头|其中)的?(?:一?部分|一块)|包含在|一个项目两块/u;
/** 都已投产, 两个项目都有: said of every project. */
const EACH =
  /^\s*(?:项目|厂)?(?:也|就)?(?:都|均|全都)|(?:[两三四几]个|所有|全部)(?:项目|厂|工厂)?.{0,6}(?:都|均)/u;

interface Label {
  at: number;
  id: string;
}

/** The projects of a message and of its thread. */
export interface Projects {
  /** Which project a place of the message is about: from a label (A项目, B厂, 第二个项目, 江津厂) to the next. */
  at(place: number): string;
  /** A label stands at the place or before it. */
  labelled(place: number): boolean;
  /** What these words are said of: one project, all of them, or none where it has to be asked. */
  of(words: string, place: number): string[];
  /** Every project the message names, or those of the thread where it names none. */
  all: readonly string[];
}

/**
 * Reads which projects a message speaks of. `known` holds the thread's facts about projects, none about the
 * enterprise. What names no project belongs to the thread's only one; where there are several, it is asked.
 */
export function readProjects(plain: string, known: readonly FactInput[]): Projects {
  const familiar = [...new Set(known.map(({ project }) => project))];
  const found = labelsOf(plain, familiar).toSorted((a, b) => a.at - b.at);
  const named = [...new Set(found.map(({ id }) => id))];
  // One label alone is for the whole message, unless the thread has another project.
  const alone = named.length === 1 && (familiar.length !== 1 || named[0] === familiar[0]);
  const usual =
    (alone && named[0] !== "p2" ? named[0] : undefined) ?? (familiar.length === 1 ? familiar[0] : undefined);
  const at = (place: number) => found.findLast((label) => label.at <= place)?.id ?? usual ?? DEFAULT_PROJECT;
  const all =
    named.length > 0
      ? [...new Set([...(found[0]!.at > 0 && named[0] === "p2" ? [usual ?? DEFAULT_PROJECT] : []), ...named])]
      : familiar;
  return {
    at,
    all,
    labelled: (place) => found.some((label) => label.at <= place),
    of: (words, place) => {
      if (all.length > 1 && EACH.test(words)) return [...all];
      return named.length === 0 && familiar.length > 1 ? [] : [at(place)];
    },
  };
}

/** Labels of the kind that tells projects apart here: two of them, one the thread knows, or one said outright. */
function labelsOf(plain: string, familiar: readonly string[]): Label[] {
  const letters = labels(plain, NAMED, upper);
  const numbers = labels(
    plain,
    NUMBERED,
    (word) => `项目${"一二三四".includes(word) ? word : "一二三四"[Number(word) - 1]!}`,
  );
  const sites = siteLabels(plain);
  const types = ONE_PROJECT.test(plain) ? [] : labels(plain, TYPED, (word) => `${word.toUpperCase()}项目`);
  const several = [letters, numbers, sites, types].find(
    (kind) => new Set(kind.map(({ id }) => id)).size > 1 || kind.some(({ id }) => familiar.includes(id)),
  );
  if (several) return several;
  const other = labels(plain, OTHER, () => "p2");
  if (other.length > 0) return other;
  const outright = [labels(plain, ALONE, upper), numbers].find((kind) => kind.length > 0);
  // 江津厂 may be where the thread's one unnamed project is.
  return outright ?? (familiar.includes(DEFAULT_PROJECT) ? [] : sites);
}

const upper = (word: string) => word.toUpperCase();

function siteLabels(plain: string): Label[] {
  const places = [...new Set(readPlaces(plain).chongqing)].filter(
    (place) => place !== "重庆" && place !== "渝",
  );
  return places.flatMap((place) =>
    labels(
      plain,
      new RegExp(`(${place.toLowerCase()})(?:工厂|厂区|厂|基地|项目)`, "gu"),
      (word) => `${word}项目`,
    ),
  );
}

function labels(plain: string, pattern: RegExp, id: (word: string) => string): Label[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    at: match.index,
    id: id(match.slice(1).find((group) => group !== undefined) ?? ""),
  }));
}
