import { dateRange } from "../figures/date-parts.ts";
import { isAsserted, assertedText } from "./asserted.ts";
import type { Clause } from "./clauses.ts";
import { isOldValue } from "./corrections.ts";
import { isHedged } from "./hedges.ts";
import { findMentions, type Mention, vocabularyOf } from "./mentions.ts";
import { leaveOpen, type Reading, tell } from "./reading.ts";
import { resolveFact } from "./resolve-fact.ts";

const SOMETHING_ELSE = /(?:等保|资质|响应|保护|安全等级|风险|信用|节点)[^，,]{0,4}$/u;
const NOT_DONE =
  /(?:没|未|没有|从没|尚未|没参加|未参与|没去|未曾)(?:有)?[^，,]{0,6}(?:评估|测评|评过|评级|成熟度)|(?:评估|测评|成熟度)[^，,]{0,4}(?:还没|没有|没|未|尚未)(?:做|搞|评|开展|进行|参加|过|$)|^\s*(?:我们|我司|本公司)?(?:自己)?(?:还)?没评(?!上|为)/u;
/** Another assessment than the one the notices ask for. */
const OTHER_SCHEME = /(?:不是|没有?|未)[^，,]{0,6}(?:平台|数转赋能)|cmmm|国标|国家(?:级|标准)/u;
const NOT_REACHED =
  /没(?:有)?[^，,]{0,4}$|未[^，,]{0,4}$|差|快|接近|即将|准备|目标|争取|打算|计划|申请|冲|自评|预评|预计|希望|想|不是|够不上/u;
/** 是2级，正在冲3级: only the first is said of now. */
const STRIVING = /冲|争取|目标|准备|计划|打算|想|希望|申请/u;
/** 三级正在申请, 三级公示中 */
const PENDING =
  /^(?:的)?(?:都|也)?(?:还)?(?:正?在)?(?:申请|申报|评审|公示|走流程|排队)|^(?:的)?(?:只)?是?自(?:己)?评|^[^，,]{0,6}(?:过期|作废|失效)/u;
const FAILED = /^(?:都|也)?(?:还)?(?:没|未|不)(?:有)?(?:过|通过|评上|达到|拿到|到)/u;
const NOW = /升|提|现在|今年|目前|刚/u;

/** Reads the maturity level: 成熟度三级, 评估是二级, 还没做评估 (0). */
export function readLevels(reading: Reading): void {
  const vocabulary = vocabularyOf(reading.dictionary, ["int"]);
  let carried: Mention | undefined;
  let sentence = -1;
  for (const clause of reading.clauses) {
    if (clause.sentence !== sentence) carried = undefined;
    sentence = clause.sentence;
    const mention = findMentions(vocabulary, clause.text, clause.start).findLast(({ own }) =>
      own.some(({ unit }) => unit === "级"),
    );
    const levels = reading.figures.filter(
      (figure) => figure.kind === "level" && figure.start >= clause.start && figure.end <= clause.end,
    );
    const word = mention ?? carried;
    if (levels.length > 0) readLevel(reading, clause, levels, word);
    else if (mention || /(?:没|没有|未)评(?!上|为)/u.test(clause.text)) readNone(reading, clause, mention);
    carried = levels.length > 0 ? undefined : word;
  }
}

function readLevel(
  reading: Reading,
  clause: Clause,
  levels: readonly Reading["figures"][number][],
  word: Mention | undefined,
): void {
  const text = reading.plain;
  const current = levels.filter(
    ({ start, end }) =>
      !isOldValue(text, clause, start, end) && !SOMETHING_ELSE.test(text.slice(clause.start, start)),
  );
  const told =
    current.length > 1 && NOW.test(text.slice(current[0]!.end, current.at(-1)!.start))
      ? [current.at(-1)!]
      : current;
  const answer =
    clause.text.trim().length <= 8 ||
    reading.corrected.has(clause) ||
    /^\s*(?:我们|现在|那)/u.test(clause.text);
  for (const figure of told) {
    if (figure.kind !== "level" || !isAsserted(clause, figure.start, figure.end)) continue;
    if (word === undefined && (!answer || clause.mood === "asked")) continue;
    const fact = maturity(reading, word);
    if (fact === undefined) continue;
    if (FAILED.test(text.slice(figure.end, clause.end))) continue;
    const span = {
      start: Math.min(figure.start, word && word.start >= clause.start ? word.start : figure.start),
      end: figure.end,
    };
    const { value } = figure;
    if (value === null || value < (fact.min ?? 0) || value > (fact.max ?? value)) {
      leaveOpen(reading, "fault", span, [fact], {
        detail: figure.fault ?? `等级应在${fact.min ?? 0}到${fact.max ?? "若干"}级之间`,
      });
    } else if (isTooEarly(reading, clause, fact.window?.from)) leaveOpen(reading, "period", clause, [fact]);
    else if (isHedged(clause.text))
      leaveOpen(reading, "approximate", span, [fact], { value: String(value), unit: "级" });
    else if (OTHER_SCHEME.test(clause.text))
      leaveOpen(reading, "which_fact", clause, [fact], { value: String(value), unit: "级" });
    else if (figure.to !== null || figure.approximate) leaveOpen(reading, "range", span, [fact]);
    else if (
      STRIVING.test(text.slice(clause.start, figure.start)) &&
      reading.facts.some(({ name }) => name === fact.name)
    )
      continue;
    else if (
      figure.comparators.some(({ text: words }) => words !== "达到" && words !== "满") ||
      NOT_REACHED.test(text.slice(clause.start, figure.start)) ||
      PENDING.test(text.slice(figure.end, clause.end))
    )
      leaveOpen(reading, "bound", clause, [fact], { value: String(value), unit: "级" });
    else {
      // 去年2级，今年升到3级了: the later one holds.
      if (NOW.test(clause.text) && clause.mood === "stated")
        reading.facts = reading.facts.filter(({ name }) => name !== fact.name);
      tell(reading, clause, fact, String(value), span);
    }
  }
}

/** 2022年评的三级: before the day from which an assessment counts, and nothing said of a later one. */
function isTooEarly({ figures }: Reading, clause: Clause, from: string | undefined): boolean {
  if (from === undefined || /复评|复审|重新/u.test(clause.text)) return false;
  const ends = figures
    .filter(({ kind, start, end }) => kind === "date" && start >= clause.start && end <= clause.end)
    .map((date) => (date.kind === "date" && date.value !== null ? dateRange(date.value)?.to : undefined));
  return ends.length > 0 && ends.every((end) => end !== undefined && end < from);
}

function readNone(reading: Reading, clause: Clause, mention: Mention | undefined): void {
  const said = assertedText(clause);
  if (said === undefined || !NOT_DONE.test(said)) return;
  const fact = maturity(reading, mention);
  if (fact) tell(reading, clause, fact, "0");
}

/** Which maturity level: 000 asks for the platform's, 001 and 003 for a third party's since 2023. */
function maturity(reading: Reading, mention: Mention | undefined) {
  const around = { ...reading, valued: new Set<string>(), project: "p1" };
  const word = mention ?? findMentions(vocabularyOf(reading.dictionary, ["int"]), "成熟度", 0)[0];
  const fact = word && resolveFact(word, around);
  return fact === undefined || Array.isArray(fact) ? (Array.isArray(fact) ? fact[0] : undefined) : fact;
}
