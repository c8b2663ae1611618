import type { Notice } from "../domain/notice.ts";
import type { Point } from "../grounding/point.ts";
import { readIntents } from "../reader/intents.ts";
import { readScope } from "../reader/scope.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { datePoints } from "./document-points.ts";
import { quotation, type QuoteContext } from "./quote-points.ts";
import type { Question } from "./read-question.ts";

type Context = Pick<QuoteContext, "corpus" | "ledger">;

/** How many documents there are, as a figure. */
export const countOf = ({ corpus, ledger }: Context): string =>
  ledger.counted(corpus.notices.length, "份", "收录的文件");

/** Nothing in the documents is about it: what they are about. */
export const outside = (context: Context): Point[] => [{ kind: "outside", count: countOf(context) }];

const GREETING =
  /^(?:你好|您好|hi|hello|嗨|哈喽|在吗|在不在|早上好|下午好|晚上好|你是谁|你是什么|你能做什么|你会什么)/iu;
const IDENTITY =
  /你(?:是|由)?(?:哪个|哪家|谁|什么)(?:公司|人|单位)?(?:开发|做的|写的|的?模型)|用的?(?:什么|啥子?|哪个)模型|你是(?:AI|人工智能|机器人|真人)/iu;
const HOLDINGS =
  /(?:你|这里|这儿|系统|库)[^，,。?]{0,6}(?:收|有|看|依据)[^，,。?]{0,4}(?:几|哪|多少|什么)[^，,。?]{0,2}(?:文件|通知|政策)|(?:收录|收)了?(?:几|哪|多少|什么)[^，,。?]{0,2}(?:文件|通知|政策)/u;
const THANKS = /^(?:谢谢|多谢|感谢|好的|好嘞|明白了|知道了|辛苦|再见|拜拜|thanks|thank you|bye)/iu;
const CHAT_LENGTH = 14;

/** A greeting or thanks and nothing else. */
export function smallTalk(context: QuoteContext): Point[] | null {
  const bare = context.question.text.replace(/[\s,.!?，。！？~]/gu, "");
  if (IDENTITY.test(bare)) return [{ kind: "greeting", count: countOf(context) }];
  if (bare.length > CHAT_LENGTH || readIntents(bare).size > 0) return null;
  if (GREETING.test(bare)) return [{ kind: "greeting", count: countOf(context) }];
  return THANKS.test(bare) ? [{ kind: "thanks" }] : null;
}

/** 你这里收了几份文件: what is held, and nothing of it in particular. */
export const asksWhatIsHeld = ({ text, scope }: Question): boolean =>
  scope.possible.length === 0 && HOLDINGS.test(text);

const OTHER_TASK =
  /爬虫|python|javascript|写(?:个|一个|一段|一首|首|篇)?(?:代码|程序|脚本|诗|小说|歌词)|翻译成|股票|彩票/iu;

/** Work of another kind, however many of our words it holds. */
export const otherTask = ({ text }: Question): boolean => OTHER_TASK.test(text);

/** Another place's policy is asked for, of which no document is held. */
export function elsewhere(context: QuoteContext): Point[] | null {
  const { places, scope } = context.question;
  const covered = places.chongqing.length + places.sichuan.length + places.nation.length > 0;
  const [place] = places.elsewhere;
  // The ministry's notice answers wherever one asks from.
  const national = context.corpus.notices.some(
    ({ slug, meta }) => meta.level === "国家级" && scope.named.includes(slug),
  );
  if (place === undefined || covered || national || scope.years.length > 0) return null;
  return [{ kind: "elsewhere", place, count: countOf(context) }];
}

/** A notice is named that did not exist yet on the day of the question. */
export function notIssued({ corpus, ledger, question }: QuoteContext): Point[] | null {
  const later = corpus.notices.filter(({ meta }) => meta.dated !== null && meta.dated > question.day);
  const dated = ({ meta }: Notice) => meta.dated ?? "";
  const { named } = readScope(question.text, later, later.map(dated).toSorted().at(-1) ?? question.day);
  // What was spoken of before is no answer for a notice that isn't there yet.
  const own = question.leans ? readScope(question.text, corpus.notices, question.day) : question.scope;
  if (named.length === 0 || own.named.length > 0) return null;
  return later
    .filter(({ slug }) => named.includes(slug))
    .flatMap(({ slug, meta }) => [
      { kind: "not-issued", title: meta.names[0]! },
      ...datePoints({ corpus, ledger }, slug),
    ]);
}

/** 「造假会怎样」 asks what the notices say of it; it doesn't ask for help. */
const ASKS_CONSEQUENCE = /会怎样|会怎么样|后果|处罚|处分|怎么处理|会不会|被查|被发现|要承担|责任/u;

/** Help with false papers is refused, with the notices' own words on it. */
export function forgery(context: QuoteContext, found: FoundClause[]): Point[] | null {
  const { question, corpus } = context;
  if (!question.intents.has("forgery")) return null;
  const { possible } = question.scope;
  const about = new Set(possible.length > 0 ? possible : found.map(({ clause }) => clause.notice));
  const quotations = corpus.notices
    .filter(({ slug }) => about.has(slug))
    .flatMap(({ clauses }) => clauses.filter(({ text, kind }) => /虚假/u.test(text) && kind === "item"))
    .slice(0, 2)
    .flatMap((clause) => quotation(context, clause, 1) ?? [])
    .map((one): Point => ({ kind: "quote", quotation: one }));
  return ASKS_CONSEQUENCE.test(question.text)
    ? [{ kind: "on-forgery" }, ...quotations]
    : [{ kind: "refuse-forgery" }, ...quotations, { kind: "real-spending" }];
}

/** Share of the question's own words below which its best clauses are about something else. */
const ON_TOPIC = 0.2;
const PLAIN =
  /重庆市?|四川|成都|请问|你好|您好|谢谢|什么|怎么|多少|可以|能不能|我们|你们|一下|今天|现在|是不是/gu;

/** Said of an application and of nothing else. */
const APPLYING =
  /区县.{0,4}审|市里.{0,6}审|没选上|没评上|落选|未?入选|专家评审|储备项目|培育清单|奖补|大赛|按时|发票.{0,12}20\d\d|20\d\d.{0,12}发票|[一二三四]级.{0,12}评/u;

/** Whether the best clauses hold enough of what was asked, for a question that names no notice. */
export function onTopic({ search, text, scope, leans }: Question, found: FoundClause[]): boolean {
  if (scope.possible.length > 0) return true;
  const [best] = found;
  if (best === undefined) return false;
  // 为啥不是600万, said of the answer before.
  if (APPLYING.test(search) || (leans && /^(?:那)?(?:为[啥什]|凭[啥什]|怎么(?:不是|只|才))/u.test(text)))
    return true;
  const asked = search.replace(PLAIN, " ");
  if (!/[\p{Script=Han}]{2}|[a-z]{3}/iu.test(asked)) return /[a-z]{4}/iu.test(search);
  const held = found
    .slice(0, 5)
    .map(({ clause }) => [...clause.trail, clause.text].join(" "))
    .join(" ");
  const pairs = Array.from(asked.matchAll(/(?=(\p{Script=Han}{2}))/gu), (match) => match[1]!);
  const known = pairs.filter((pair) => held.includes(pair)).length;
  return pairs.length === 0 || known / pairs.length >= ON_TOPIC;
}

/** 「补贴」「能报吗」「要求」: on our subject, and nothing to go by. */
export function bareTopic({ search, intents, scope, paths, leans }: Question): boolean {
  if (leans || paths.length > 0 || scope.possible.length > 0 || intents.size === 0) return false;
  const rest = search
    .replace(/\d+(?:\.\d+)?(?:万|亿)?元?|一定|肯定|保证/gu, "")
    .replace(
      intents.has("amount") ? /项目|实际|投资额?|投入|投了|花了|上限|最[高多]|相差|差|和/gu : /(?!)/gu,
      "",
    )
    .replace(
      /[^\p{L}\p{N}]|[的了吗呢吧么啊我们您你想问请能可以报不多少有什么要求条件资格补贴助奖励金申拿到钱]/gu,
      "",
    );
  return rest.length <= 2;
}
