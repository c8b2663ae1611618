import type { StoredBlock } from "../../domain/draft.ts";
import type { Determination } from "../../domain/determination.ts";
import { heading, numbered, paragraph, table } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { policyMoney } from "./policy-money.ts";
import { inside, joined, sentence, slot } from "./told.ts";

type Window = Determination["windows"][number];
type Condition = Determination["conditions"][number];

const STATES: Record<Window["state"], string> = {
  open: "尚在期内",
  boundary: "今天截止",
  closed: "已截止",
  not_yet: "尚未开始",
  in_force: "有效",
  expired: "已失效",
};

/** An unmet 原则上 condition is never a flat 不符合. */
const SHORT = "未达到";
const verdictOf = ({ verdict, strength }: Condition): string =>
  verdict === "不符合" && strength === "原则上" ? SHORT : verdict;

/** 资格对照: what the rules say of these facts, clause by clause. The composer decides nothing and promises nothing. */
export const composeEligibility: SectionComposer = (input) => {
  const { section, standing, template } = input;
  const own = standing.determinations.filter(({ notice }) => notice === template.notice);
  const money = policyMoney(input);
  const level = section.level + 1;
  if (own.length === 0) return [paragraph(`${lacking("本通知的规则暂不可用，资格请对照原文")}。`)];
  return [
    paragraph("以下按本稿所列事实逐条对照通知原文，结论供自查，以主管部门审核和专家评审为准。"),
    heading(level, numbered(level, 1, "条件对照")),
    ...own.flatMap((one) => conditions(input, one)),
    heading(level, numbered(level, 2, "申报时限")),
    ...own.flatMap((one) => windows(input, one)),
    ...(money.length === 0 ? [] : [heading(level, numbered(level, 3, "政策资金试算")), ...money]),
  ];
};

function conditions({ ledger }: ComposeInput, one: Determination): StoredBlock[] {
  const key = (id: string, what: string) => `r.${one.id}.${id}.${what}`;
  const title = (id: string) => inside(ledger, key(id, "title")) ?? lacking("条件名称");
  const named = ({ id, strength }: Condition) => `${title(id)}${strength === "原则上" ? "（原则上）" : ""}`;
  const rows = one.conditions.map((each) => [
    verdictOf(each),
    named(each),
    inside(ledger, key(each.id, "value")) ?? untold(each, title(each.id)),
    `{${key(each.id, "clause")}}：“{${key(each.id, "quote")}}”`,
  ]);
  const all = (verdict: string) => one.conditions.filter((each) => verdictOf(each) === verdict).map(named);
  const gaps = one.conditions.flatMap((each) => {
    const gap = inside(ledger, key(each.id, "gap"));
    return gap === undefined ? [] : [`${named(each)}，${gap}`];
  });
  const [unmet, short, open] = [all("不符合"), all(SHORT), all("待确认")];
  const asked = one.missing.flatMap((_, at) => inside(ledger, `r.${one.id}.missing${at + 1}`) ?? []);
  const lines = [
    joined(
      [
        `对照结论为${one.verdict}`,
        unmet.length === 0 ? undefined : `不符合的是${unmet.join("、")}`,
        short.length === 0 ? undefined : `未达到、由主管部门把握的是${short.join("、")}`,
        open.length === 0 ? undefined : `待确认的是${open.join("、")}`,
      ],
      "；",
    ),
    ...gaps.map((gap) => `差距：${gap}`),
    ...(asked.length === 0
      ? []
      : ["还需补充的事实如下", ...asked.map((what, at) => numbered(4, at + 1, lacking(what)))]),
  ];
  return [
    ...table({
      caption: "申报条件对照",
      head: ["结论", "条件", "本单位情况", "通知原文"],
      rows,
      note: rows.length === 0 ? "" : "注：原则上的条件未达到时，由主管部门认定。",
    }),
    ...lines.map((words) => paragraph(sentence(ledger, words))),
  ];
}

/** Where the sheet holds no value: what somebody else decides isn't asked of the applicant. */
function untold({ reasons }: Condition, title: string): string {
  if (reasons.includes("人工认定")) return "由主管部门或专家认定";
  if (reasons.includes("事实矛盾")) return unsure("资料里的说法互相矛盾");
  return reasons.includes("缺事实") ? lacking(title) : reasons.join("、");
}

/** Each date with whose it is; a closed window of the applicant's own says what the text is still good for. */
function windows({ ledger }: ComposeInput, one: Determination): StoredBlock[] {
  const said = one.windows.flatMap(({ id, actor, state }) => {
    const key = `r.${one.id}.${id}.closes`;
    if (slot(ledger, key) === undefined) return [];
    const whose = actor === null ? id : `${id}（${actor}）`;
    return [`${whose}：{${key}}，${STATES[state]}。见{${key}.clause}：“{${key}.quote}”`];
  });
  const closed = one.window?.state === "closed" || one.window?.state === "expired";
  return [
    ...(said.length === 0 ? [lacking("申报时限")] : said),
    ...(closed ? ["本批次申报已截止，本稿供准备下一批时参考，届时以新通知和新模板为准"] : []),
  ].map((words) => paragraph(sentence(ledger, words)));
}
