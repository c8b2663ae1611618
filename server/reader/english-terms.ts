/** What the notices call the things that an English question names; searched and read beside the question itself. */
const TERMS: [RegExp, string][] = [
  [/future factor(?:y|ies)/iu, "未来工厂"],
  [/advanced[- ]level smart factor(?:y|ies)/iu, "先进级智能工厂"],
  [/excellen(?:t|ce)[- ]level/iu, "卓越级"],
  [/(?:leading|pilot|lighthouse)[- ]level/iu, "领航级"],
  [/smart factor(?:y|ies)/iu, "智能工厂"],
  [/5g factor(?:y|ies)/iu, "5G工厂"],
  [/new[- ]model|industrial internet/iu, "工业互联网新模式"],
  [/scenario|\bscenes?\b/iu, "建设场景"],
  [/how many scen|at least|at most|number of/iu, "数量不少于不多于"],
  [/chongqing/iu, "重庆"],
  [/sichuan/iu, "四川"],
  [/chengdu/iu, "成都"],
  [/subsid|grant|reward|funding/iu, "补贴"],
  [/deadline|due date|closing date/iu, "截止"],
  [/software/iu, "软件"],
  [/total investment/iu, "总投资"],
  [/actual investment/iu, "实际投资"],
  [/maturity/iu, "成熟度评估"],
  [/honou?r|award|title/iu, "荣誉"],
  [/eligib|qualif|requirement|condition/iu, "申报条件"],
  [/document|material/iu, "材料"],
  [/portal|platform|website/iu, "平台网址"],
];

/** Chinese terms for an English question, most particular first. */
export function englishTerms(text: string): string[] {
  return TERMS.filter(([pattern]) => pattern.test(text)).map(([, term]) => term);
}
