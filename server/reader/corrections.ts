import type { FactInput } from "../domain/fact.ts";
import type { Clause } from "./clauses.ts";
import type { Projects } from "./projects.ts";

const CUE =
  /不对|错了|说错|讲错|更正|纠正|改成|改为|改到|换成|应该是|应为|应当是|其实是|其实(?=有|已|没|不)|实际上是|搞错|写错|记错|弄错|修正|调整为|调整到|更新为|不是.{1,14}(?:而是|应是)|不是\s*(?:[\d.,]+(?![a-z\d.])|[一二三四五六七八九十两]+[十百千万亿级])|actually|correction|i mean/u;
const OLD_AFTER =
  /^\s*(?:万?元?)?\s*(?:改|调|换|更正|更新|调整)(?:成|为|到)|^\s*(?:万?元?)?\s*(?:不对|是错的?|写错|说错|报错)/u;
const OLD_BEFORE = /(?:不是|并非|不应该是|从|由)\s*$/u;
const RETRACT =
  /撤回|收回|作废|当我没说|不算数|先不算|(?:那个|这个|那笔|这笔|的)不算了?\s*$|别算|不要考虑|不考虑|删掉|删除|去掉|忽略|说的不作数|划掉|retract|ignore/u;

/** Clauses that put something right: from a cue to the end of its sentence. */
export function correcting(clauses: readonly Clause[]): Set<Clause> {
  const found = new Set<Clause>();
  let sentence = -1;
  for (const clause of clauses) {
    if (CUE.test(clause.text)) sentence = clause.sentence;
    if (clause.sentence === sentence) found.add(clause);
    // 「说错了。是2600万。」
    else if (clause.sentence === sentence + 1 && sentence >= 0 && /^\s*(?:应?该?是|而是)/u.test(clause.text))
      found.add(clause);
  }
  return found;
}

export const isRetraction = (clause: Clause): boolean => RETRACT.test(clause.text) && clause.mood !== "asked";

/** The value that a correction replaces: 不是2100万, 2100万改成2600万. */
export function isOldValue(plain: string, clause: Clause, start: number, end: number): boolean {
  return OLD_BEFORE.test(plain.slice(clause.start, start)) || OLD_AFTER.test(plain.slice(end, clause.end));
}

/**
 * The fact a bare new value is for: the one that had the old value, or the only one there is, of the project
 * that the clause names or else of any. Names alone where several could be meant.
 */
export function correctedFact<T extends FactInput>(
  known: readonly T[],
  { text, end }: Clause,
  projects: Projects,
  old: string | undefined,
): { fact: T } | { candidates: string[] } {
  const here = projects.of(text, end - 1);
  const own = known.filter(({ project }) => here.includes(project));
  const before = own.length > 0 ? own : known;
  const same = old === undefined ? [] : before.filter(({ value }) => value === old);
  const possible = same.length > 0 ? same : before;
  const [first] = possible;
  return first && possible.every(({ name, project }) => name === first.name && project === first.project)
    ? { fact: first }
    : { candidates: [...new Set(possible.map(({ name }) => name))] };
}
