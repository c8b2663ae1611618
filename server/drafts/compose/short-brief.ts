import { acrossScenes } from "./across-scenes.ts";
import type { ComposeInput } from "./compose-input.ts";
import { fitWithin, type Line } from "./fit-within.ts";
import { lacking } from "./lacking.ts";
import { firstIndicators, sceneNames, techniquesTold } from "./scenes-in-short.ts";
import { inside, sentence, toldLines } from "./told.ts";
import { yearlyTotal } from "./yearly-total.ts";

/**
 * 项目简介 of 003's form: what was used, what it solved, what came of it, within `limit` characters. Techniques and
 * indicators that find no room are left out from the last one on.
 */
export function shortBrief(input: ComposeInput, limit: number | null): string[] {
  const { ledger, sheet } = input;
  const own = toldLines(ledger, "f.项目简介");
  if (own.length > 0) return own;
  const line = (text: string, need = false): Line => ({ text: sentence(ledger, text), need });
  const names = sceneNames(input);
  const across = acrossScenes(input);
  const pains = sheet.scenes.flatMap(({ id }) => inside(ledger, `${id}.pain`) ?? []);
  const total = yearlyTotal(input);
  const groups: Line[][] = [
    [
      line(`1.采用的技术和方案：${names === undefined ? lacking("采用的技术和方案") : `建设${names}`}`, true),
      ...techniquesTold(input)
        .slice(0, 1)
        .map((told) => line(`其中${told}`)),
    ],
    [line(`2.解决的问题：${pains.length === 0 ? lacking("解决的问题") : pains.join("；")}`, true)],
    [
      line(`3.成效：${total === undefined ? lacking("降低成本或增加收益的金额") : `年节约${total}`}`, true),
      line(`推广规模：${inside(ledger, "f.推广空间") ?? lacking("已应用到哪些行业、地区和企业")}`, true),
      ...firstIndicators(input).map((one) => line(across.story(one))),
    ],
  ];
  const kept = new Set(fitWithin(ledger, groups.flat(), limit));
  return groups
    .map((group) => group.flatMap(({ text }) => (kept.has(text) ? [text] : [])).join(""))
    .filter((text) => text !== "");
}
