import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput, Honour } from "../domain/fact.ts";
import { assertedText } from "./asserted.ts";
import type { Clause } from "./clauses.ts";
import { honourScope, remarksAfter } from "./honour-scope.ts";
import { denies } from "./negation.ts";
import { readPlaces } from "./places.ts";
import { leaveOpen, projectsOf, type Reading, tell } from "./reading.ts";

const HELD =
  /拿|获|得了|得过|入选|评上|评为|评了|评的|评过|认定|列入|牌子|称号|批了|拿下|挂了|颁|award|won|hold|recogni/u;
/** Common verbs say it only of what comes next: 是5G工厂, not 新模式的项目是去年开工的. */
const HELD_NEXT = /(?:是|有|通过|除了?)[^，,]{0,12}$/u;
const HELD_AFTER = /^(?:智能工厂|工厂|企业|项目)?(?:我们|这个|也|都|早就)?(?:有|通过)/u;
const WANTED =
  /(?:想|准备|打算|计划|正在|争取|拟|申请|申报|去报|要报|能报|报(?!了|过|告)|冲刺|创建|怎么|目标)[^，,]{0,8}$/u;
const NOT_YET =
  /^(?:的|在)?(?:培育|创建|候选|储备|申报|评选|评审|公示|种子|推荐|入围|拟)|^:(?!\s*(?:有|是|已|20))/u;
/** 新模式示范入选奖50万 tells what is paid for it, not that one has it. */
const REWARDED = /^(?:项目|企业)?(?:入选|评上|拿到|获评)了?(?:就|才|能|会|要)?(?:奖|给|补|发|有没有|多少)/u;
const NONE =
  /(?:没有?|没得|无|未获|从没|没拿过?|没获过?|没得过)(?:任何|什么|过|到|一个|半个|啥)*[^，,]{0,4}(?:荣誉|牌子|称号|奖项)|(?:荣誉|牌子|称号)(?:情况)?(?:都|也|一个都|一项都|[:：是为]|\s)*(?:没有?|没得|无|为零|是零|零|0)|(?:什么|啥)(?:荣誉|牌子|称号)[都也](?:没|无)|(?:荣誉|牌子|称号)(?:什么|啥|一[个块项])(?:都|也)(?:没|无)/u;
const NO_OTHER = /(?:没有?|没得|无)(?:其他|别的|其它)|(?:其他|别的|其它)的?(?:荣誉|牌子|称号|奖项)/u;
const words = new WeakMap<FactDictionary, Map<string, string>>();

interface Said {
  clause: Clause;
  held: Honour[];
  denied: string[];
  none: boolean;
}

/** Reads honours with year and owner: 2024年拿了5G工厂的牌子, 这个项目没有任何荣誉. */
export function readHonours(reading: Reading): void {
  const fact = [...reading.dictionary.facts.values()].find(({ type }) => type === "honours");
  if (!fact) return;
  const byProject = new Map<string, Said[]>();
  for (const clause of reading.clauses) {
    const said = readClause(reading, clause);
    if (!said) continue;
    const projects = projectsOf(reading, fact, clause);
    if (projects.length === 0) leaveOpen(reading, "which_project", clause, [fact]);
    for (const project of projects) byProject.set(project, [...(byProject.get(project) ?? []), said]);
  }
  for (const [project, told] of byProject) {
    const before = reading.known.find((one) => one.name === fact.name && one.project === project);
    const list = merge(honoursOf(before), told);
    const at = told.at(-1)!.clause;
    // 还没评上先进级: which others there are, is not said.
    const asks = fact.notices.some((slug) => reading.scope.has(slug));
    if (list === undefined && before === undefined && asks)
      leaveOpen(reading, "part", at, [fact], { project });
    if (list === undefined) continue;
    tell(reading, at, fact, list, { start: told[0]!.clause.start, end: at.end }, project);
  }
}

function readClause(reading: Reading, clause: Clause): Said | undefined {
  const text = assertedText(clause);
  if (text === undefined || clause.mood === "reported") return undefined;
  const found = honourWords(reading.dictionary, text);
  const residue = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  // 新模式示范，实际投资额520万 opens with what it is about; 5G工厂 alone answers.
  const bracket = /[（(]/u.test(reading.plain[clause.end] ?? "");
  const topic = clause === reading.clauses[0] && reading.clauses.length > 1 && !bracket;
  const bareAnswer =
    !topic &&
    found.length > 0 &&
    !/[呢吗嘛么]\s*$/u.test(residue) &&
    residue.replaceAll(/[\s的和与及跟还]|两块|牌子|荣誉|称号/gu, "").length <= 1;
  const said: Said = { clause, held: [], denied: [], none: false };
  for (const [index, { name, start, end }] of found.entries()) {
    const edge = found[index - 1]?.end ?? 0;
    const before = text.slice(edge, start);
    const after = text.slice(end, Math.min(found[index + 1]?.start ?? text.length, end + 12));
    const lead = text.slice(0, start);
    if (NOT_YET.test(after) || REWARDED.test(after)) continue;
    if (WANTED.test(lead) && !/[了过]$/u.test(lead)) continue;
    if (denies(before) !== denies(after.replace(/(?:没有?|无)(?:其他|别的|其它).*/u, "")))
      said.denied.push(name);
    else if (HELD.test(text) || HELD_NEXT.test(lead) || HELD_AFTER.test(text.slice(end)) || bareAnswer)
      said.held.push({
        name: namedBy(before, name, text.slice(start, end)),
        year: yearOf(reading, clause, start),
        scope: honourScope(reading, clause, text),
      });
  }
  if (NONE.test(text) && !NO_OTHER.test(text)) said.none = true;
  return said.held.length > 0 || said.denied.length > 0 || said.none ? said : undefined;
}

/** What is held after all that was said. Undefined when only other honours were denied. */
function merge(before: Honour[] | undefined, told: Said[]): Honour[] | undefined {
  const list = new Map((before ?? []).map((one) => [one.name, one]));
  let changed = false;
  for (const { held, denied, none } of told) {
    for (const name of denied) changed = list.delete(name) || changed;
    for (const one of held) {
      list.set(one.name, one);
      changed = true;
    }
    if (none && held.length === 0) changed = true;
  }
  // 「项目本身没有荣誉」 takes none away from those of the enterprise.
  if (told.some(({ none }) => none))
    for (const [name, one] of list) if (one.scope === "project") list.delete(name);
  return changed ? [...list.values()] : undefined;
}

export function honourWords(
  dictionary: FactDictionary,
  text: string,
): { name: string; start: number; end: number }[] {
  const names =
    words.get(dictionary) ??
    new Map(
      dictionary.honours.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((word) => [word.toLowerCase(), name] as const),
      ),
    );
  words.set(dictionary, names);
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|"),
    "gu",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    name: names.get(match[0])!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** 湖北的先进级 is none that this dictionary knows: it is kept in the words it was told in. */
function namedBy(before: string, name: string, word: string): string {
  const [place] = readPlaces(before.slice(-8)).elsewhere;
  return place === undefined || !name.startsWith("市级") ? name : `${place}${word}`;
}

/** The year said with it: 2021年认定的重庆市智能工厂, or right after it: 是2024年的. */
function yearOf(reading: Reading, clause: Clause, at: number): number | null {
  const dates = reading.figures.filter((figure) => figure.kind === "date" && figure.start >= clause.start);
  const inside = dates.filter(({ end }) => end <= clause.end);
  const remarks = clause.end + 1 + remarksAfter(reading, clause).length;
  const date =
    inside.findLast(({ start }) => start < clause.start + at) ??
    inside[0] ??
    dates.find(({ end }) => end <= remarks && end > clause.end);
  return date?.kind === "date" && date.value ? date.value.year : null;
}

const honoursOf = (fact: FactInput | undefined): Honour[] | undefined =>
  Array.isArray(fact?.value) ? fact.value : undefined;
