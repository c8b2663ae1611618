import type { Clause, Notice } from "../domain/notice.ts";
import type { Silence } from "../domain/silence.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { readSilences } from "../reader/silences.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { namesOtherProgramme } from "./absent-terms.ts";
import {
  asksWhatIsHeld,
  bareTopic,
  countOf,
  elsewhere,
  forgery,
  notIssued,
  onTopic,
  otherTask,
  outside,
  smallTalk,
} from "./early-answers.ts";
import { wantsMoney } from "./determine-turn.ts";
import { namedBenefits } from "./named-benefits.ts";
import { passagesFor } from "./passages-for.ts";
import { quotation } from "./quote-points.ts";
import type { Question } from "./read-question.ts";
import { resolveNotices } from "./resolve-notices.ts";
import { rankPassages } from "./select-passages.ts";
import { asksOnly, wholeSections, type Section } from "./whole-sections.ts";

export interface PlanInput {
  services: ToolServices & { silences: Silence[] };
  ledger: LedgerBuilder;
  question: Question;
  windows: NoticeWindows[];
  found: FoundClause[];
  /** What was found for each question of a message that asks several. */
  parts: { question: Question; found: FoundClause[] }[];
  /** Clauses that come with those chosen: 004's closing paragraph with any of its amounts. */
  qualify: (clauses: Clause[]) => Clause[];
}

export interface AnswerPlan {
  points: Point[];
  /** Asked back instead of, or after, the points. */
  question: { text: string; options: string[] } | null;
}

/** What the answer is about, or the short answer where there is nothing to look up. */
export type Orientation =
  | { kind: "early"; plan: AnswerPlan }
  | {
      kind: "about";
      about: string[];
      /** Notices of the same name that were not taken; the answer says so and offers them. */
      others: string[];
      ranked: FoundClause[];
      passages: FoundClause[];
      sections: Section[];
    };

/** So many notices are spoken of in one answer. */
const MOST = 3;
const MOST_COMPARED = 5;
const MOST_TITLE = 12;
const MOST_CHOICES = 8;

export function noticeOptions(notices: Notice[], slugs: string[]): string[] {
  return slugs.map((slug) => {
    const { meta } = notices.find((notice) => notice.slug === slug)!;
    return `${meta.names[0]!}（${[meta.number, `${meta.year}年`].filter((part) => part !== null).join("，")}）`;
  });
}

/** 「能补多少钱」 and nothing else: what holds for every amount, and which of them is meant. */
function moneyAtLarge({ services, ledger, question, windows }: PlanInput): Point[] {
  const context = { corpus: services.corpus, ledger, question };
  const inForce = new Set(
    windows.filter(({ deciding }) => deciding?.state === "in_force").map(({ notice }) => notice),
  );
  const policies = services.corpus.notices.filter(
    ({ slug, meta }) => meta.kind === "奖补政策" && inForce.has(slug),
  );
  return policies.flatMap((notice): Point[] => {
    const closing = notice.clauses.find(({ kind }) => kind === "closing");
    const words = closing && quotation(context, closing, 1);
    if (!words) return [];
    return [
      { kind: "by-kind", title: notice.meta.names[0]! },
      { kind: "quote", quotation: words },
    ];
  });
}

const MONEY_WORDS = [
  "最多",
  "最高",
  "奖补",
  "补贴",
  "补助",
  "奖励",
  "奖金",
  "资金",
  "补",
  "奖",
  "钱",
  "拿",
  "领",
  "按",
  "若干",
];

/** 按人工智能+制造政策最多补多少: a policy is named and none of the things it pays for. */
function asksAllAmounts({ question, windows }: PlanInput): boolean {
  const { named } = question.scope;
  const policies = windows
    .filter(({ deciding }) => deciding?.state === "in_force")
    .map(({ notice }) => notice);
  return (
    wantsMoney(question) &&
    !question.leans &&
    question.paths.length === 0 &&
    !/\d\s*[%万]|比例/u.test(question.text) &&
    named.length > 0 &&
    named.every((slug) => policies.includes(slug)) &&
    asksOnly(question, MONEY_WORDS)
  );
}

function benefitChoice({ services }: PlanInput): AnswerPlan["question"] {
  const packs = [...services.packs.packs.values()];
  const all = packs.flatMap(({ document }) => document.benefits);
  // What is paid by a share of the spending is what most people ask about.
  const byShare = all.toSorted((a, b) => Number("rate" in b.amount) - Number("rate" in a.amount));
  const short = byShare
    .map(({ title }) => title)
    .filter((title) => title.length <= MOST_TITLE)
    .slice(0, MOST_CHOICES);
  return { text: "您要问哪一类项目的奖补？", options: short };
}

function shortAnswer({ services, ledger, question, found }: PlanInput): Point[] | null {
  const { corpus, silences } = services;
  const context = { corpus, ledger, question };
  const short = smallTalk(context) ?? forgery(context, found) ?? elsewhere(context) ?? notIssued(context);
  if (short) return short;
  if (otherTask(question)) return outside(context);
  const unheld = question.scope.possible.length === 0 && namesOtherProgramme(question.text, corpus.notices);
  if (unheld) return outside(context);
  const known = readSilences(question.text, silences).length > 0;
  const comparesAll = question.intents.has("compare") && question.intents.has("deadline");
  return known ||
    comparesAll ||
    namedBenefits(services, question).length > 0 ||
    question.paths.length > 0 ||
    onTopic(question, found)
    ? null
    : outside(context);
}

export function orient(input: PlanInput): Orientation {
  const { services, ledger, question, windows, found, parts } = input;
  const { corpus } = services;
  const early = (points: Point[], asked: AnswerPlan["question"] = null): Orientation => ({
    kind: "early",
    plan: { points, question: asked },
  });
  const ask = (choices: string[]) =>
    early([{ kind: "ask" }], {
      text: "您问的是哪一份？",
      options: noticeOptions(corpus.notices, choices),
    });
  if (asksAllAmounts(input)) return early(moneyAtLarge(input), benefitChoice(input));
  if (bareTopic(question)) {
    const all = windows.map(({ notice }) => notice);
    return wantsMoney(question) ? early(moneyAtLarge(input), benefitChoice(input)) : ask(all);
  }
  if (asksWhatIsHeld(question))
    return early([{ kind: "greeting", count: countOf({ corpus, ledger }) }], {
      text: "您要看哪一份？",
      options: noticeOptions(
        corpus.notices,
        corpus.notices.map(({ slug }) => slug),
      ),
    });
  const short = shortAnswer(input);
  if (short) return early(short);
  const resolution = resolveNotices(question, corpus.notices, windows, found);
  // What no document says needs no choice among them.
  const silent = readSilences(question.text, services.silences).length > 0;
  if (resolution.kind === "ask" && !silent) return ask(resolution.choices);
  if (resolution.kind === "other-year") {
    const { year, choices } = resolution;
    const name = question.scope.names[0] ?? noticeOf(corpus, choices[0]!).meta.names[0]!;
    const bare = name.replace(/\d{4}年?度?/u, "");
    const choose = { text: "要看已收录的哪一份？", options: noticeOptions(corpus.notices, choices) };
    return early(
      [
        {
          kind: "other-year",
          year: `${year}年`,
          name: bare,
          count: countOf({ corpus, ledger }),
        },
      ],
      choose,
    );
  }
  const slugs = resolution.kind === "ask" ? resolution.choices.slice(0, MOST) : resolution.notices;
  const others = resolution.kind === "ask" ? [] : resolution.others;
  const within = (all: FoundClause[]) =>
    slugs.length === 0 ? all : all.filter(({ clause }) => slugs.includes(clause.notice));
  const ranked = rankPassages(question, within(found));
  const answered = parts.map((part) => rankPassages(part.question, within(part.found)));
  const passages = passagesFor(services, question, ranked, slugs, answered);
  if (passages.length === 0 && slugs.length === 0) return early(outside({ corpus, ledger }));
  const about = [...new Set([...passages.map(({ clause }) => clause.notice), ...slugs])].slice(
    0,
    question.intents.has("compare") ? MOST_COMPARED : MOST,
  );
  const sections = wholeSections(services, question, slugs.length > 0 ? slugs : about);
  return { kind: "about", about, others, ranked, passages, sections };
}
