import type { StoredBlock } from "../../domain/draft.ts";
import { readHonours } from "../read-honours.ts";
import { paragraph } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { inside, joined, sentence, slot, slotOr } from "./told.ts";

const PLATFORM = "通过“经济·数转赋能”应用平台";
/** What the rules say of a condition that an exemption decides. */
const EXEMPT = "适用豁免";

/** What an honour belongs to is the applicant's word until the certificate is seen. */
const UNSURE_SCOPE = /[，（](?:企业|不清楚)）|^[^（]*$/u;

/** The clause by which this applicant needs no assessment, where the rules found that it holds. */
export function exemption({ ledger, standing, template }: ComposeInput): string | undefined {
  for (const { id, notice, conditions } of standing.determinations) {
    const found =
      notice === template.notice &&
      conditions.find(
        (one) => one.title.includes("成熟度") && one.verdict === "符合" && one.value === EXEMPT,
      );
    if (found && slot(ledger, `r.${id}.${found.id}.quote`) !== undefined)
      return `{r.${id}.${found.id}.clause}：“{r.${id}.${found.id}.quote}”`;
  }
  return undefined;
}

/** Whether this notice counts only what was found on the city's platform. */
const platformAsked = ({ standing, template }: ComposeInput): boolean =>
  standing.determinations.some(
    ({ notice, conditions }) =>
      notice === template.notice && conditions.some(({ cite }) => cite.quote.includes("经济·数转赋能")),
  );

function assessment(input: ComposeInput): string {
  const { ledger, sheet } = input;
  const answer = (name: string) => sheet.fields[name]?.value.trim();
  const exempt = exemption(input);
  if (inside(ledger, "f.成熟度等级") === undefined && exempt !== undefined)
    return `智能制造能力成熟度评估：本单位不是制造企业，没有评估。见${exempt}`;
  if (inside(ledger, "f.成熟度等级") === undefined)
    return `智能制造能力成熟度评估：${lacking("评估等级、分数、日期、评估机构和评估报告")}`;
  const platform = answer("平台评估") === "是" ? PLATFORM : "";
  const doubt = platform === "" && platformAsked(input) ? unsure(`有没有${PLATFORM}开展评估`) : undefined;
  const third = answer("第三方评估") === "是" ? "（第三方评估）" : "";
  const date = slot(ledger, "f.评估日期");
  return joined([
    `企业${platform}开展智能制造能力成熟度评估${third}`,
    `评估等级为${inside(ledger, "f.成熟度等级")}`,
    `分数为${slotOr(ledger, "f.成熟度分数", "评估分数")}`,
    `评估日期为${date ?? lacking("评估日期")}`,
    `评估机构为${inside(ledger, "f.评估机构") ?? lacking("评估机构名称")}`,
    doubt,
  ]);
}

function honours({ ledger, sheet }: ComposeInput): string {
  const told = inside(ledger, "f.已获荣誉");
  if (told === undefined) return `已获荣誉：${lacking("项目前期已获荣誉的名称、年份、授予单位和证明")}`;
  if (readHonours(sheet.fields["已获荣誉"]?.value ?? "").length === 0) return `已获荣誉：${told}`;
  const doubtful = UNSURE_SCOPE.test(sheet.fields["已获荣誉"]?.value ?? "");
  return `已获荣誉：${told}${doubtful ? `，${unsure("荣誉授予的是本项目还是企业或其他项目")}` : ""}`;
}

/** Assessment and honours as told, with what proves them. */
export const composeMaturity: SectionComposer = (input) =>
  [assessment(input), honours(input)].map((words) => paragraph(sentence(input.ledger, words)));

/** 001 一2: what the plant has to build on. */
export const composeDigitalFoundation: SectionComposer = (input): StoredBlock[] => {
  const { ledger } = input;
  const own = ownWords(ledger, "现有基础");
  const models = ownWords(ledger, "新模式新业态");
  return [
    ...(own.length > 0
      ? own
      : [paragraph(`现有基础：${lacking("设备联网、在用系统、数据采集等数字化现状，附数量")}。`)]),
    ...composeMaturity(input),
    ...(models.length > 0 ? models : [paragraph(`新模式新业态：${lacking("新模式新业态的建设情况")}。`)]),
  ];
};
