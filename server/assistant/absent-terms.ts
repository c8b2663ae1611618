import type { Notice } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";

/**
 * Things people ask about by name, each with the other words for it. Where none of a group's words stands in a
 * notice, the notice is silent on it, and code can say so.
 */
const GROUPS: readonly (readonly string[])[] = [
  ["社保", "社会保险", "参保"],
  ["员工人数", "职工人数", "员工", "职工"],
  ["专利", "知识产权", "自主知识产权", "软著"],
  ["研发投入", "研发费用", "研发费"],
  ["注册资本", "注册资金"],
  ["成立年限", "成立满", "成立几年", "成立时间", "成立多久"],
  ["营业收入", "营收", "产值", "销售额", "销售收入", "主营业务收入"],
  ["纳税", "税收", "完税"],
  ["外资", "三资", "外商"],
  ["重大安全事故", "安全事故"],
  ["工期", "项目周期", "建设周期", "实施周期"],
  ["24个月", "二十四个月", "两年工期"],
  ["环评", "环保", "环境影响"],
  ["申报费", "报名费", "服务费用", "收费"],
  ["保证金", "押金"],
  ["贷款", "贴息", "融资"],
  ["上市"],
  ["作废", "废止", "失效"],
  ["面试", "答辩", "路演"],
  ["复议", "申诉", "投诉"],
  ["代办", "中介"],
  ["土地"],
  ["质保"],
  ["ISO", "贯标"],
];

/** Programmes of other offices, about which no notice here says a word. */
const OTHER_PROGRAMMES = /高新技术企业|高企|专精特新|小巨人|瞪羚|独角兽|加计扣除|首台套|单项冠军/u;

export function namesOtherProgramme(question: string, notices: readonly Notice[]): boolean {
  const [said] = OTHER_PROGRAMMES.exec(stripSpace(question)) ?? [];
  return said !== undefined && !notices.some((notice) => textOf(notice).includes(said));
}

const texts = new WeakMap<Notice, string>();

function textOf(notice: Notice): string {
  const known = texts.get(notice) ?? stripSpace(notice.body);
  texts.set(notice, known);
  return known;
}

/** Words of the question that the notice holds neither as said nor in any other way we know. */
export function absentTerms(question: string, notice: Notice): string[] {
  const asked = stripSpace(question);
  const text = textOf(notice);
  return GROUPS.flatMap((words) => {
    const said = words.find((word) => asked.includes(word));
    return said !== undefined && !words.some((word) => text.includes(word)) ? [said] : [];
  });
}
