import type { Determination } from "../../../server/domain/determination.ts";
import type { FactDictionary } from "../../../server/domain/fact-dictionary.ts";
import type { FactInput, Honour } from "../../../server/domain/fact.ts";
import { formatMoney } from "../../../server/domain/money.ts";
import { combineDeterminations } from "../../../server/rules/combine-determinations.ts";
import { evaluateProgramme } from "../../../server/rules/evaluate-programme.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import type { Pack } from "../../../server/rules/pack.ts";
import type { CaseFacts, CaseFile, RuleCase } from "./case-file.ts";

/** Facts of a case as a client would send them. */
export function caseFacts(facts: CaseFacts, dictionary: FactDictionary): FactInput[] {
  return Object.entries(facts).map(([name, value]) => caseFact(name, value, dictionary));
}

function caseFact(name: string, said: CaseFacts[string], dictionary: FactDictionary): FactInput {
  const value = Array.isArray(said) ? said.map(projectHonour) : said;
  const fact = { name, value, project: "p1" };
  return dictionary.facts.get(name)?.type === "money" ? { unit: "万元", ...fact } : fact;
}

function projectHonour(item: string | Honour): Honour {
  return typeof item === "string" ? { name: item, year: null, scope: "project" } : item;
}

/** Evaluates one case on a pack, the shipped one or a mutant of it. */
export function determineCase(
  pack: Pack,
  file: CaseFile,
  { 名, 项目 = file.项目, 改, 日期 = file.日期 }: RuleCase,
  dictionary: FactDictionary,
): Determination {
  if (日期 === undefined) throw new Error(`case 日期 missing: ${名}`);
  const [facts] = readFactSets(caseFacts({ ...file.基线, ...改 }, dictionary), dictionary, 日期);
  const programme = pack.document.programmes.find(({ id }) => 项目 === undefined || id === 项目);
  if (!programme) throw new Error(`pack ${pack.slug} has no programme ${项目 ?? ""}`);
  return evaluateProgramme({ pack, programme, facts: facts!, asOf: 日期 });
}

/** What a case expects, and the same things of a determination: equal when the case passes. */
export function compareCase(
  pack: Pack,
  determination: Determination,
  { 期望, 改 }: Pick<RuleCase, "期望" | "改">,
  { base, dictionary }: { base: CaseFacts; dictionary: FactDictionary },
) {
  const benefits = new Map(determination.benefits.map((one) => [one.id, one]));
  const same = 改["多项奖补同一内容"];
  const one = { packs: new Map([[pack.slug, pack]]), refused: new Map() };
  const sameContent = typeof same === "boolean" ? same : null;
  const sets = readFactSets(caseFacts({ ...base, ...改 }, dictionary), dictionary);
  const combined = combineDeterminations(one, [determination], sets, sameContent)?.combined ?? null;
  const condition = (id: string) => determination.conditions.find((one) => one.id === id);
  const money = (view: { fen: string } | null | undefined) => (view ? formatMoney(BigInt(view.fen)) : null);
  const each = <T>(wanted: Record<string, T> | undefined, read: (id: string, want: T) => unknown) =>
    wanted && Object.fromEntries(Object.entries(wanted).map(([id, want]) => [id, read(id, want)]));
  const found = {
    结论: determination.verdict,
    可申报: determination.can_apply,
    窗口: determination.window?.state,
    各窗口: each(期望.各窗口, (id) => determination.windows.find((one) => one.id === id)?.state ?? null),
    条件: each(期望.条件, (id) => condition(id)?.verdict ?? null),
    理由: each(期望.理由, (id) => condition(id)?.reasons),
    依据: each(期望.依据, (id) => condition(id)?.cite.clause),
    引文: each(期望.引文, (id) => condition(id)?.cite.quote),
    时限: each(期望.时限, (id) => {
      const window = determination.windows.find((one) => one.id === id);
      return window && { 状态: window.state, 含当时: window.inclusive };
    }),
    数值: each(期望.数值, (id) => condition(id)?.value),
    待问: determination.missing.map(({ name }) => name),
    差距: each(期望.差距, (id, want) => {
      const gap = condition(id)?.gap;
      if (!gap || !want) return gap ?? null;
      const all = { 总额不变须调增: money(gap.fixed_total), 另行新增须投入: money(gap.added_spend) };
      return Object.fromEntries(Object.entries(all).filter(([key]) => key in want));
    }),
    金额: each(期望.金额, (id) => {
      const benefit = determination.benefits.find((one) => one.id === id);
      return benefit ? money(benefit.amount_max) : `没有${id}这一项`;
    }),
    算式: each(期望.算式, (id) => benefits.get(id)?.formula),
    提示: each(期望.提示, (id, want) => want.filter((said) => benefits.get(id)?.caveats.includes(said))),
    列出: [...benefits.keys()],
    合计: combined && { 低: money(combined.low), 高: money(combined.high) },
  };
  const asked = Object.entries(found).filter(([key]) => key in 期望);
  return { expected: 期望, found: Object.fromEntries(asked) };
}
