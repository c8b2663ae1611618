import type { Clause, Notice } from "../domain/notice.ts";
import { quotableRuns } from "../domain/quotable-text.ts";
import { splitSentences } from "../domain/sentences.ts";
import { unwrapLines } from "../domain/text.ts";
import type { Intent } from "../reader/intents.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { isAboutNamed } from "./whole-sections.ts";
import type { Question } from "./read-question.ts";

/** Words by which a clause shows that it speaks of what is wanted. */
const WORDS_OF: Partial<Record<Intent, RegExp>> = {
  deadline: /\d\s*月\s*\d+\s*日|截止|有效期|不超过\s*\d+\s*(?:个月|年)/u,
  amount: /万元|奖补|奖励|资金|给予支持/u,
  stacking: /就高|不重复|万元/u,
  requirement: /应|须|不低于|不少于|不多于|以上|不超过|已|具有|符合|允许|限\d/u,
  material: /附件|材料|证明|申报书|方案|承诺|发票|凭证|□|限\d|数量/u,
  procedure: /平台|网址|登录|账号|报送|提交|审核|评审|公示|线上/u,
  definition: /（[^）]*、[^）]*）|：|。聚焦/u,
};
const BOOST = 1.22;
const PLACE_BOOST = 1.3;
const SIGNED = /签字|签章|签名|盖章|公章/u;
const FORM = /申报[书表]|表格|表里|[栏格]|勾|填/u;
/** The clause speaks of the very thing named: 未来工厂, not 5G工厂. */
const NAMED_BOOST = 1.25;
/** Asked of 卓越级, what the notice says of 领航级 answers only where nothing else does. */
const OTHER_LEVEL = 0.6;
const KIND_WEIGHT: Partial<Record<Clause["kind"], number>> = {
  title: 0.5,
  signature: 0.4,
  attachments: 0.55,
  preamble: 0.6,
  "form-row": 0.75,
  closing: 0.75,
};

function weight(clause: Clause, question: Question): number {
  const { intents, places, text, scope } = question;
  const signs = clause.kind === "signature" && clause.part !== null && SIGNED.test(text);
  if (signs) return 1.5;
  const inForm = clause.kind === "form-row" && FORM.test(text);
  let factor = inForm ? 1 : (KIND_WEIGHT[clause.kind] ?? 1);
  // A layer for Chengdu or Sichuan says nothing to who asks from elsewhere.
  const away = places.sichuan.length === 0 && places.elsewhere.length + places.chongqing.length > 0;
  if (away && clause.part !== null && /^(?:成都|四川)/u.test(clause.part)) factor *= 0.4;
  if (clause.kind === "form-row" && unwrapLines(clause.text).length < 8) factor = 0.35;
  if (clause.kind === "closing" && (intents.has("deadline") || intents.has("stacking"))) factor = 1;
  for (const intent of intents) if (WORDS_OF[intent]?.test(clause.text)) factor *= BOOST;
  const placed = places.chongqing.length + places.sichuan.length + places.elsewhere.length > 0;
  if (placed && /境内|属地|本地区|市内/u.test(clause.text)) factor *= PLACE_BOOST;
  if (scope.names.some((name) => clause.text.includes(name))) factor *= NAMED_BOOST;
  if (!isAboutNamed(clause, question)) factor *= OTHER_LEVEL;
  // 「10个」 in the question and in the clause: it is about that very limit.
  const counted = Array.from(text.matchAll(/\d+\s*(?:个|项|万|%|级|年)/gu), ([match]) =>
    match.replace(/\s/gu, ""),
  );
  if (counted.some((count) => clause.text.replace(/\s/gu, "").includes(count))) factor *= 1.15;
  return factor;
}

/** Every clause found, weighed by what the question wants, best first; contacts apart. */
export function rankPassages(question: Question, found: FoundClause[]): FoundClause[] {
  return found
    .filter(({ clause }) => clause.kind !== "contact")
    .map(({ clause, score }) => ({ clause, score: score * weight(clause, question) }))
    .sort((a, b) => b.score - a.score);
}

interface Quota {
  /** Most clauses of one notice. */
  perNotice: number;
  total: number;
  /** Against the best of its own notice. */
  keep: number;
}

/** The best clauses of each notice, so that one notice's many near hits don't crowd the other's answer out. */
export function choosePassages(ranked: FoundClause[], { perNotice, total, keep }: Quota): FoundClause[] {
  const best = new Map<string, number>();
  const count = new Map<string, number>();
  for (const { clause, score } of ranked) if (!best.has(clause.notice)) best.set(clause.notice, score);
  return ranked
    .filter(({ clause: { notice }, score }) => {
      const taken = count.get(notice) ?? 0;
      if (score < best.get(notice)! * keep || taken >= perNotice) return false;
      count.set(notice, taken + 1);
      return true;
    })
    .slice(0, total);
}

/** What stands directly under a heading: a question about the heading asks for these. */
export function childrenOf(notice: Notice, parent: string): Clause[] {
  return notice.clauses.filter(
    (clause) => clause.parent === parent && (clause.kind !== "signature" || clause.part !== null),
  );
}

const LONG = 220;
const MARKER = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d))\s*/u;

/**
 * The sentences of a clause that answer: all of a short one, of a long one those that share words with the question.
 * `year` is the one its notice is about.
 */
export function sentencesFor(clause: Clause, year: number, question: Question): string {
  // The path shown beside it says what the printed marker says.
  const printed = (text: string) =>
    unwrapLines(text.replace(/^\[bookmark: [^\]]*\]/u, "").replace(/^- /u, "")).replace(MARKER, "");
  const runs = quotableRuns(clause.text, year);
  const whole = runs.map(printed).join("……");
  if (whole.length <= LONG) return whole;
  const asked = new Set(bigrams(question.search));
  const patterns = [...question.intents].flatMap((intent) => WORDS_OF[intent] ?? []);
  const scored = runs.flatMap(splitSentences).map(({ text }) => ({
    text: printed(text),
    score:
      bigrams(text).filter((pair) => asked.has(pair)).length +
      patterns.filter((p) => p.test(text)).length * 2,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const kept = scored.filter(({ score }) => score > 0 && score >= best * 0.5);
  return kept.length === 0 ? whole : kept.map(({ text }) => text).join("……");
}

function bigrams(text: string): string[] {
  const plain = text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, "");
  return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2));
}
