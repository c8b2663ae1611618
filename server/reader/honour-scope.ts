import type { Honour } from "../domain/fact.ts";
import type { Clause } from "./clauses.ts";
import type { Reading } from "./reading.ts";

const ELSEWHERE =
  /(?:另外|另|其他|其它|别的|别|隔壁|老)(?:的)?(?:一)?(?:个|条|座|家)?(?:厂区|车间|项目|产线|工厂|基地|生产线|子公司|分公司)|集团|母公司|总公司|兄弟(?:公司|单位)|不是(?:这个|本|该|申报)项目/u;
const THIS_PROJECT =
  /(?:这个|本|该|此|申报的?|我们的?|咱们的?)(?:申报)?项目|项目(?:本身|已|前期|之前|去年|今年|也|就|是|有|拿|获|入选|评|被|早)|项目.{0,8}(?:入选|获评|评上|评为|拿|获得|认定)/u;
const ENTERPRISE =
  /(?:我们|咱们?)?(?:公司|企业|单位|厂里|本厂|我厂|我司)(?:.{0,8})(?:有|是|拿|获|得|入选|评|被|认定)/u;

/** Whose honour it is: the project's, the enterprise's (another workshop's too), or not said. */
export function honourScope(reading: Reading, clause: Clause, text: string): Honour["scope"] {
  // B是另一个厂区的5G工厂 is B's own.
  if (reading.projects.labelled(clause.start)) return "project";
  const remarks = remarksAfter(reading, clause);
  if (ELSEWHERE.test(text) || ELSEWHERE.test(remarks)) return "enterprise";
  if (THIS_PROJECT.test(text) || THIS_PROJECT.test(remarks)) return "project";
  return ENTERPRISE.test(text) ? "enterprise" : "unknown";
}

/** What the clauses after it add: 是2024年的，不是这个项目，是老厂区的. */
export function remarksAfter(reading: Reading, clause: Clause): string {
  let words = "";
  for (const next of reading.clauses) {
    if (next.start < clause.end) continue;
    if (
      next.sentence !== clause.sentence ||
      !/^\s*(?:但|不过|可)?(?:那|这|也)?(?:个|些|块)?(?:(?:是|不是|都是|属于)|20\d{2}年?度?\s*$)/u.test(
        next.text,
      )
    )
      break;
    words += next.text;
  }
  return words;
}
