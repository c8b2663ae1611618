import { findClause } from "../domain/find-clause.ts";
import type { Clause } from "../domain/notice.ts";
import { faultOf } from "./lint-fault.ts";
import type { Pack, PackFault } from "./pack.ts";

/** Print that no rule can stand on. Headings are accounted for by the clauses below them. */
const FURNITURE: ReadonlySet<Clause["kind"]> = new Set(["title", "heading", "signature"]);

/** Every clause is quoted by a rule or accounted for by name: nobody forgot one. */
export function lintCoverage(pack: Pack): PackFault[] {
  const { clauses } = pack.notice;
  const accounted = new Set<string>([...pack.cites.values()].map(({ clause }) => clause));
  const faults: PackFault[] = [];
  for (const { clause, status } of pack.document.coverage) {
    for (const path of [clause].flat()) {
      const covered = coveredBy(pack, path);
      const fault = faultOf(pack, `coverage ${path}`);
      if (status === "todo" && pack.document.programmes.length > 0)
        faults.push(fault("有申报条件的规则包不能留todo"));
      if (covered.length === 0) faults.push(fault("通知里没有这一条", path));
      if (status === "encoded" && !covered.some((one) => accounted.has(one.path)))
        faults.push(fault("写明已编入规则，却没有规则引用它", "至少一处引文"));
    }
  }
  for (const { clause } of pack.document.coverage)
    for (const path of [clause].flat()) for (const one of coveredBy(pack, path)) accounted.add(one.path);
  return [
    ...faults,
    ...clauses
      .filter(({ path, kind }) => !accounted.has(path) && !FURNITURE.has(kind))
      .map(({ path }) => faultOf(pack, `coverage ${path}`)("这一条没有交代：未被引用，也不在coverage里")),
  ];
}

/** A clause and those below it; the name of a part stands for all of its clauses. */
function coveredBy({ notice }: Pack, path: string): Clause[] {
  const part = notice.clauses.filter((clause) => clause.part === path);
  if (part.length > 0) return part;
  const root = findClause(notice, path);
  return root ? notice.clauses.filter(({ start }) => start >= root.start && start < root.whole_end) : [];
}
