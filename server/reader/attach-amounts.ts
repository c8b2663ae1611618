import type { FigureSpan } from "../figures/figure.ts";
import type { Clause } from "./clauses.ts";
import type { Mention } from "./mentions.ts";

type MoneyFigure = FigureSpan & { kind: "money" };
type BareFigure = FigureSpan & { kind: "number" };
type ShareFigure = FigureSpan & { kind: "percent" };
export type AmountFigure = MoneyFigure | BareFigure | ShareFigure;

/** An amount with the words it belongs to: none, one, or several lines told as one sum. */
export interface Amount {
  clause: Clause;
  figure: AmountFigure;
  mentions: Mention[];
  /** 土建, 产值: what it is when it is none of the dictionary's. */
  other: string | undefined;
  /** Words between make it something narrower: 软件开发费300万 need not be 软件. */
  loosely: boolean;
}

/** What may stand between a word and its amount: 总投资一共是2600万. */
const BETWEEN =
  /^(?:[\s:：=为是有达共占的约了花用投买搞砸弄在上面部分方面费用款额金投资投入大概比例率这那块边差不多正刚好只有将近接近估计左右总计合一下来加起到嘛呢啊,了也就只才仅不低高超过少多于至满最原则上]|of|was|is|about|rmb|cny|around|totaling|totalling|an?)*$/u;
/** Words that only say that money was spent. */
const VERB = /^(?:花了?|投了?|投入|投资|投下去|费用|invested|investment|spent)$/u;
const ANOTHER = /开发|许可|授权|维护|运维|培训|实施|租赁|升级|年费/u;
const AFTERWARDS = /^(?:[\s的是为买用于在花投做搞作拿来给都元]|for|of|on|in|is|was|went|to)*$/u;
/** 软件950不对，应该是905: a number that puts another right has its word there. */
const INSTEAD = /(?:应该|应当|应|而|改)(?:是|为|成)\s*$/u;
const SUBSIDY_BEFORE =
  /(?:补贴|补助|奖补|奖励|(?:财政|政府|市级?|市里|区县?|区里|国家)的?钱|补|奖|给予?|拿到?|领|发|资助|扶持|资金|支持)(?:了|最多|最高|到|约|是|我们|企业|[\s,])*$|(?:拿|领|给|补|奖)了?[^，,]{0,12}的$|[卓领][越航]级(?:智能工厂)?[的是给]?$|第\d+条[的是给]?$/u;
/** 按20%就是360万: reckoned from the figure before it. */
const RECKONED = /^[那这不]?(?:就是|等于|就给|就补)$/u;
const SUBSIDY_AFTER =
  /^(?:元)?(?:的)?(?:补贴|补助|奖补|奖励|资助|资金|扶持|封顶|上限|还?给不给|还能?[给拿领]|是(?:国家|市里|市级|区里|省里)给)/u;
const OTHER =
  /土建|厂房|土地|买地|拿地|征地|地皮|基建|办公楼|利息|工资|人工费|人员费用|装修|产值|营收|营业收入|销售收入|销售额|收入|利润|税收|纳税|注册资本|注册资金|贷款|融资|罚款|单价|租金|流动资金|年薪|人力成本|运营成本|节约|节省|降本|(?:研发|人工|人力|培训|广告|宣传|营销|安全(?:防护)?|防护|环保|消防)(?=(?:方面|上|部分)?(?:总?投入|投资|投了|花了?|费|经费|支出))/gu;

/** Gives every amount of a clause its words. `carried` is a word of the clause before that had no amount yet. */
export function attachAmounts(
  clause: Clause,
  figures: FigureSpan[],
  mentions: Mention[],
  plain: string,
  carried: Mention[],
): { amounts: Amount[]; left: Mention[] } {
  const amounts: Amount[] = [];
  const free = new Set(mentions);
  let edge = clause.start;
  let waiting = carried;
  for (const found of figures) {
    const figure = asAmount(found);
    if (figure === undefined) continue;
    const between = plain.slice(edge, figure.start);
    const reckoned = edge > clause.start && RECKONED.test(between.trim());
    const subsidy =
      reckoned || SUBSIDY_BEFORE.test(between) || SUBSIDY_AFTER.test(plain.slice(figure.end, clause.end));
    const before = mentions.filter(
      (mention) => free.has(mention) && mention.end <= figure.start && mention.start >= edge,
    );
    const nearest = before.at(-1);
    // 设备花了1500万: 花了 alone would be the total.
    const named =
      nearest && VERB.test(nearest.word)
        ? before.findLast(
            ({ word, end }) => !VERB.test(word) && BETWEEN.test(plain.slice(end, nearest.start)),
          )
        : undefined;
    const adjacent = nearest !== undefined && BETWEEN.test(plain.slice(nearest.end, figure.start));
    const next = mentions.find((mention) => mention.start >= figure.end);
    const follows =
      next !== undefined && free.has(next) && AFTERWARDS.test(plain.slice(figure.end, next.start));
    const word = nearest && VERB.test(nearest.word) ? named : nearest;
    const other = otherMeasure(plain, edge, figure, clause.end, word);
    // 三成软件; 8 million is software.
    const share = follows && (figure.kind === "percent" || /[a-z]/iu.test(figure.text));
    const instead = figure.kind === "number" && INSTEAD.test(between);
    if (
      figure.kind !== "money" &&
      !adjacent &&
      !share &&
      !instead &&
      !(figure.kind === "number" && waiting.length > 0)
    )
      continue;
    let chosen: Mention[] = [];
    if (subsidy && !adjacent) chosen = [];
    else if (named) chosen = [named];
    else if (follows && nearest && VERB.test(nearest.word)) chosen = [next];
    else if (adjacent) chosen = grouped(before, plain);
    else if (follows) chosen = [next];
    else if (nearest) chosen = [nearest];
    else if (amounts.length === 0 && waiting.length > 0) chosen = waiting;
    const loosely =
      chosen[0] === nearest && nearest !== undefined && ANOTHER.test(plain.slice(nearest.end, figure.start));
    for (const mention of [...chosen, ...(named && nearest ? [nearest] : [])]) free.delete(mention);
    if (!(subsidy && !adjacent))
      amounts.push({ clause, figure, mentions: other === undefined ? chosen : [], other, loosely });
    waiting = [];
    edge = figure.end;
  }
  return { amounts, left: amounts.length > 0 || mentions.length === 0 ? [] : [...free] };
}

/** 软件和系统集成一共950万: the words before an amount that 和 joins. */
function grouped(before: Mention[], plain: string): Mention[] {
  const group = [before.at(-1)!];
  for (let index = before.length - 2; index >= 0; index--) {
    const gap = plain.slice(before[index]!.end, group[0]!.start);
    if (!/^\s*(?:和|与|及|以及|加上?|跟|\+|and)\s*$/u.test(gap)) break;
    group.unshift(before[index]!);
  }
  return group;
}

function otherMeasure(
  plain: string,
  edge: number,
  figure: FigureSpan,
  end: number,
  nearest: Mention | undefined,
): string | undefined {
  const before = [...plain.slice(edge, figure.start).matchAll(OTHER)].at(-1);
  if (before && (nearest === undefined || edge + before.index >= nearest.end)) return before[0];
  const after = plain
    .slice(figure.end, end)
    .match(
      /^(?:元)?(?:的|是|用于|用来|拿来|花在)*(土建|厂房|土地|买地|拿地|征地|地皮|基建|办公楼|建厂房|产值|营收|收入|利润|贷款|注册资本|工资|租金)/u,
    );
  return after?.[1];
}

/** 花了2800个 is money of some unit; 买了3个 is not. */
function asAmount(figure: FigureSpan): AmountFigure | undefined {
  if (figure.kind === "money" || figure.kind === "percent" || figure.kind === "number") return figure;
  const { kind, value } = figure;
  if (kind !== "count" || figure.unit !== "个" || value === null || value.num < 100n * value.den)
    return undefined;
  const { unit: _, ...rest } = figure;
  return { ...rest, kind: "number" };
}
