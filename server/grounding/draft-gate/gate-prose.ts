import { claimsTooMuch } from "../gate/claims.ts";
import { canonical } from "../gate/canonical.ts";
import { looseNumerals } from "../gate/loose-numerals.ts";
import { hasMarkup } from "../gate/markup.ts";
import { anyOf } from "../gate/terms.ts";
import { beyondFacts } from "./beyond-facts.ts";
import type { ProseReason } from "./prose-reasons.ts";
import { saysContrary } from "./says-contrary.ts";

/** What a sentence of a draft stands on. */
export interface ProseGrounds {
  /** Slots that it may use, phrases that say by themselves what they speak of, and their words. */
  slots: ReadonlyMap<string, string>;
  /** Names of the draft's indicators by the key that begins their slots: `s1k2`. */
  indicators: ReadonlyMap<string, string>;
  /** Names as told, whose numerals are no figures. */
  names: readonly string[];
  /** What the facts compose in its place. */
  composed: string;
  /** What was told of what the passage is about, and what the facts compose of it. */
  told: string;
}

export type GatedProse = { text: string } | { withheld: ProseReason };

const SLOT = /\{([^{}]*)\}/gu;
const MARKER = /【[^【】]*】/gu;
/** Stands for what is already known to be right; no pattern below matches it. */
const HIDDEN = "\ue000";
const hide = (text: string) => HIDDEN.repeat(text.length);

/** Words with a numeral in them that count nothing. */
const COUNTLESS =
  /[三二]维|二维码|两端|统一|进一步|一体化?|一致|一线|一般|一定|同一|唯一|单一|逐一|一旦|一并|一起|一方面|另一方面|一系列|第三方|新一代|十分|万能|一键|一站式|实时|半自动|半成品|千方百计|百分比|一手|一次性|一些|一直|一样|某一|任一|每一|之一|两者|二者|三者|两侧|四周|一同|零部件|零配件|零件/gu;
const DIGIT = /\p{N}/u;

/** What may not touch a slot: it would change what the figures in it say. */
const BEFORE =
  /(?:超过?|达到?|高达|接近|将近|约|近|仅|只|不|未|没有?|并非|无|大于|小于|低于|高于|多于|少于|至少|至多|最多|最低|平均|累计|合计|同比|环比|每[年月日天]|翻)$/u;
const AFTER =
  /^(?:以[上下内外]|左右|上下|余|多|倍|%|％|‰|个?百分点|[万亿元年月日天件台]|以?来?超|的[一二两三四五六七八九十]|不到|有余|开外)/u;
const EXPECTED =
  /预计|预期|预测(?!性)|有望|可望|力争|(?<![模虚])拟(?!合)|(?<!生产|排产|作业|物料|采购|维护|检修)计划(?!编制|排程|调度|管理)|将(?:可|会|实现|达到|建成|完成|提升|降低|提高|减少|形成|带来|节约|进一步)/u;
const ACHIEVED = /已(?:经)?(?:实现|达到|完成|建成|投产|验收|取得)|实测|实绩/u;
const PROMISE = /补贴|补助|奖补|奖励|资助|扶持资金|入选|获批|认定|到账|立项成功|通过(?:评审|审核|验收)/u;
/** Kinds of facts that a reviewer asks proof of: said only where they were told. */
const TELLING =
  /专利|软著|软件著作权|认证|获奖|荣誉|好评|满意|客户|市场|出口|海外|团队|专家|院士|博士|高校|合作|签约|示范|推广|复制|培训|就业|人才|减排|低碳|国产化|自主可控|自主研发|自主知识产权|国家标准|行业标准|合同|验收|投产|事故/gu;
const PRAISE = /显著|大幅|极大|明显|巨大|卓越|优异|突破性|颠覆性|革命性|飞跃|质的/u;

/** A name that is little more than a number would hide that number everywhere. */
const isName = (name: string) => name.replace(/[\p{N}\p{P}\p{S}\s]/gu, "").length >= 2;

/** The text with each of the stretches marked. */
function marked(text: string, stretches: ReturnType<typeof beyondFacts>): string {
  let rest = text;
  for (const { start, end } of stretches.toReversed())
    rest = `${rest.slice(0, start)}【待核实：${rest.slice(start, end)}】${rest.slice(end)}`;
  return rest;
}

/**
 * One sentence of a model, slots unfilled, as it may stand in a draft: what no fact supports becomes 【待核实：…】, and what
 * counts, promises, praises or turns the facts round is withheld with the reason.
 */
export function gateProse(written: string, grounds: ProseGrounds): GatedProse {
  if (hasMarkup(written)) return { withheld: "markup" };
  const text = canonical(written).trim();
  if (hasMarkup(text)) return { withheld: "markup" };
  const slots = Array.from(text.matchAll(SLOT), ({ 0: slot, 1: key, index }) => ({
    key: key!,
    start: index,
    end: index + slot.length,
  }));
  if (slots.some(({ key }) => !grounds.slots.has(key))) return { withheld: "slot" };
  const bare = text.replace(SLOT, hide);
  if (/[{}]/u.test(bare)) return { withheld: "slot" };
  const markers = Array.from(bare.matchAll(MARKER), ([marker]) => marker);
  if (markers.some((marker) => !grounds.composed.includes(marker))) return { withheld: "marker" };
  const open = bare.replace(MARKER, hide);
  if (/[【】]/u.test(open)) return { withheld: "marker" };

  const counted = open.replace(anyOf(grounds.names.filter(isName)), hide).replace(COUNTLESS, hide);
  if (DIGIT.test(counted) || looseNumerals(counted).length > 0) return { withheld: "figure" };
  const fault = saysMore(open, slots, grounds);
  if (fault !== null) return { withheld: fault };
  return { text: marked(text, beyondFacts(open, grounds.told)) };
}

type Slots = readonly { key: string; start: number; end: number }[];

function saysMore(open: string, slots: Slots, grounds: ProseGrounds): ProseReason | null {
  const { indicators, composed, told } = grounds;
  const owners = new Set(
    slots.flatMap(({ key }) => (key.endsWith(".story") ? [key.slice(0, key.lastIndexOf("."))] : [])),
  );
  for (const [owner, name] of indicators)
    if (owners.size > 0 && !owners.has(owner) && name !== "" && open.includes(name)) return "measure";
  for (const [owner, name] of indicators) {
    const story = grounds.slots.get(`${owner}.story`);
    if (story !== undefined && saysContrary(open, story, name)) return "contrary";
  }
  for (const { key, start, end } of slots)
    if (!key.endsWith(".name") && (BEFORE.test(open.slice(0, start)) || AFTER.test(open.slice(end))))
      return "touched";
  const nothing = { clauses: [], verdicts: [], determinations: [], speaksOf: () => false };
  if (claimsTooMuch(open, open, nothing) || PROMISE.test(open)) return "claim";
  if (PRAISE.test(open)) return "praise";
  for (const basis of [EXPECTED, ACHIEVED]) if (basis.test(open) && !basis.test(composed)) return "basis";
  return Array.from(open.matchAll(TELLING)).some(([word]) => !told.includes(word)) ? "told" : null;
}
