import { gapWords } from "../../domain/determination-words.ts";
import { formatChinese, parseWhen } from "../../domain/dates.ts";
import type { ConditionResult, Determination, ReasonCode } from "../../domain/determination.ts";
import type { DraftStanding } from "../../domain/draft-standing.ts";

const REASONS: Record<ReasonCode, string> = {
  缺事实: "资料里没有这项事实",
  人工认定: "由主管部门或专家认定",
  原则性: "“原则上”的要求，未达到时由主管部门把握",
  列举未尽: "文件列举以“等”结尾，未列的由主管部门认定",
  附件未收录: "所引附件没有收录",
  不在有效期: "不在文件的有效期内",
  事实矛盾: "资料里的说法互相矛盾",
  口径不明: "文件没有写明怎么算",
};

function windowLine({ window }: Determination, asOf: string): string[] {
  if (window === null || window.closes === null) return [];
  const closes = parseWhen(window.closes);
  const days = parseWhen(asOf).day - closes.day;
  const when = `${window.id}${formatChinese(closes)}`;
  const note = window.note === null ? "" : `（${window.note.replace(/。$/u, "")}）`;
  switch (window.state) {
    case "closed":
    case "expired":
      return [`${when}已截止，${days}天前${note}。以下供准备下一批时参考。`];
    case "boundary":
      return [`${when}，今天截止${note}。`];
    case "open":
      return [`${when}截止，还有${-days}天${note}。`];
    case "not_yet":
      return [`${window.id}还没有开始${note}。`];
    case "in_force":
      return [];
  }
}

/** What the facts say; a bare 是 or 否 answers the fact's question, which may be the opposite of the condition's title. */
function told({ value, verdict }: ConditionResult): string {
  if (value === null) return "";
  if (value !== "是" && value !== "否") return `资料里是${value}`;
  return verdict === "不符合" ? "资料所写与此相反" : "";
}

const shown = (condition: ConditionResult) =>
  [told(condition), condition.bound === null ? "" : `要求${condition.bound}`]
    .filter((part) => part !== "")
    .join("，");

/** An unmet 原则上 condition is never a flat 不符合. */
const wordOf = ({ verdict, strength }: ConditionResult) =>
  verdict === "不符合" && strength === "原则上" ? "未达到“原则上”的要求" : verdict;

function conditionLine(condition: ConditionResult): string {
  const { title, reasons, verdict, gap, cite } = condition;
  const lacking = condition.value === null ? REASONS.缺事实 : "其余的资料里没有";
  const why =
    verdict === "不符合" ? [] : reasons.map((reason) => (reason === "缺事实" ? lacking : REASONS[reason]));
  const details = [shown(condition), ...why, gap === null ? "" : gapWords(gap)].filter((part) => part !== "");
  return `${wordOf(condition)}：${title}${details.length === 0 ? "" : `：${details.join("；")}`}（${cite.clause}）。`;
}

function programmeLines(one: Determination, asOf: string): string[] {
  const of = (verdict: string) => one.conditions.filter((condition) => condition.verdict === verdict);
  const [met, unmet, open] = [of("符合"), of("不符合"), of("待确认")];
  const hard = unmet.filter(({ strength }) => strength === "硬性").length;
  const counts = [
    `符合${met.length}项`,
    `不符合${hard}项`,
    ...(unmet.length > hard ? [`未达到“原则上”的要求${unmet.length - hard}项`] : []),
    `待确认${open.length}项`,
  ];
  return [
    `${one.title}：${one.verdict}。${counts.join("，")}。`,
    ...windowLine(one, asOf),
    ...unmet.map(conditionLine),
    ...open.map(conditionLine),
    ...(one.missing.length === 0
      ? []
      : [
          `还需要知道：${one.missing.map(({ question }) => (/[？）。]$/u.test(question) ? question : `${question}？`)).join(" ")}`,
        ]),
  ];
}

/** Where a notice leaves open which spending counts: what it would pay at most by each way to count it. */
function readingLines({ readings = [] }: DraftStanding): string[] {
  const paid = readings.filter(({ benefits }) => benefits.length > 0);
  if (new Set(paid.map(({ total }) => total.fen)).size < 2) return [];
  const each = paid.map(({ title, total, benefits }) => {
    const amounts = benefits.map((benefit) => `“${benefit.title}”${benefit.amount_max!.text}`);
    return `${title}（${total.text}）：${amounts.join("、")}`;
  });
  return [`项目实际投资额的口径文件没有写明，分别试算：${each.join("；")}。`];
}

/** Where lines are in doubt: what they come to with and without them. */
function doubtLines({ doubts = [], investments }: DraftStanding): string[] {
  return doubts.flatMap(({ how, ask, view }) => {
    const told = investments.find(({ notice }) => notice === view.notice);
    if (told === undefined) return [];
    const sums = ({ total, share }: typeof view) =>
      `${total.text}${share === null ? "" : `，软件占比${share}`}`;
    return [`${how}是${sums(view)}；都计入是${sums(told)}。请核对${ask}。`];
  });
}

/** Money of a city is for those who produce there. */
function whereSure(determinations: readonly Determination[]): string {
  const paying = determinations.filter(({ benefits }) => benefits.length > 0);
  const place = paying
    .flatMap(({ conditions }) => conditions)
    .find(({ id, verdict }) => id === "适用地域" && verdict !== "符合");
  return place === undefined ? "" : `；以“${place.title}”为前提，尚待确认`;
}

/** What the rules say of the draft's facts, the draft's own notice first; money only as a ceiling. */
export function precheckLines(standing: DraftStanding, notice: string): string[] {
  const { determinations, combined, asOf, unread = [] } = standing;
  const own = determinations.filter((one) => one.notice === notice);
  const amounts = determinations.flatMap(({ title, benefits }) =>
    benefits.flatMap((benefit) =>
      benefit.amount_max === null
        ? []
        : [`${title}“${benefit.title}”${benefit.amount_max.text}（${benefit.cite.clause}）`],
    ),
  );
  const together =
    combined === null || amounts.length < 2
      ? []
      : combined.low.fen === combined.high.fen
        ? [`几项合在一起，${combined.low.text}。`]
        : [
            `按同一内容就高，${combined.low.text}；认定为不同内容的，合计${combined.high.text}。待主管部门确认。`,
          ];
  const ceilings =
    amounts.length === 0
      ? []
      : [
          `入选后最多：${amounts.join("；")}。按所填事实试算，实行预算管理和总额控制，不是承诺${whereSure(determinations)}。`,
          ...together,
        ];
  return [
    ...unread.map(({ name, message }) => `“${name}”读不了，没有计入：${message}`),
    ...own.flatMap((one) => programmeLines(one, asOf)),
    ...doubtLines(standing),
    ...ceilings,
    ...readingLines(standing),
  ];
}
