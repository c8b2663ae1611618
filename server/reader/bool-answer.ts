import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { Mention } from "./mentions.ts";
import { denies } from "./negation.ts";

/** `part`: only a part of it was affirmed, 建成了 of 已建成投产. */
export type Answer = boolean | "part";

/** One clause as a boolean fact is looked for in it. */
export interface Claim {
  said: string;
  /** `said` with the places of Chongqing under one name, for the dictionary's patterns. */
  text: string;
  /** Words for boolean facts in `said`. */
  mentions: readonly Mention[];
  /** Everything that its sentence says. */
  sentence: string;
  /** Its date lies within the years that the fact looks back. */
  counts(fact: DictionaryFact): boolean;
  /** The clause speaks of a day that is still to come. */
  ahead: boolean;
}

/** Not there yet: 正在申报, 准备投产. */
const AHEAD =
  /(?:正在|准备|打算|计划|即将|马上|(?<![较加赶])快要?(?:就)?(?=[^，,]{0,3}$)|眼看|将要|将于|将会|预计|争取|想要?|希望|拟|申请|申报(?!期间|项目|单位|的|时)|要申|等)[^，,:]{0,10}$/u;
const AHEAD_AFTER =
  /^(?:都|也)?(?:还)?(?:(?:正在|在|准备|等着?)(?:办|开|申请|走|做|弄|准备|完善|建立|健全|规范|整改|招标|采购|部署|安装|调试)|(?:要|得)?等?(?:下(?:周|个?月|个?礼拜|半年)|明[天年]|后天|月底|年底|过[几两]天|很快|马上|即将))/u;
/** 给制造企业做软件, 制造业占营收一半: others are what the clause names. */
const SERVED = /(?:给|替|帮|面向|服务于?|针对|辅导|赋能)[^，,]{0,6}$/u;
const SERVED_AFTER = /^[^，,]{0,4}(?:提供|开发|服务|做)/u;
const FOR = /为[^，,]{0,6}$/u;
/** 部分产线投产: how much of it, isn't said. */
const PARTLY = /部分(?!别)|个别|局部|首条|其中一条/u;
/** 建成后, 投产前: a time, not a state; nor does who applies for the 绿色工厂奖励 say what he holds. */
const AS_TIME =
  /^(?:的?(?:奖励|奖补|奖金|补贴|补助|资金)|以后|之后|后|以前|之前|前|时|的话|率|要求|条件|标准|需要|材料清单)/u;
const DENIAL_OF_NEXT = /(?:没有?|没得|不是|不属于|不具[备有]|未|无|非)[^，,]{0,2}$/u;
/** 去年被列入，现在还在上面 */
const STILL = /还在|仍|至今|到现在|一直/u;
const EARLIER =
  /(?:[四五六七八九十]|(?<!\d)(?:[4-9]|1\d))年前|多年前|去年|前年|前几年|早几年|以前|之前|曾|过去|当年|当时|\d{2}年/u;
const compiled = new Map<string, RegExp>();

/** What a clause answers to a boolean fact; undefined when it says nothing about it. One denial decides. */
export function answerOf(fact: DictionaryFact, claim: Claim): Answer | undefined {
  const answer = plainAnswer(fact, claim);
  return answer !== undefined && fact.event && PARTLY.test(claim.said) ? "part" : answer;
}

function plainAnswer(fact: DictionaryFact, claim: Claim): Answer | undefined {
  if (deniedOutright(fact, claim)) return false;
  const answers = [...fromPatterns(fact, claim), ...fromMentions(fact, claim)];
  if (answers.length === 0) answers.push(...fromParts(fact, claim));
  if (answers.includes(false)) return false;
  const over = fact.lasting && EARLIER.test(claim.said) && !STILL.test(claim.sentence) && !claim.counts(fact);
  return over && answers[0] === true ? "part" : answers[0];
}

function deniedOutright({ says_no }: DictionaryFact, { text }: Claim): boolean {
  return says_no.some((source) => {
    const at = pattern(source).exec(text)?.index;
    return at !== undefined && !denies(text.slice(Math.max(0, at - 4), at));
  });
}

function fromPatterns(fact: DictionaryFact, { text, ahead }: Claim): Answer[] {
  return fact.says_yes.flatMap((source) => {
    const match = pattern(source).exec(text);
    if (!match) return [];
    const before = text.slice(0, match.index);
    if (AHEAD.test(before)) return fact.event ? [false] : [];
    // 没有其他费用 is the pattern's own denial.
    const denied = denies(/没|无|不/u.test(source) ? before : before + match[0]);
    return [!denied && !(ahead && fact.event)];
  });
}

function fromMentions(fact: DictionaryFact, { said, mentions, ahead }: Claim): Answer[] {
  return mentions.flatMap((mention, index) => {
    if (!mention.own.includes(fact)) return [];
    const before = said.slice(mentions[index - 1]?.end ?? 0, mention.start);
    const next = mentions[index + 1];
    // 石化企业的分公司没有法人资格 denies what comes next.
    const between = said.slice(mention.end, next?.start ?? mention.end + 8);
    const after = (next && next.start > mention.end ? between.replace(DENIAL_OF_NEXT, "") : between).slice(
      0,
      8,
    );
    if (AS_TIME.test(after)) return [];
    if (SERVED.test(before) || (FOR.test(before) && SERVED_AFTER.test(after)) || after.startsWith("占"))
      return [];
    const denied = !denies(mention.word) && denies(before) !== denies(after);
    if (!denied && (AHEAD.test(said.slice(0, mention.start)) || AHEAD_AFTER.test(after)))
      return fact.event ? [false] : [];
    return denied || fact.bare ? [!denied && !(ahead && fact.event)] : [];
  });
}

function fromParts(fact: DictionaryFact, { said, mentions, ahead }: Claim): Answer[] {
  return fact.part.flatMap((word) => {
    const at = said.indexOf(word);
    const named = fact.bare && mentions.some(({ start, end }) => start <= at && at < end);
    if (at < 0 || named || AS_TIME.test(said.slice(at + word.length))) return [];
    const before = said.slice(0, at);
    return [denies(before) || AHEAD.test(before) || ahead ? false : "part"];
  });
}

function pattern(source: string): RegExp {
  const made = compiled.get(source) ?? new RegExp(source, "iu");
  compiled.set(source, made);
  return made;
}
