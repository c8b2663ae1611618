import type { Clause } from "./clauses.ts";
import { isHedged } from "./hedges.ts";

const OWN = /我们|我司|我厂|我公司|本公司|本厂|咱们?|公司(?=投|总|实|有)|\b(?:we|our)\b/gu;
const POLICY =
  /政策|文件|通知|规定|要求|门槛|标准|条件|按规定|须|必须|应当|需要|至少要|起码要|最低|只要|凡是|一般/gu;
/** What is asked about an amount one has: 总投资3000万能报吗, 投了3500万补多少. */
const OWN_QUESTION = /能|可以|够|行|补|拿|报|领|给|符合|算|达标|应该|有资格|多少|好多|怎么|咋|哪/u;
/** 「获评卓越级20个的省」 speaks of others. */
const OTHERS = /的(?:省|市|区县|企业|单位|地方|地区|园区)\s*$/u;
/** 被列入的是我们母公司: another company than the one that applies. */
const RELATED = /的是.{0,8}(?:母公司|子公司|关联公司|关联企业|兄弟公司|集团公司|股东|老板|法人代表)/u;
/** 供应商的工厂在重庆, 法人代表被列入: told of somebody else, who doesn't apply. */
const SOMEBODY_ELSE =
  /^\s*(?:[^:]{0,12}:)?(?:但是?|不过|而)?(?:我们|我司|本公司|咱们?)?(?:的)?(?:另一家)?(?:客户|供应商|供货商|合作(?:方|伙伴|单位)|兄弟(?:公司|单位|企业)|母公司|关联(?:公司|企业)|同行|竞争对手|法人代表|法定代表人|实际控制人|实控人|股东(?!会)|老板(?!说|讲|让|问|要|想))/u;
const THRESHOLD = /^\s*(?:[,，]?\s*)(?:才|就|即可|起步|以上才)/u;
/** How much for a project with an actual investment of 15 million? English asks first and tells then. */
const WITH = /\b(?:with|having|spent|invested)\b(?!.*\b(?:need|require|must|minimum|at least)\b)/u;
const NEEDED = /要(?!是)|得有|需|是不是|是否|有没有|只要|门槛|必须/u;

/** Whether an amount in a clause is the speaker's own and not the notice's or somebody's question. */
export function isAsserted(clause: Clause, start: number, end: number): boolean {
  const before = clause.text.slice(0, start - clause.start);
  const after = clause.text.slice(end - clause.start);
  if (lastOf(POLICY, before) > lastOf(OWN, before)) return false;
  if (clause.mood === "reported" || clause.mood === "policy") return false;
  if (clause.mood === "assumed") return true;
  if (THRESHOLD.test(after)) return false;
  if (clause.mood === "stated") return true;
  return (!NEEDED.test(before) && OWN_QUESTION.test(after)) || WITH.test(before);
}

/** The statement a question opens with: 还没验收 in 还没验收能报吗. Undefined where it only asks. */
export function assertedText(clause: Clause): string | undefined {
  if (
    clause.mood === "reported" ||
    clause.mood === "policy" ||
    RELATED.test(clause.text) ||
    SOMEBODY_ELSE.test(clause.text) ||
    (OTHERS.test(clause.text) && !/我|咱/u.test(clause.text))
  )
    return undefined;
  if (isHedged(clause.text)) return undefined;
  if (clause.mood !== "asked") return clause.text;
  const head = /^(.{3,}?)(?:能不能|能否|可不可以|可以|还?能|算不算|行不行|够不够|怎么|咋|补多少|该)/u.exec(
    clause.text,
  )?.[1];
  if (head === undefined || NEEDED.test(head) || /吗|么|才$|就$/u.test(head)) return undefined;
  return /我们|我司|我厂|项目|公司|去年|今年|还没|^没|^已|^刚|^不是|^是|了$/u.test(head) ? head : undefined;
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
