import type { FactSheet, SheetImport, SheetIndicator, SheetScene } from "../../domain/draft.ts";
import { savingsOf } from "./card-savings.ts";
import { strangeKeys, type CompanyCard } from "./card-schema.ts";
import { accepted, basisOf, contradicts, FORECAST, statusOf } from "./card-status.ts";
import { statedFacts, statedFields } from "./card-statements.ts";
import { totalsDiffer } from "./card-totals.ts";
import { shortened } from "./intake.ts";
import { parseCard } from "./parse-card.ts";
import { periodsOf } from "./told-periods.ts";

type Told = string | number | null | undefined;
type Project = NonNullable<CompanyCard["project"]>;

/** A bare dash says that there is nothing to tell. */
const text = (told: Told) =>
  String(told ?? "")
    .trim()
    .replace(/^[-—–/]+$/u, "");
const yesNo = (told: boolean | null | undefined): "是" | "否" | "" =>
  told === true ? "是" : told === false ? "否" : "";
const LEVELS = ["一级", "二级", "三级", "四级", "五级"];
const SCOPES: Record<string, string> = { project: "项目", enterprise: "企业", 项目: "项目", 企业: "企业" };

/** `重庆市先进级智能工厂（2025年，项目）`; a list without any says that there is none. */
function honourWords({ honours }: CompanyCard): string {
  if (honours?.length === 0) return "无";
  return (honours ?? [])
    .filter(({ name }) => text(name) !== "")
    .map(({ name, year, scope }) => {
      if (year === undefined && scope === undefined) return text(name);
      const told = [
        text(year) === "" ? "" : `${text(year).replace(/年$/u, "")}年`,
        SCOPES[scope ?? ""] ?? "不清楚",
      ];
      return `${text(name)}（${told.filter((part) => part !== "").join("，")}）`;
    })
    .join("；");
}

function maturityFields({ maturity }: CompanyCard): Record<string, string> {
  const level = text(maturity?.level);
  return {
    成熟度等级: LEVELS[Number(level.replace(/级$/u, "")) - 1] ?? level,
    成熟度分数: text(maturity?.score).replace(/分$/u, ""),
    评估日期: text(maturity?.date),
    评估机构: text(maturity?.org),
    平台评估: yesNo(maturity?.via_platform),
    第三方评估: yesNo(maturity?.third_party),
  };
}

function builtFields(project: Project): Record<string, string> {
  const status = statusOf(project);
  return {
    已建成投产: { built: "是", ahead: "否", unknown: "" }[status],
    // Built is no longer 在建: the dictionary's own reading of 已建成投产.
    在建或拟建: { built: "否", ahead: "是", unknown: "" }[status],
  };
}

/** Each notice has its own names of what is applied for; a name of none of them stands where the person must look. */
const DIRECTIONS: Record<string, string> = {
  AI领航工厂: "建设方向",
  链网平台工厂: "建设方向",
  平台化设计: "申报方向",
  数字化管理: "申报方向",
  网络化协同: "申报方向",
  个性化定制: "申报方向",
  服务化延伸: "申报方向",
};

function directionField(type: string): Record<string, string> {
  const name = type.replace(/(?:应用)?模式$/u, "");
  return { [DIRECTIONS[name] ?? "申报类型"]: name in DIRECTIONS ? name : type };
}

function projectFields(project: Project): Record<string, string> {
  return {
    项目名称: text(project.name),
    ...directionField(text(project.type)),
    ...(text(project.direction) === "" ? {} : directionField(text(project.direction))),
    项目行业: "",
    项目开始: text(project.start),
    项目结束: text(project.end),
    ...builtFields(project),
    // A card tells of a project's spending once and whole; a list typed line by line is asked about.
    投资明细完整: (project.investments ?? []).length > 0 && totalsDiffer(project) === null ? "是" : "",
    计划总投资: text(project.planned_total_wan),
    通过验收: accepted(project) ? "是" : "",
    投产时间: text(project.production_start),
    完工证明: typeof project.completion_proof === "boolean" ? "" : text(project.completion_proof),
    安全防护投入: text(project.infosec_wan),
    安全防护说明: text(project.infosec_note),
  };
}

/** 重庆市 is 重庆 and 四川省 四川, as the choice prints them. */
const placeOf = (card: CompanyCard) => text(card.registered_in).replace(/(?<=..)[省市]$/u, "");

/** Registered in the city, seated in a district of it, and making things in a project that has gone into production. */
const producesInCity = (card: CompanyCard) =>
  placeOf(card) === "重庆" &&
  text(card.district) !== "" &&
  yesNo(card.is_manufacturer) === "是" &&
  statusOf(card.project ?? {}) === "built";

/** What was read out of other words of the card; a person sees it and may say otherwise. */
function readings(card: CompanyCard): string[] {
  const where = `资料卡写明注册在重庆、在${text(card.district)}、制造企业、已建成投产，按“在重庆市内有实际生产经营活动”读入，请核对。`;
  const whole = "资料卡的投资明细按“已列全，没有其他费用”读入，请核对。";
  const differ = totalsDiffer(card.project ?? {});
  const other = `卡片里的 project.${differ?.key ?? ""} 写的是${differ?.declared ?? ""}，投资明细合计${differ?.lines ?? ""}，两者不一致，明细是否列全没有读入，请核对。`;
  const both = `资料卡写项目状态为“${text(card.project?.status)}”，又写有投产时间或完工证明，前后矛盾，是否建成投产没有读入，请核对后填写。`;
  return [
    ...(producesInCity(card) && text(card.region_operation) === "" ? [where] : []),
    ...(card.honours?.length === 0 ? ["资料卡的荣誉一栏是空的，按“没有”读入，请核对。"] : []),
    ...(contradicts(card.project ?? {}) ? [both] : []),
    ...(differ !== null ? [other] : (card.project?.investments ?? []).length > 0 ? [whole] : []),
  ];
}

function fieldsOf(card: CompanyCard): FactSheet["fields"] {
  const yearly = (name: string, years: Record<string, Told> | null | undefined) =>
    Object.entries(years ?? {}).map(([year, value]): [string, string] => [
      `${name}@${year.replace(/年度?$/u, "")}`,
      text(value),
    ]);
  const told: [string, string][] = [
    ...Object.entries({
      企业名称: text(card.name),
      所属行业: text(card.industry),
      所属区县: text(card.district),
      单位地址: text(card.address),
      注册地: placeOf(card),
      在渝实际经营: producesInCity(card) || text(card.region_operation).startsWith("重庆") ? "是" : "",
      企业性质: text(card.ownership),
      企业规模: text(card.size),
      员工人数: text(card.employees),
      成立时间: text(card.founded),
      制造企业: yesNo(card.is_manufacturer),
      财务制度健全: yesNo(card.finance_system),
      列入失信名单: yesNo(card.dishonest_listed),
      近三年重大安全事故: yesNo(card.major_accident_3y),
      已获荣誉: honourWords(card),
      ...maturityFields(card),
      ...projectFields(card.project ?? {}),
      ...statedFields(card),
    }),
    ...yearly("营业收入", card.revenue_wan),
    ...yearly("利润", card.profit_wan),
    ...yearly("税收", card.tax_wan),
    ...yearly("资产总额", card.assets_wan),
  ];
  return Object.fromEntries(
    told
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, { value, origin: "导入" as const, evidence: "" }]),
  );
}

const SAME = /^同上$/u;
function scenesOf({ scenes, project }: CompanyCard): SheetScene[] {
  let last = "";
  return (scenes ?? []).map((scene, at) => {
    const id = `s${at + 1}`;
    const indicators = (scene.kpis ?? []).map((kpi, index): SheetIndicator => {
      const told = text(kpi.period);
      if (!SAME.test(told)) last = told;
      const indicator = {
        id: `${id}k${index + 1}`,
        name: text(kpi.name),
        unit: text(kpi.unit).replace(/^百分比$/u, "%"),
        before: text(kpi.before),
        after: text(kpi.after),
        better: kpi.direction ?? "",
        method: text(kpi.method),
        ...periodsOf(last),
        ...(text(kpi.sample) === "" ? {} : { sample: text(kpi.sample) }),
        remark: [kpi.data_issue, kpi.note, kpi.remark]
          .map(text)
          .filter((one) => one !== "")
          .join("；"),
        origin: "导入" as const,
        evidence: text(kpi.evidence),
      };
      const basis = basisOf(indicator, project ?? {});
      // 2025年12月（预计）: that is no sample.
      if (!FORECAST.test(indicator.sample)) return { ...indicator, basis };
      const remark = [indicator.remark, indicator.sample].filter((one) => one !== "").join("；");
      return { ...indicator, basis, sample: "", remark };
    });
    const told = ["name", "link", "pain", "tech", "data", "model", "system", "loop", "scope"] as const;
    const cells = Object.fromEntries(told.map((cell) => [cell, text(scene[cell])])) as Record<
      (typeof told)[number],
      string
    >;
    return {
      id,
      ...cells,
      indicators,
      origin: "导入" as const,
      evidence: "",
    };
  });
}

/**
 * A company's facts as JSON (`name`, `project.investments[].amount_wan`, `scenes[].kpis[]` …) as a fact sheet. Nothing is
 * worked out; what a key says is taken over as told, and one that can't be read is named. Throws `CardFault` where it is
 * no card at all.
 */
export function readCard(value: unknown): SheetImport {
  const { card, notes: unread } = parseCard(value);
  const scenes = scenesOf(card);
  const { savings, notes } = savingsOf(card.benefit_inputs ?? {}, scenes);
  const investments = (card.project?.investments ?? []).map((line, at) => ({
    id: `i${at + 1}`,
    date: text(line.date),
    category: text(line.category),
    item: text(line.item),
    amount: text(line.amount_wan),
    invoice_no: text(line.invoice_no),
    paid: yesNo(line.paid),
    vendor: text(line.vendor),
    scenes: [],
    origin: "导入" as const,
    evidence: "",
  }));
  return {
    sheet: { fields: fieldsOf(card), investments, scenes, savings, facts: statedFacts(card) },
    notes: [
      ...unread,
      ...readings(card),
      ...notes,
      ...strangeKeys(card).map(
        ({ path, told }) =>
          `卡片里的 ${path} 不认识，没有读入${typeof told === "string" ? `：${shortened(told)}` : ""}。`,
      ),
    ],
    faults: [],
  };
}
