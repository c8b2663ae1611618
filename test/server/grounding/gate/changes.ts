/** One thing in a sentence changed, as a careless or lying writer would. */
export interface Change {
  kind: "digit" | "unit" | "comparator" | "measure" | "programme" | "year" | "actor";
  text: string;
}

const next = (digit: string) => String((Number(digit) % 9) + 1);
const NEXT_HAN: Record<string, string> = {
  一: "两",
  二: "四",
  三: "四",
  四: "五",
  五: "三",
  六: "七",
  两: "三",
  十: "二十",
};

/** Every place where `from` stands, replaced there alone. */
const each = (text: string, from: RegExp, to: (match: RegExpMatchArray) => string): string[] =>
  Array.from(
    text.matchAll(from),
    (match) => text.slice(0, match.index) + to(match) + text.slice(match.index + match[0].length),
  );

const SWAPS: Record<"unit" | "comparator" | "measure" | "programme" | "actor", [RegExp, string][]> = {
  unit: [
    [/万元/gu, "亿元"],
    [/万元/gu, "元"],
    [/亿元/gu, "万元"],
    [/(?<=\d)%/gu, "‰"],
    [/个月/gu, "年"],
    [/(?<=[\d两])年(?!\d)(?=[，。内]|$)/gu, "个月"],
    [/(?<=\d)个(?!月)/gu, "家"],
    [/(?<=[一六三])份/gu, "次"],
  ],
  comparator: [
    [/不低于|不得低于/gu, "不超过"],
    [/不少于/gu, "不多于"],
    [/不超过/gu, "不低于"],
    [/不超过/gu, "超过"],
    [/不多于/gu, "不少于"],
    [/至少|最少/gu, "最多"],
    [/最多|最高(?![标不])|最长(?!不)/gu, "至少"],
    [/最高(?![标不])/gu, ""],
    [/(?<=[级元])(?:及)?以上/gu, "以下"],
    [/(?<=[日\d])前(?!\d)/gu, "后"],
    [/(?<=[日年])(?:以后|以来)/gu, "以前"],
    [/原则上/gu, ""],
    [/少于/gu, "多于"],
  ],
  measure: [
    [/软件相关投资|软件投资额|软件和信息技术服务费用|软件费用/gu, "研发投入"],
    [/(?<!占|于)总投资(?=原则|不|要|至|的门槛)/gu, "注册资本"],
    [/(?<!占)实际投资额/gu, "营业收入"],
    [/建设工期/gu, "公示期"],
    [/项目周期/gu, "公示期"],
    [/培育期/gu, "公示期"],
    [/评估级别|评估等级/gu, "信用等级"],
    [/场景数量/gu, "员工人数"],
    [/推荐项目数量/gu, "员工人数"],
    [/活动实际费用/gu, "营业收入"],
  ],
  programme: [
    [/先进级智能工厂/gu, "领航级智能工厂"],
    [/基础级智能工厂/gu, "领航级智能工厂"],
    [/国家卓越级智能工厂/gu, "灯塔工厂"],
    [/国家领航级智能工厂/gu, "灯塔工厂"],
    [/创新示范工厂/gu, "灯塔工厂"],
    [/5G工厂|5G全连接工厂/gu, "灯塔工厂"],
    [/2025年重庆市未来工厂/gu, "2024年工业互联网新模式示范项目"],
    [/2024年未来工厂建设场景征集/gu, "2025年重庆市未来工厂申报"],
    [/2024年工业互联网新模式示范项目/gu, "2024年未来工厂建设场景征集"],
    [/国家级绿色工厂/gu, "国家级绿色园区企业小巨人"],
    [/AI领航工厂/gu, "链网平台工厂"],
  ],
  actor: [
    [/(?<!规上|中央|制造|一家)企业(?=在|自己|最迟|要在|线上|填报)/gu, "区县经信部门"],
    [/申报单位|申报主体|征集对象/gu, "推荐单位"],
    [/(?:各)?区县经信部门(?=对|在|的初审)/gu, "企业"],
    [/推荐单位/gu, "企业"],
    [/区县(?=提交|的审核|初审)/gu, "企业"],
    [/市经济信息委/gu, "财政局"],
  ],
};

/** All that one change can make of a sentence. */
export function changesOf(text: string): Change[] {
  const digits = [
    ...each(
      text,
      /\d(?=[\d.]*(?:万|亿|元|%|个|月|日|位|家|级|:|年|条|$))|(?<=[\d:.])\d|\d(?=G|\.\d)/gu,
      ([digit]) => next(digit),
    ),
    ...each(
      text,
      /[一二三四五六两](?=级|项|个|次|份|年|侧|链|证)|(?<=百分之)三/gu,
      ([digit]) => NEXT_HAN[digit]!,
    ),
  ];
  const years = each(text, /(?<!\d)20(\d)(\d)(?=年|—)/gu, ([, ten, one]) => `20${ten}${next(one!)}`);
  return [
    ...digits.map((changed): Change => ({ kind: "digit", text: changed })),
    ...years.map((changed): Change => ({ kind: "year", text: changed })),
    ...Object.entries(SWAPS).flatMap(([kind, swaps]) =>
      swaps.flatMap(([from, to]) =>
        each(text, from, () => to).map((changed): Change => ({
          kind: kind as keyof typeof SWAPS,
          text: changed,
        })),
      ),
    ),
  ];
}
