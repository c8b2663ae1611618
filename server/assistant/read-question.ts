import { formatDay, parseWhen } from "../domain/dates.ts";
import type { Notice } from "../domain/notice.ts";
import { englishTerms } from "../reader/english-terms.ts";
import { readIntents, type Intent } from "../reader/intents.ts";
import { normaliseQuestion, type Language } from "../reader/normalise.ts";
import { readPlaces, type Places } from "../reader/places.ts";
import { readScope, type Scope } from "../reader/scope.ts";
import { leanOn } from "./lean-on-thread.ts";
import type { TurnToAnswer } from "./turn-hub.ts";

/** One message as read. Everything here is deterministic. */
export interface Question {
  /** Normalised, with what was said before in front where this message leans on it. */
  search: string;
  text: string;
  language: Language;
  intents: Set<Intent>;
  places: Places;
  scope: Scope;
  /** `2026-11-21` at +08:00. */
  day: string;
  /** Notices that share the name the question uses, of whatever year. */
  family: string[];
  /** The message was read together with what was said before. */
  leans: boolean;
  /** Clause paths as the user writes them: 第10条, 二(二)3. */
  paths: string[];
  /** The questions of a message that asks several; empty where it asks one. */
  parts: string[];
}

const PATH =
  /第[\d一二三四五六七八九十]{1,3}条|末段|尾款|[一二三四五六七]\([一二三四五六七八九十]\)(?:\d+|第\d+项)?/gu;
/** Each of several notices is asked for, one beside the other. */
const EACH =
  /几份文件|几个文件|哪些文件|哪几[个份](?:通知|文件|政策|项目|申报)|哪些通知|每[个份]通知|每份|(?<!工期|周期|建设期|培育期|近|这|过去|前)两年(?!内|多|半|工期|建成|完)|三份|还是20|还有哪个|这几个|(?:今年.*去年|去年.*今年)[^，,]{0,3}呢|今年[^，,]{0,10}[和跟与、比][^，,]{0,6}去年|去年[^，,]{0,10}[和跟与、比][^，,]{0,6}今年|20\d\d年?.*今年.{0,10}呢|今年.*20\d\d年?.{0,10}呢/u;
/** The same of several notices; of the one that is named it asks for its parts: 企业和区县分别哪天截止. */
const EACH_OF_THEM = /分别(?!报|申|拿|领|去)|各是|各自/u;
/** Said of a limit or of a payment only together with other words. */
const MORE_INTENTS: [Intent, RegExp][] = [
  [
    "amount",
    /报销|封顶|领钱|(?:未来工厂|5g工厂|先进级).{0,16}实际投资(?!额?[多要])|实际投资.{0,16}(?:未来工厂|5g工厂|先进级)|拿钱|给钱|补钱|有没有钱|能给几多|给好多|最高(?:能)?(?:补|奖|拿)|(?:投资|费用|花了).*(?:上限|最多多少|最高多少)/iu,
  ],
  ["deadline", /开着|没截止|没过期|还能报的/u],
  ["requirement", /要花多少|要投多少|才算数|才算|才够|过得了吗|不过\?*$|过不过/u],
];
const PART = /[^?;。!\n,、]+[?;。!\n,、]*/gu;
const YEARS = /20\d\d(?:年度?)?|今年|去年|前年/gu;
const SHORTEST_PART = 4;
const INTERROGATIVE = /[?]|什么|啥|多少|几|哪|怎么|咋|如何|吗|是否|能不能|行不行|够不够/u;

/** The Chinese terms of an English question, its year where Chinese puts it: before the name. */
function inTheirWords(said: string): string {
  const year = /(?<!(?:since|from|after|in) )\b20\d\d\b/iu.exec(said)?.[0];
  return `${year === undefined ? "" : `${year}年`}${englishTerms(said).join(" ")}`;
}

/** What the notices call a thing that people call otherwise. */
const CALLED: [RegExp, string][] = [
  [/央企/u, "中央企业"],
  [/分公司|子公司/u, "分支机构"],
  [/(?:各|能|可以|一家|再|多)报[一两二三几]个|报[两二三几]个/u, "每个申报单位原则上只能申报1个项目"],
  [/高校|大学|研究院|研究所|院校|协会|事业单位|合作社/u, "重庆市内有实际生产经营活动的企业、单位"],
  [/没选上|没评上|落选|没入选/u, "未入选的申报项目"],
  [/审完|审啥|审什么|现场看|来现场/u, "项目符合性审查和专家评审"],
  [/大赛|竞赛/u, "国家级、行业级相关赛事活动"],
  [/按时|当天.{0,6}交|\d:59/u, "申请时间截止到"],
  [/发票.{0,12}年|年.{0,12}发票/u, "2024年1月1日以来的总投资"],
  [/名额/u, "推荐项目数量"],
  [/网站|网页/u, "平台网址"],
  [/谁签|签字|签名/u, "法定代表人签章 公章"],
  [/近几年|哪几年|前几年/u, "近三年"],
  [/授牌|挂牌|发牌/u, "验收认定 发布名单"],
  [/分几级|几个(?:级|层)|哪几[个级层]|几个等级/u, "四个层级"],
  [/外地|外省|注册地/u, "重庆市内有实际生产经营活动"],
];

/** 申报 in the name of a notice would find every clause on applying. */
export function searchWords(text: string, names: string[]): string {
  const bare = names.reduce(
    (words, name) => words.replaceAll(name, name.replace(/(?:申报|征集)$/u, "")),
    text,
  );
  return [bare, ...CALLED.filter(([said]) => said.test(bare)).map(([, words]) => words)].join(" ");
}

/** The parts that ask something each; facts told between them ask nothing. */
function partsOf(text: string): string[] {
  const asked = Array.from(text.matchAll(PART), ([part]) => part.trim()).filter(
    (part) => part.length >= SHORTEST_PART && INTERROGATIVE.test(part),
  );
  return asked.length > 1 ? asked : [];
}

const TELLS_SPENDING = /(?:实际投资|实际花|投了|花了)[^。;]{0,6}\d+(?:\.\d+)?[万亿]/u;

/** What a message asks for, by words that say so alone or together with others. */
function intentsOf(text: string): Set<Intent> {
  const intents = readIntents(text);
  for (const [intent, words] of MORE_INTENTS) if (words.test(text)) intents.add(intent);
  return intents;
}

/** What the last message asked for that asked anything: 「卓越级呢」 asks the same. */
const askedLast = (earlier: string[]): Intent[] => [
  ...intentsOf(earlier.findLast((one) => intentsOf(one).size > 0) ?? ""),
];

export function readQuestion({ message, history, asOf }: TurnToAnswer, notices: Notice[]): Question {
  const { text: said, language } = normaliseQuestion(message);
  const text = language === "en" ? `${said} ${inTheirWords(said)}` : said;
  const day = formatDay(parseWhen(asOf).day);
  const scopeOf = (words: string) => readScope(words, notices, day);
  const earlier = history
    .filter(({ role }) => role === "user")
    .map(({ content }) => normaliseQuestion(content).text);
  const { before, scope } = leanOn(text, earlier, scopeOf);
  const intents = intentsOf(text);
  if (EACH.test(text) || (EACH_OF_THEM.test(text) && scope.possible.length !== 1)) intents.add("compare");
  if (intents.size === 0 && before.length > 0) for (const intent of askedLast(earlier)) intents.add(intent);
  // 平板玻璃厂节能改造实际投资1800万: told to hear what is paid for it.
  if (intents.size === 0 && scope.possible.length === 0 && TELLS_SPENDING.test(text)) intents.add("amount");
  return {
    search: searchWords([...before, text].join("。"), scope.names),
    text,
    language,
    intents,
    places: readPlaces(text),
    scope,
    day,
    family: scopeOf(text.replace(YEARS, "")).possible,
    leans: before.length > 0,
    paths: text.match(PATH) ?? [],
    parts: partsOf(text),
  };
}
