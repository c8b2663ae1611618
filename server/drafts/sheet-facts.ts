import { monthsSpanned, parseDay } from "../domain/dates.ts";
import type { DraftField, FactSheet } from "../domain/draft.ts";
import { DEFAULT_PROJECT, type FactInput, type Honour } from "../domain/fact.ts";
import type { InvestmentList } from "../domain/investment.ts";
import { formatMoney } from "../domain/money.ts";
import { parseDecimal, formatDecimal } from "../domain/decimal.ts";
import { stripSpace } from "../domain/text.ts";
import { readDateCell, readMoneyCell } from "./read-cells.ts";
import { readHonours } from "./read-honours.ts";

const project = DEFAULT_PROJECT;
const LEVELS = ["一级", "二级", "三级", "四级", "五级"];
/** 2024年未来工厂 and 新模式 ask for an assessment by a third party since then. */
const THIRD_PARTY_SINCE = "2023-01-01";

/**
 * What a sheet states in the rules' own facts, and its lines of spending. Only what was told: a cell that can't be read
 * states nothing, and what nobody was asked is not known. Facts taken over from a check stand where the sheet is silent.
 */
export function sheetFacts(
  sheet: FactSheet,
  fields: ReadonlyMap<string, DraftField>,
): { facts: FactInput[]; investments: InvestmentList } {
  const cell = (name: string) => sheet.fields[name]?.value.trim() ?? "";
  const stated = [
    ...[...fields.values()].flatMap((field) =>
      field.fact === null ? [] : statedBy(field, field.fact, cell(field.name)),
    ),
    ...durationFacts(cell),
    ...maturityFacts(cell),
    ...evidenceFacts(cell),
    ...honourFacts(cell),
    ...kindFacts(cell, fields),
  ];
  const names = new Set(stated.map(({ name }) => name));
  const taken = sheet.facts.filter((fact) => fact.project === project && !names.has(fact.name));
  return { facts: [...stated, ...taken], investments: linesOf(sheet, cell) };
}

type Cells = (name: string) => string;

const YES_NO: Record<string, boolean> = { 是: true, 否: false };

/** The fact a field states; none where it is empty or can't be read. */
function statedBy({ type, options }: DraftField, name: string, cell: string): FactInput[] {
  if (cell === "") return [];
  if (name === "已获荣誉") return [{ name, value: readHonours(cell), project }];
  switch (type) {
    case "yesno":
      return cell in YES_NO ? [{ name, value: YES_NO[cell]!, project }] : [];
    case "choice":
      return options?.includes(cell) ? [{ name, value: cell, project }] : [];
    case "date": {
      const read = readDateCell(cell);
      return typeof read === "string" ? [] : [{ name, value: read.value, project }];
    }
    case "money": {
      const read = readMoneyCell(cell);
      if (typeof read === "string") return [];
      return [{ name, value: formatMoney(read.value).slice(0, -"万元".length), unit: "万元", project }];
    }
    case "int": {
      const read = parseDecimal(cell.replace(/个$/u, ""));
      return read && read.scale === 0 && read.units >= 0n
        ? [{ name, value: formatDecimal(read), project }]
        : [];
    }
    default:
      return [];
  }
}

/** How many months the project runs, both ends counted as the forms' own example counts them (2023.1—2023.12). */
function durationFacts(cell: Cells): FactInput[] {
  const [start, end] = [cell("项目开始"), cell("项目结束")].map(readDateCell);
  if (typeof start !== "object" || typeof end !== "object") return [];
  const days = [start, end].map(({ value }) => parseDay(`${value}-01-01`.slice(0, 10)));
  // A year without its month leaves the months open.
  if (start.value.length < 7 || end.value.length < 7 || days[1]! < days[0]!) return [];
  const months = String(monthsSpanned(days[0]!, days[1]!));
  return ["建设工期_月", "项目周期_月"].map((name) => ({ name, value: months, unit: "月", project }));
}

/** A level counts for 2025年未来工厂 when it was found on the city's platform, for the 2024 notices when a third party found it. */
function maturityFacts(cell: Cells): FactInput[] {
  const level = LEVELS.indexOf(cell("成熟度等级")) + 1;
  if (level === 0) return [];
  const assessed = readDateCell(cell("评估日期"));
  const recent = typeof assessed === "object" && assessed.value >= THIRD_PARTY_SINCE;
  const fact = (name: string): FactInput => ({ name, value: String(level), unit: "级", project });
  return [
    ...(cell("平台评估") === "是" ? [fact("成熟度等级")] : []),
    ...(cell("第三方评估") === "是" && recent ? [fact("第三方成熟度等级_2023年以来")] : []),
  ];
}

const PROOF = /报告|证明|证书|意见|纪要|表|单/u;
const NOT_YET = /没|未|无|尚|待|正在|办理中|准备|计划|拟/u;

/** A named proof of completion is one; money spent on protection, and said on what, is protection; a told 0 is none spent. */
function evidenceFacts(cell: Cells): FactInput[] {
  const spent = readMoneyCell(cell("安全防护投入"));
  const protectedBy = typeof spent === "object" && spent.value > 0n;
  const unsaid = cell("具备安全防护") === "";
  const unspent = typeof spent === "object" && spent.value === 0n;
  const yes = (name: string): FactInput => ({ name, value: true, project });
  return [
    ...(PROOF.test(cell("完工证明")) && !NOT_YET.test(cell("完工证明")) ? [yes("有完工证明")] : []),
    ...(protectedBy ? [yes("有信息安全防护投入")] : []),
    ...(unspent ? [{ name: "有信息安全防护投入", value: false, project }] : []),
    ...(protectedBy && unsaid && cell("安全防护说明") !== "" ? [yes("具备信息安全防护")] : []),
  ];
}

/** The three kinds there are to choose from are the kinds of 未来工厂 that the policy of 2026 names. */
function kindFacts(cell: Cells, fields: ReadonlyMap<string, DraftField>): FactInput[] {
  const kinds = fields.get("申报类型")?.options ?? [];
  return kinds.includes(cell("申报类型")) ? [{ name: "未来工厂项目", value: true, project }] : [];
}

/** What an honour makes of the project or its firm, where the policy of 2026 pays for that. */
const HONOURED: { named: RegExp; scope: Honour["scope"] | null; fact: string }[] = [
  { named: /先进级/u, scope: "project", fact: "先进级智能工厂" },
  { named: /基础级|数字化车间/u, scope: "project", fact: "基础级智能工厂" },
  { named: /5G工厂/iu, scope: "project", fact: "5G工厂项目" },
  { named: /卓越级/u, scope: null, fact: "荣获国家卓越级" },
  { named: /领航级/u, scope: null, fact: "荣获国家领航级" },
];

/** 先进级 is given by each province: another one's is none of this city's. */
const ELSEWHERE =
  /省|自治区|(?<!重庆|全|本)市(?!级|里)|北京|上海|天津|四川|成都|贵[州阳]|云南|昆明|湖[北南]|武汉|长沙|陕西|西安|浙江|杭州|宁波|江[苏西]|南[京昌]|广[东西]|深圳|福建|厦门|安徽|合肥|山[东西]|青岛|河[北南]|郑州|辽宁|沈阳|大连|吉林|长春|黑龙江|哈尔滨|甘肃|兰州|青海|宁夏|新疆|西藏|内蒙古|海南/u;
const givenHere = ({ name }: Honour) => name.includes("重庆") || !ELSEWHERE.test(name);

/** Whose an honour is decides: one of the firm says nothing of this project. */
function honourFacts(cell: Cells): FactInput[] {
  const honours = readHonours(cell("已获荣誉")).filter(givenHere);
  return HONOURED.filter(({ named, scope }) =>
    honours.some((one) => named.test(one.name) && (scope === null || one.scope === scope)),
  ).map(({ fact }) => ({ name: fact, value: true, project }));
}

function linesOf({ investments }: FactSheet, cell: Cells): InvestmentList {
  return {
    project,
    complete: YES_NO[cell("投资明细完整")] ?? null,
    lines: investments.map(({ category, item, date, amount }) => ({
      category: category.slice(0, 80),
      item: item.slice(0, 200),
      date: date.slice(0, 40),
      amount: stripSpace(amount).slice(0, 60),
    })),
  };
}
