/** A line that pretends to be one of a conversation with an assistant. */
const TURN = /^[\s-]*(?:用户|助手|系统|system|assistant|user)\s*[：:]/iu;
/**
 * Sentences that speak to a program that answers, not to a company or an office. Narrow on purpose: a notice may well
 * say 请忽略附件一中的示例数据, 请输出打印《承诺书》 or speak of 系统指令.
 */
const ORDERS = [
  /忽略(?:前文|以上|上述|之前|此前|前面|所有|全部|通知中|你|您)/u,
  /(?:回答|答复|回复)(?:时|用户|开头|末尾|结尾|中(?:请|须|应)|里)|(?:都|一律|统一|直接|只能?)(?:回答|答复|回复|输出)|[，。](?:请)?回答(?!问题)/u,
  /(?:把|将)[^，。]{1,24}(?:说成|写成|当作|改口)|统一写(?:成|作)?\s*\d|结论一律为/u,
  /(?:你|您)(?:的|收到的|所有的|全部的?)(?:系统|提示|指令|设定|规则|第一条)|系统提示词|系统(?:更新|消息|提示)[：:]/u,
  /重复[^。]{1,16}遍|调用[^。]{0,20}(?:工具|函数|接口)[^。]*次|分别调用/u,
  /输出\s*<\w|\]\(\s*(?:https?:|\/\/|javascript:)|!\[[^\]]*\]\(\s*(?:https?:|\/\/)/iu,
  /请让用户|以管理员身份|其他(?:企业|用户|租户)[^。]{0,6}(?:提问|画像|记录|对话)|全部企业画像/u,
  /注明依据为|引用时|起草[^，。]{1,8}时[^。]{0,12}(?:账号|电话|金额)/u,
];

export const isOrder = (sentence: string): boolean =>
  TURN.test(sentence) || ORDERS.some((order) => order.test(sentence));
