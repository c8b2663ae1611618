import { DEFAULT_PROJECT, type FactInput } from "../domain/fact.ts";
import { readPlaces } from "./places.ts";

const NAMED =
  /(?:项目|工程)\s*([a-d甲乙丙丁])|([a-d甲乙丙丁])\s*(?:项目|厂|工厂|车间|产线|基地)|(?<![a-z\d.])([a-d])(?![a-z\d.])/gu;
const NUMBERED = /项目([一二三四])(?![共直次期样般定起])|第([一二三四])个(?:项目)?|([一二三四1-4])号项目/gu;
const OTHER = /(?:另(?:外)?一个|另外那个|还有(?:一)?个|第二个)(?:.{0,6}厂区的?)?项目/gu;

const TYPED = /(未来工厂|5g工厂|先进级|数字化车间|基础级|二级节点|赋能中心)(?:智能工厂)?(?:建设)?项目/gu;

interface Label {
  at: number;
  id: string;
}

/**
 * Which project each place of a message is about: from a label (A项目, B厂, 第二个项目, 江津厂) to the next.
 * One label alone names no second project, unless the thread knows it.
 */
export function readProjects(plain: string, known: readonly FactInput[]): (at: number) => string {
  const letters = labels(plain, NAMED, (word) => word.toUpperCase());
  const numbers = labels(
    plain,
    NUMBERED,
    (word) => `项目${"一二三四".includes(word) ? word : "一二三四"[Number(word) - 1]!}`,
  );
  const sites = [...new Set(readPlaces(plain).chongqing)].flatMap((place) =>
    labels(
      plain,
      new RegExp(`(${place.toLowerCase()})(?:工厂|厂区|厂|基地|项目)`, "gu"),
      (word) => `${word}项目`,
    ),
  );
  const types = plain.includes("同一") ? [] : labels(plain, TYPED, (word) => `${word.toUpperCase()}项目`);
  const familiar = new Set(known.map(({ project }) => project));
  const kind = [letters, numbers, sites, types].find(
    (found) => new Set(found.map(({ id }) => id)).size > 1 || found.some(({ id }) => familiar.has(id)),
  );
  const chosen = kind ?? labels(plain, OTHER, () => "p2");
  const ordered = chosen.toSorted((a, b) => a.at - b.at);
  return (at) => ordered.findLast((label) => label.at <= at)?.id ?? DEFAULT_PROJECT;
}

function labels(plain: string, pattern: RegExp, id: (word: string) => string): Label[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    at: match.index,
    id: id(match.slice(1).find((group) => group !== undefined) ?? ""),
  }));
}
