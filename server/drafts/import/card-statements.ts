import { DEFAULT_PROJECT, type FactInput } from "../../domain/fact.ts";
import type { CompanyCard } from "./card-schema.ts";

type Project = NonNullable<CompanyCard["project"]>;

const yesNo = (told: boolean | null | undefined) => (told === true ? "是" : told === false ? "否" : "");
/** 用户自述符合（指南2.0正文未收录）: the applicant's own word, which is all the rules ask for. */
const SELF_DECLARED = /^(?:用户|企业)?自述(?:基本)?符合|^符合/u;

/** What a card answers outright to questions that the notices put to the applicant, as fields of the sheet. */
export function statedFields(card: CompanyCard): Record<string, string> {
  const project: Project = card.project ?? {};
  return {
    申报项目数: String(card.projects_submitted ?? ""),
    独立法人: yesNo(card.legal_person),
    具备安全防护: yesNo(project.infosec),
    建成后与产业大脑交互: yesNo(project.output_commitment),
    已完成智能工厂建设: yesNo(project.construction_done),
    开展人工智能应用探索: yesNo(project.ai_exploration),
    配合核查和交流: yesNo(project.cooperate),
  };
}

/** The same of questions that no field of the sheet asks. */
export function statedFacts({ project }: CompanyCard): FactInput[] {
  const yes = (name: string, value: boolean | null | undefined): FactInput[] =>
    typeof value === "boolean" ? [{ name, value, project: DEFAULT_PROJECT }] : [];
  const guide = project?.guide_conformity;
  const proof = project?.completion_proof;
  const months = String(project?.duration_months ?? "").replace(/个?月$/u, "");
  return [
    ...yes("符合规划和产业政策", project?.policy_fit),
    ...yes("符合建设指南2_0", typeof guide === "string" ? SELF_DECLARED.test(guide) || null : guide),
    ...yes("有完工证明", typeof proof === "boolean" ? proof : null),
    ...(/^\d+$/u.test(months)
      ? ["建设工期_月", "项目周期_月"].map((name) => ({
          name,
          value: months,
          unit: "月" as const,
          project: DEFAULT_PROJECT,
        }))
      : []),
  ];
}
