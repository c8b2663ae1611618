import type { CheckInput } from "./check-input.ts";

/** A name by which a text speaks of a fact. `owner` begins the keys of its figures: `s1k2`, `i3`, `f.员工人数`, `i.total`. */
interface Name {
  name: string;
  owner: string;
  /** 合计, 占: says which of several only where nothing in the clause has a name of its own. */
  general: boolean;
}

/** Where a text names something. Offsets are UTF-16. */
export interface Mention {
  start: number;
  end: number;
  name: string;
  owners: ReadonlySet<string>;
  general: boolean;
}

const SUMS: Record<string, string[]> = {
  "i.total": ["总投资", "投资总额", "实际投资额", "投资合计", "累计投资"],
  "i.paid": ["已付款", "已支付", "已付"],
  "i.unpaid": ["未付款", "未支付", "尚未支付", "尚未付款"],
  "i.software": ["软件相关投资", "软件投资额", "软件投资", "软件和信息技术服务费用"],
  "i.share": [
    "软件相关投资占比",
    "软件投资占比",
    "软件占比",
    "占总投资",
    "占投资总额",
    "占实际投资额",
    "软件相关投资",
    "软件投资",
  ],
  "i.share.required": ["软件相关投资", "软件投资"],
  "i.margin": ["余量", "富余", "高出"],
  "i.window": ["计入总投资", "计入的投资"],
  "i.excluded": ["不计入", "未计入"],
  "v.total": ["年节约合计", "年节约额合计", "年化节约", "年节约", "年效益", "年化效益"],
  "v.payback": ["静态投资回收期", "投资回收期", "回收期"],
};
const GENERAL: Record<string, string[]> = {
  "i.total": ["合计", "总额", "共计"],
  "i.share": ["占"],
  "i.share.required": ["高于", "低于", "要求", "下限"],
  "i.margin": ["高于", "多"],
  "i.short": ["低于", "差", "不足"],
  "v.total": ["合计", "总计", "节约"],
  "f.成熟度分数": ["得分"],
  "f.项目开始": ["开始"],
  "f.项目结束": ["完成", "建成", "结束"],
};
/** Money that a rule may pay, by whatever word. */
const PAID = ["奖补", "补助", "补贴", "资助", "奖励"];
/** How people speak of a field without its name. */
const SPOKEN: Record<string, string[]> = {
  成立时间: ["成立", "创立", "创建"],
  员工人数: ["员工", "职工", "从业人员"],
  营业收入: ["营业收入", "销售收入", "营收"],
  项目开始: ["开工", "启动", "项目周期", "实施周期", "建设周期"],
  项目结束: ["竣工", "完工", "项目周期", "实施周期", "建设周期"],
  投产时间: ["投产"],
  成熟度等级: ["评估等级", "成熟度等级", "成熟度", "智能制造能力成熟度评估"],
  成熟度分数: ["评估分数", "成熟度分数", "分数", "成熟度评估", "智能制造能力成熟度评估"],
  评估日期: ["成熟度评估", "智能制造能力成熟度评估"],
};

/** `不良品率（出厂前）` is also called 不良品率, `平均修复时间MTTR` also MTTR. */
function variants(name: string): string[] {
  const whole = name.trim().replace(/^其中/u, "");
  const bare = whole.replaceAll(/[（(][^（）()]*[）)]/gu, "").trim();
  const latin = /[A-Za-z][A-Za-z\d-]{2,}$/u.exec(bare)?.[0];
  const han = latin === undefined ? "" : bare.slice(0, -latin.length).trim();
  return [...new Set([whole, bare, latin ?? "", han])].filter((one) => Array.from(one).length >= 2);
}

const partsOf = (item: string) =>
  item.split(/[、，,/＋+]|及|与|和/u).filter((part) => Array.from(part.trim()).length >= 3);

/** 基期为2023年9—12月: of every indicator that has it. */
const periods = ({ scenes }: CheckInput["sheet"]): [string, string[]][] =>
  scenes
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id }): [string, string[]][] => [
      [`${id}.baseline`, ["基期"]],
      [`${id}.period`, ["报告期"]],
    ]);

const paid = ({ determinations }: CheckInput["standing"]): [string, string[]][] =>
  determinations.flatMap(({ id, benefits }) =>
    benefits.map((one): [string, string[]] => [`r.${id}.${one.id}`, PAID]),
  );

function names({ sheet, fields, standing, template }: CheckInput): Name[] {
  const special = (owner: string, all: readonly string[]) =>
    all.flatMap(variants).map((name): Name => ({ name, owner, general: false }));
  const fieldNames = [...fields.values()].flatMap(({ name, label }) =>
    special(`f.${name}`, [name, label, ...(SPOKEN[name] ?? [])]),
  );
  const scenes = sheet.scenes.flatMap(({ id, name, indicators }) => [
    ...special(id, [name]),
    ...indicators.flatMap((one) => special(one.id, [one.name])),
  ]);
  const lines = sheet.investments.flatMap(({ id, item, category }) => [
    ...special(id, [item, ...partsOf(item)]),
    ...special(`i.category.${category.trim()}`, [category]),
  ]);
  const savings = sheet.savings.flatMap(({ id, name, indicator }) => [
    ...special(id, [name]),
    ...sheet.scenes
      .flatMap(({ indicators }) => indicators)
      .filter((one) => one.id === indicator)
      .flatMap((one) => special(id, [one.name])),
  ]);
  const sums = Object.entries(SUMS).flatMap(([owner, words]) => special(owner, words));
  const general = [...Object.entries(GENERAL), ...periods(sheet), ...paid(standing)].flatMap(
    ([owner, words]) => words.map((name): Name => ({ name, owner, general: true })),
  );
  const rules = standing.determinations.flatMap(({ id, title, programme, conditions, benefits, windows }) => [
    ...special(`r.${id}`, [title, programme]),
    ...conditions.flatMap((one) => special(`r.${id}.${one.id}`, [one.title, one.id])),
    ...benefits.flatMap((one) => special(`r.${id}.${one.id}`, [one.title, one.id])),
    ...windows.flatMap((one) => special(`r.${id}`, [one.id])),
  ]);
  const definition = standing.investments.find(({ notice }) => notice === template.notice);
  return [
    ...fieldNames,
    ...scenes,
    ...lines,
    ...savings,
    ...sums,
    ...general,
    ...rules,
    ...special("i.total", definition ? [definition.fact.replaceAll("_", "")] : []),
  ];
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** Finds every name in a text, the longest where they overlap, left to right. */
export function subjectFinder(input: CheckInput): (text: string) => Mention[] {
  const owners = new Map<string, Set<string>>();
  const specific = new Set<string>();
  for (const { name, owner, general } of names(input)) {
    owners.set(name, (owners.get(name) ?? new Set()).add(owner));
    if (!general) specific.add(name);
  }
  const all = [...owners.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(all.map(escaped).join("|"), "gu");
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      name,
      owners: owners.get(name)!,
      general: !specific.has(name),
    }));
}
