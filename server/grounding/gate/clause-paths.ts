import { findClause } from "../../domain/find-clause.ts";
import type { EvidenceClause } from "../../domain/ledger.ts";
import { anyOf } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

const HAN = "[一二三四五六七八九十]";
const PART = "(?:成都|四川|部|承诺书|申报书|方案|附件[12])·";
/** A numeral alone is a path only behind the part it counts in: 方案·一2. */
const PATH = new RegExp(
  `(?:${PART})?(?:第(?:\\d{1,3}|${HAN}{1,3})条|工作流程[（(]${HAN}[）)]|${HAN}[（(]${HAN}[）)](?:第?\\d{1,2}项?)?)|${PART}${HAN}\\d{0,2}`,
  "gu",
);
type Span = { start: number; end: number };

/** The paths of the cited clauses where they are written out. A path of one character counts only beside its citation. */
function exactPaths(text: string, cited: readonly EvidenceClause[]): Span[] {
  const long = cited.map(({ clause }) => clause).filter((path) => path.length > 1);
  const spans = Array.from(text.matchAll(anyOf(long)), ({ 0: path, index }) => ({
    start: index,
    end: index + path.length,
  }));
  for (const { id, clause } of cited) {
    if (clause.length > 1) continue;
    const at = text.indexOf(`${clause}[${id}]`);
    if (at >= 0) spans.push({ start: at, end: at + 1 });
    else if (new RegExp(`^\\s*(?:-\\s+)?${clause}：`, "u").test(text))
      spans.push({ start: text.indexOf(clause), end: text.indexOf(clause) + 1 });
  }
  return spans;
}

/** A path is a citation: it has to lead to a clause that the unit cites. Null where one doesn't. */
export function clausePaths(
  text: string,
  cited: readonly EvidenceClause[],
  { notices }: Vocabulary,
): Span[] | null {
  const spans = exactPaths(text, cited);
  for (const match of text.matchAll(PATH)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (spans.some((span) => span.start < end && start < span.end)) continue;
    const leads = cited.some((clause) => {
      const notice = notices.get(clause.notice);
      const named = notice && findClause(notice, match[0]);
      return (
        named !== undefined && (clause.clause.startsWith(named.path) || named.path.startsWith(clause.clause))
      );
    });
    // 「（一）项规定」 of the clause's own words is no path of ours.
    if (!leads && !cited.some((clause) => clause.text.includes(match[0]))) return null;
    spans.push({ start, end });
  }
  return spans;
}
