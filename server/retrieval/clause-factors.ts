import type { Clause, Notice } from "../domain/notice.ts";

/** Words of a question that make a sort of clause more, or in their absence less, likely to answer it. */
const ASKS = {
  contact: /联系|电话|热线|邮箱|找谁|找哪个|问谁|问哪个|咨询|打不开|contact|phone|call|e-?mail/u,
  outline: /哪几大?[块章部]|几大块|哪些(?:部分|章节|内容)|结构|目录|提纲|大纲|outline|sections/u,
  form: /表|填|勾|格子|申报书|方案|模板|提纲|form|template/u,
  money:
    /补贴|补助|奖|补多少|补好多|咋个补|怎么补|拿多少|能拿|都拿|领|封顶|上限|叠加|又是|两块牌子|subsid|grant|reward|award|incentive/u,
  deadline: /截止|期限|几号|哪天|哪一天|什么时候|啥时候|何时|来得及|补报|错过|最晚|deadline|due|by when/u,
  site: /网站|网址|网页|平台|链接|入口|在哪.{0,4}报|website|url|portal|platform/u,
  integrity:
    /造假|作假|假的|虚假|虚报|假发票|改发票|改票|改成.{0,6}发票|凑[够数到]|编[造一]|美化|伪造|fake|forge|false/u,
  attachments: /附件|附表|annex|attachment|appendix/u,
  issuer: /谁发|哪个部门|哪个单位|发文|什么时候发|文号|依据|根据|issued/u,
};

const STATES_AMOUNT = /[\d一二三四五六七八九十百千]\s*[万亿]?元/u;
const STATES_DATE = /\d{1,2}\s*月\s*\d{1,2}\s*日|截止|截至/u;
const STATES_INTEGRITY = /真实性|虚假|弄虚作假|不实|伪造/u;
const STATES_SITE = /https?:|www\s*\./u;

/**
 * The factor by which a clause rises or falls because of what it is, whatever words it shares with the question
 * (folded, without white space). Values were chosen on the dev questions, see README.
 */
export function clauseFactor(question: string, notice: Notice, clause: Clause): number {
  const asks = (what: keyof typeof ASKS) => ASKS[what].test(question);
  return kindFactor(asks, clause) * contentFactor(asks, notice, clause);
}

function kindFactor(asks: (what: keyof typeof ASKS) => boolean, { kind, text, parent }: Clause): number {
  switch (kind) {
    case "contact":
      return asks("contact") ? 1.3 : 0.6;
    case "form-row":
      return asks("form") ? 1 : 0.6;
    case "title":
    case "preamble":
      return asks("issuer") ? 1 : 0.6;
    case "attachments":
      return asks("attachments") ? 1.2 : 0.7;
    case "signature":
      return asks("issuer") ? 1 : 0.4;
    case "heading":
      if (asks("outline")) return parent === null ? 1.5 : 1;
      // A bare heading answers little; one with sentences of its own is a clause like any other.
      return /[。：；:;]\s*\S/u.test(text) ? 1 : 0.8;
    default:
      return 1;
  }
}

function contentFactor(asks: (what: keyof typeof ASKS) => boolean, notice: Notice, clause: Clause): number {
  let factor = 1;
  if (asks("money") && notice.meta.kind === "奖补政策") {
    factor *= clause.kind === "closing" || STATES_AMOUNT.test(clause.text) ? 1.3 : 1;
  }
  if (asks("deadline") && STATES_DATE.test(clause.text)) factor *= 1.2;
  if (asks("site") && STATES_SITE.test(clause.text)) factor *= 1.3;
  // Who asks how to cheat must read what it costs, however few words the two share.
  if (asks("integrity") && STATES_INTEGRITY.test(clause.text)) factor *= 2;
  return factor;
}
