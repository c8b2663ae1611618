import { type Fen, formatMoney } from "../domain/money.ts";
import { type ContentGroup, highest, total } from "./content-group.ts";

/** How an interval came about, sentence by sentence, for the card and for the composer. */
export function stackingTrace(
  groups: readonly ContentGroup[],
  { low, high }: { low: Fen; high: Fen },
  sameContent: boolean | null,
): string[] {
  const several = groups.filter(({ project }) => project !== null).length > 1;
  const floating = groups.filter(({ project }) => project === null);
  const projects = groups.filter(({ project }) => project !== null);
  return [
    ...groups.flatMap(({ items, project }) =>
      items.map(
        ({ clause, title, ceiling }) =>
          `${several && project !== null ? `${projectName(project)}，` : ""}${clause}（${title}）：最高不超过${formatMoney(ceiling)}。`,
      ),
    ),
    ...groups.filter(({ items }) => items.length > 1).map((group) => withinGroup(group, sameContent)),
    ...(several ? ["不同项目内容不同，文字上不排斥分别申请，可以相加。"] : []),
    ...(projects.length > 0 && floating.length > 0 && sameContent === null
      ? [`${clauses(floating)}奖励的是企业取得的荣誉，与项目奖补是否属于同一内容，原文未写明。`]
      : []),
    ...(groups.some(({ applicant }) => applicant === "园区") &&
    groups.some(({ applicant }) => applicant === "单位")
      ? ["园区与企业不是同一申报主体，分别计算。"]
      : []),
    conclusion(low, high, sameContent),
    "是否重叠由主管部门确认；与国家、区县资金的关系，原文未写明。",
  ];
}

function withinGroup(group: ContentGroup, sameContent: boolean | null): string {
  const same = `按“就高、不重复”取${formatMoney(highest(group))}`;
  const different = `相加最高不超过${formatMoney(total(group))}`;
  if (sameContent === true) return `${clauses([group])}已认定为同一内容：${same}。`;
  if (sameContent === false) return `${clauses([group])}已认定为不同内容：${different}。`;
  return `${clauses([group])}是否属于同一内容，原文未写明：属于同一内容时${same}，认定为不同内容时${different}。`;
}

function conclusion(low: Fen, high: Fen, sameContent: boolean | null): string {
  if (low === high) return `合起来最高不超过${formatMoney(low)}，待主管部门确认。`;
  const question = sameContent === null ? "请向主管部门确认这几项是否属于同一内容。" : "";
  return `合起来最高不超过${formatMoney(low)}（从严）至${formatMoney(high)}（从宽），待主管部门确认。${question}`;
}

const clauses = (groups: readonly ContentGroup[]) =>
  [...new Set(groups.flatMap(({ items }) => items.map(({ clause }) => clause)))].join("、");

const projectName = (project: string) => (/^(?:项目|p\d+$)/u.test(project) ? project : `项目${project}`);
