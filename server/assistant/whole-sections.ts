import type { Clause, Notice } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import { stripSpace } from "../domain/text.ts";
import type { ToolServices } from "../tools/tool-services.ts";
import type { Question } from "./read-question.ts";

/** A part of a notice that a question asks for as a whole, in print order. */
export interface Section {
  slug: string;
  /** As printed, without its marker. */
  heading: string;
  clauses: Clause[];
}

type Kind = "requirement" | "procedure" | "kinds" | "material";

const HEADINGS: Record<Kind, RegExp> = {
  requirement: /^(?:申报|征集)(?:要求|条件)/u,
  procedure: /^(?:申报|征集|工作)流程|^组织实施/u,
  kinds: /^申报(?:类型|方向)|^征集方向/u,
  material: /证明资料|验收资料|证明材料/u,
};
const CONDITIONS = /条件|要求|资格|门槛|requirement|condition|criteria|qualif/iu;
const KINDS =
  /[哪几二三四五六七八九十]{1,2}个?(?:申报|征集)?(?:种|类|大?方向|类型)|类型有|方向有|分为哪|有什么类型/u;
/** Words that say which part is wanted, or nothing at all. */
const FILLER =
  /区别|不同|比较|对比|差别|差异|一样|请问|一下|你好|您好|列出|列一|说说|讲讲|告诉|一步步|完整|全部|所有|具体|详细|需要|必须|应该|满足|符合|具备|达到|准备|提交|提供|申报|报名|企业|单位|公司|项目|我们|重庆市?|成都|四川|\d{4}年?度?|今年|去年|国家级?|通知|文件|条件|要求|资格|门槛|材料|资料|流程|程序|步骤|类型|方向|方式|清单|附件|什么|啥子?|哪些|哪几?[个种类步条项]?|几[个种类步条项]|怎么样?|咋个?|如何|多少|分别|政策|里面?|没有?|不|都|要|能|可以|想|才|有|是|的|了|吗|呢|啊|呀|嘛|和|与|及|对|在|报|交|办|走|分|给|我|你|把|去|来/gu;
const LEFT_OVER = 2;
const MOST = 11;

function kindOf({ text, intents }: Question): Kind | null {
  if (KINDS.test(text)) return "kinds";
  if (intents.has("outline")) return null;
  if (intents.has("procedure") && /流程|程序|步骤|怎么[申报]|咋报|如何申|how to/iu.test(text))
    return "procedure";
  if (intents.has("material")) return "material";
  return CONDITIONS.test(text) ? "requirement" : null;
}

/** Nothing particular is asked of it: 「要什么条件」, not 「软件占比有什么要求」. */
export const asksForAll = (question: Question): boolean => leftOver(question, []).length <= LEFT_OVER;

/** Nothing is asked beside these words. */
export const asksOnly = (question: Question, words: readonly string[]): boolean =>
  leftOver(question, words).length <= LEFT_OVER;

function leftOver({ text: said, scope, language }: Question, words: readonly string[]): string {
  const text = language === "en" ? said.replace(/[a-z]+/giu, "") : said;
  const named = scope.names.toSorted((a, b) => b.length - a.length);
  const rest = [...named, ...words].reduce(
    (all, name) => all.replaceAll(name.toLowerCase(), ""),
    stripSpace(text).toLowerCase(),
  );
  return rest.replace(/[^\p{L}\p{N}]/gu, "").replace(FILLER, "");
}

function leavesOf(notice: Notice, { path }: Clause): Clause[] {
  const children = notice.clauses.filter(({ parent, kind }) => parent === path && kind !== "signature");
  return children.flatMap((child) => {
    const below = leavesOf(notice, child);
    return below.length > 0 ? below : [child];
  });
}

const titleOf = (clause: Clause) =>
  stripSpace(
    clause.text
      .slice(clause.marker.length)
      .trim()
      .split(/[。，:：\n]/u)[0]!,
  ).slice(0, 12);

/** A level named in the question (卓越级) leaves out the part that is about the other. */
export function isAboutNamed(clause: Clause, { scope }: Question): boolean {
  const levels = scope.names.filter((name) => /^(?:卓越|领航)级/u.test(name)).map((name) => name.slice(0, 3));
  const trail = stripSpace(clause.trail.join(" "));
  return (
    levels.length === 0 || levels.some((level) => trail.includes(level)) || !/卓越级|领航级/u.test(trail)
  );
}

/** The sections a question asks for as a whole, one or more for each notice it is about. */
export function wholeSections(services: ToolServices, question: Question, about: string[]): Section[] {
  const kind = kindOf(question);
  if (kind === null || (kind !== "kinds" && !asksForAll(question))) return [];
  return about.slice(0, 2).flatMap((slug): Section[] => {
    const notice = services.corpus.notices.find((one) => one.slug === slug);
    if (!notice) return [];
    if (kind === "material") return handedIn(services, notice);
    return notice.clauses
      .filter((clause) => clause.kind === "heading" && HEADINGS[kind].test(titleOf(clause)))
      .filter((clause) => isAboutNamed(clause, question))
      .map((clause) => ({ slug, heading: titleOf(clause), clauses: leavesOf(notice, clause).slice(0, MOST) }))
      .filter(({ clauses }) => clauses.length > 1);
  });
}

/** What has to be handed in, where the rule pack lists it clause by clause. */
function handedIn({ packs }: ToolServices, notice: Notice): Section[] {
  const document = packs.packs.get(notice.slug)?.document;
  const proofs = document?.programmes
    .flatMap(({ conditions }) => conditions)
    .filter(({ materials }) => materials.length > 0);
  const paths = [...(document?.materials ?? []), ...(proofs ?? [])].map(({ cite }) => cite.clause);
  const named = paths.flatMap((path) => findClause(notice, path) ?? []);
  const attached = notice.clauses.filter(({ kind, part }) => kind === "attachments" && part === null);
  const clauses = [...new Set([...named, ...attached])].toSorted((a, b) => a.start - b.start).slice(0, MOST);
  return clauses.length === 0 ? [] : [{ slug: notice.slug, heading: "要交的材料", clauses }];
}
