import type { SheetIndicator } from "../../domain/draft.ts";
import type { CompanyCard } from "./card-schema.ts";

type Project = NonNullable<CompanyCard["project"]>;
type Status = "built" | "ahead" | "unknown";

const BUILT = /^(?:项目)?(?:现?已经?)?(?:全部|全面)?(?:建成|建成并)?投产(?:$|[（(，,。；;、并且])/u;
const AHEAD = /在建|拟建|正在建设|未建成|未投产|尚未/u;
/** Words of a paper that proves completion, and words that say there is none yet. */
const FINISHED = /验收|竣工|完工|结题/u;
/** Words by which production is only tried out. */
const TRIED = /试(?:生产|运行|投产)/u;
const ACCEPTED = /(?:通过|完成)(?:竣工|项目)?验收|已(?:竣工)?验收|验收(?:合格|通过)/u;
const NOT_YET = /未|没|无|尚|待|预计|计划|拟|办理中/u;

const told = (words: string | boolean | null | undefined) => (typeof words === "string" ? words.trim() : "");

/** `建成投产`, `在建`, `拟建`: the one is not the other, and a project that is both at once is neither until someone says. */
export function statusOf(project: Project): Status {
  const status = told(project.status);
  const built = BUILT.test(status) && !NOT_YET.test(status) && !TRIED.test(status);
  if (!AHEAD.test(status)) return built ? "built" : "unknown";
  return contradicts(project) ? "unknown" : "ahead";
}

/** A status that says the project was accepted; a paper's name alone doesn't. */
export const accepted = (project: Project): boolean =>
  ACCEPTED.test(told(project.status)) &&
  !NOT_YET.test(told(project.status)) &&
  !AHEAD.test(told(project.status));

/** What speaks against a status of 在建 or 拟建: a day of going into production, a proof of completion. */
export function contradicts(project: Project): boolean {
  const proof = told(project.completion_proof);
  const finished = project.completion_proof === true || (FINISHED.test(proof) && !NOT_YET.test(proof));
  return AHEAD.test(told(project.status)) && (told(project.production_start) !== "" || finished);
}

/** Words of what is only expected, beside a number's days or its sample. */
export const FORECAST = /预计|预测|预期|目标|估算|计划[值数书]|可研|可行性研究|立项|环评|设计值/u;
/** A name or a way of counting may speak of forecasts and targets that are met: 预测准确率, 目标达成率, 立项至发布. */
const EXPECTED = /预计|预期|估算|(?:预测|目标|计划|设计)[值数]|[（(](?:预测|目标|计划|设计)[）)]/u;

/**
 * Measured, or only expected. A number with a record behind it was measured, unless its own words say otherwise or the
 * project isn't built yet; of any other the card doesn't say.
 */
export function basisOf(
  { name, period, sample, method, evidence, remark }: Omit<SheetIndicator, "basis">,
  project: Project,
): SheetIndicator["basis"] {
  if ([period, sample, evidence, remark].some((cell) => FORECAST.test(cell))) return "预计";
  if ([name, method].some((cell) => EXPECTED.test(cell))) return "预计";
  if (/拟建/u.test(told(project.status))) return "预计";
  return evidence === "" || AHEAD.test(told(project.status)) ? "" : "实测";
}
