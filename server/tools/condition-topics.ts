/** What notices of different names have in common, by which they are compared and by which people ask. */
export interface ConditionTopic {
  label: string;
  asks: RegExp;
  /** Ids of the conditions in the rule packs. */
  conditions: RegExp;
}

/** In the order of a comparison: what decides most comes first. */
export const CONDITION_TOPICS: readonly ConditionTopic[] = [
  { label: "投资", asks: /投资|投入|门槛|规模/u, conditions: /^(?:总投资|计划总投资|实际投资额)$/u },
  { label: "软件占比", asks: /软件|占比|比例|门槛/u, conditions: /^软件占比$/u },
  { label: "成熟度", asks: /成熟度|评估|几级|[一二三四五]级(?!节点)/u, conditions: /^成熟度/u },
  {
    label: "项目状态",
    asks: /在建|拟建|建成|投产|完工|验收|上线|状态/u,
    conditions: /^(?:完工|在建或拟建|建成验收|建成)$/u,
  },
  {
    label: "荣誉",
    asks: /荣誉|牌子|称号|入选过|数字化车间|重复申报|5G工厂/u,
    conditions: /荣誉|不重复申报|^(?:先进级|卓越级)$/u,
  },
  {
    label: "申报主体",
    asks: /主体|制造业|制造企业|法人|注册|外地|外省|分公司|分支|外资|谁能报|什么企业|哪些企业/u,
    conditions: /^(?:在渝经营|制造业?企业|境内注册|独立法人|四川注册)/u,
  },
  {
    label: "工期",
    asks: /工期|周期|个月|建多久|什么时候开工/u,
    conditions: /^(?:建设工期|项目周期|实施起始)$/u,
  },
  { label: "安全", asks: /信息安全|网络安全|安全防护|安全事故|数据安全/u, conditions: /安全/u },
  { label: "信用", asks: /失信|信用/u, conditions: /^信用$/u },
  { label: "申报个数", asks: /几个项目|报几个|限报|多报/u, conditions: /^限报$/u },
];
