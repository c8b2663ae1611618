import type { InvestmentResult, InvestmentView } from "../../../../server/schemas/investment.ts";
import { ChoiceField } from "./choice-field.tsx";
import { InvestmentTable } from "./investment-table.tsx";
import { listOf, withList, type Profile } from "./profile.ts";

const COMPLETE = [
  { label: "是", value: true },
  { label: "否", value: false },
  { label: "不清楚", value: null },
];

interface InvestmentSectionProps {
  profile: Profile;
  project: string;
  result: InvestmentResult | undefined;
  view: InvestmentView | undefined;
  categories: readonly string[];
  onChange: (next: (old: Profile) => Profile) => void;
}

/** The lines, whether they are all there is, and what each notice leaves out of them. */
export function InvestmentSection(props: InvestmentSectionProps) {
  const { profile, project, result, view, categories, onChange } = props;
  const list = listOf(profile, project);
  const question = `ck-${project}-complete`;
  return (
    <>
      <InvestmentTable
        key={`${profile.id} ${project}`}
        list={list}
        result={result}
        view={view}
        categories={categories}
        onChange={(next) => onChange((old) => withList(old, next))}
      />
      {list.lines.length > 0 ? (
        <div className={list.complete === null ? "ck-row ck-row-deciding" : "ck-row"}>
          <div className="ck-ask" id={question}>
            以上明细已列全，没有别的投资费用
          </div>
          <ChoiceField
            labelledBy={question}
            name={question}
            options={COMPLETE}
            value={list.complete}
            onChange={(complete) => onChange((old) => withList(old, { ...list, complete }))}
          />
        </div>
      ) : null}
      {result ? <Excluded result={result} /> : null}
    </>
  );
}

/** By each notice: the lines it leaves out, with the reason. */
function Excluded({ result }: { result: InvestmentResult }) {
  const said = result.definitions.flatMap(({ notice, title, excluded }) => {
    const reasons = [...new Set(excluded.map(({ reason }) => reason))];
    return reasons.map((reason) => {
      const lines = excluded.flatMap((entry) => (entry.reason === reason ? [entry.line + 1] : []));
      return { key: `${notice} ${reason}`, words: `${title}口径：第${lines.join("、")}行${reason}` };
    });
  });
  if (said.length === 0) return null;
  return (
    <ul className="ck-excluded" aria-label="没有计入的明细">
      {said.map(({ key, words }) => (
        <li key={key} className="date">
          {words}
        </li>
      ))}
    </ul>
  );
}
