/** What a question wants to know. A question may want several things. */
export const INTENTS = {
  deadline:
    /截止|什么时候|啥时候|几时|几号|哪天|哪一天|期限|时限|来得及|过期|补报|补交|还能报|还可以报|还开着|多久|时间|有效期|管到|到哪年|到期|deadline|due date|when|time limit/iu,
  amount:
    /补贴|补助|奖补|奖励|资助|奖金|多少钱|好多钱|(?:补|奖|拿|领|给|得|发)(?:了|到|个)?(?:多少|好多|几|\d)|能补(?![报交办])|咋个补|怎么补|能拿|都拿|能领|直接给|就给|给钱|给补|才补|给不给|还给|按\d+(?:\.\d+)?%(?:来)?(?:补|奖|给|算|就是)|第[\d一二三四五六七八九十]+条.{0,12}\d万|板上钉钉|subsid|grant|reward|how much|funding|maximum amount/iu,
  requirement:
    /条件|要求|资格|门槛|能报|得行|没戏|有戏|报(?:不)?得[了成]|报(?:不)?得起|可以报|能不能|可不可以|行不行|够不够|符合|满足|达标|算不算|算吗|能申报|可以申报|限制|至少|最少|不低于|eligib|qualif|require|criteria|condition/iu,
  material:
    /材料|资料|附件|清单|准备哪些|准备什么|交什么|交哪些|模板|申报书|申报表|方案|发票|凭证|证明|承诺书|填|写哪|哪几块|哪几大块|栏目|盖章|一式|document|material|form|template/iu,
  procedure:
    /流程|程序|步骤|怎么报|咋报|怎么申|如何申|在哪报|哪里报|哪个网站|网站|网址|平台|系统|账号|登录|入口|线上|报送|提交|交到|邮箱|寄|打不开|评审|公示|website|portal|platform|how to apply|procedure|submit/iu,
  contact:
    /联系|电话|手机|找谁|找哪个|问谁|咨询|打给|负责人|对接人|打不开找|邮箱|邮寄|热线|contact|phone|email|call/iu,
  compare:
    /区别|一回事|(?:是|算)(?:不是)?(?:同)?一(?:个东西|码事|个意思|个概念)|比较|对比|有什么不同|有何不同|不一样|差别|一样[吗不么]|一不一样|相同[吗不么]|是不是一样|哪个更|相比|等同|difference|compare|versus|\bvs\b/iu,
  definition:
    /是什么|什么是|什么叫|啥叫|啥是|什么意思|包括哪些|包含哪些|哪几类|哪几种|哪些类型|指的是|怎么理解|算软件|口径|what is|what does|definition|mean/iu,
  stacking:
    /叠加|一起拿|[两二]份(?!文件|通知)|同一(?:申报)?主体|都拿|都能|能都|重复享受|不重复|就高|加起来|两块牌子|两个都|\d\s*\+\s*\d|(?:一共|合计|总共|累计|同时).{0,6}(?:补|奖|拿|领)|stack|combine|both/iu,
  outline:
    /哪几块|哪几大块|几大块|哪几部分|哪些部分|几个部分|几部分|结构|提纲|目录|大纲|哪些栏目|哪些章节|outline|sections/iu,
  calculation: /差多少|差好多|占比|比例|算一下|怎么算|咋算|试算|计算|够吗|够不够|ratio|calculate/iu,
  forgery:
    /造假|作假|做假|假(?:的)?(?:发票|合同|凭证|报告|证明|证书|牌子|公章|材料|日期)|伪造|弄虚|虚开|虚报|虚增|虚构|骗补|骗取|套取|倒签|倒填|挂靠|(?:发票|票据|合同|凭证|报告|证明|证书|奖牌|牌匾|审计|财报|报表|数据|公章).{0,10}(?:改成|改到|改为|换成|做高|做大|调高|p一|ps|编(?![制写排码号]))|(?<![a-z])(?:ps|p图|p一|p个).{0,8}(?:证|牌|章|报告|文件|图)|(?:改(?![造建进革善])|编(?![制写排码号])|凑).{0,8}(?:发票|票据|合同|凭证|报告|证明|证书)|(?:换|变|开|做|弄)(?:点|些|几张|一张|一份|个)?.{0,4}假(?![设如])|(?:花钱|找人|托人|私下|直接)?买(?:个|一个|一份|份|张|块)?.{0,4}(?:评估报告|验收报告|证书|牌子|荣誉|发票)|(?:多开|开大|开高|多写|多报).{0,12}(?:退|返|回流|金额|发票)|(?:发票|合同).{0,12}(?:多开|开大|开高)|(?:硬件|设备|网络|土建|厂房|工资|人工).{0,8}(?:说成|包装成|写成|做成|改成|改到|改为|开成|报成|变成)(?:是)?(?:软件|系统集成|云服务|技术服务)|走后门|(?:内部|找|托|有)(?:的)?(?:关系|熟人)|打点|送礼|塞红包|fake|forge|falsif|fabricat|backdat/iu,
} as const;

export type Intent = keyof typeof INTENTS;

/** Every intent whose words occur; none for small talk or a bare topic. */
export function readIntents(text: string): Set<Intent> {
  return new Set((Object.keys(INTENTS) as Intent[]).filter((intent) => INTENTS[intent].test(text)));
}
