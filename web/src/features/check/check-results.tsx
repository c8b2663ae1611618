import { Link, useLocation } from "react-router";
import type { FactDefinition, FactInput } from "../../../../server/schemas/fact.ts";
import type { InvestmentView } from "../../../../server/schemas/investment.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { readableDate } from "../../lib/china-day.ts";
import { CombinedAmounts } from "./combined-amounts.tsx";
import type { Evaluation } from "./evaluate.ts";
import { PrintButton } from "./print-button.tsx";
import type { Profile } from "./profile.ts";
import { ResultList } from "./result-list.tsx";
import { windowSummary } from "./result-words.ts";
import type { Paper } from "./use-report.ts";
import { supposable } from "./what-if.ts";
import { WordReport } from "./word-report.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";

interface CheckResultsProps {
  dictionary: FactDefinition[];
  notices: NoticeSummary[];
  profile: Profile;
  project: string;
  evaluation: Evaluation;
  paper: Paper;
  view: InvestmentView | undefined;
  day: string;
  asOf: string | null;
  onCite: (cite: Cite) => void;
  onAnswer: (facts: FactInput[]) => void;
}

/** All programmes beside the form, what they add up to, and what would be otherwise. */
export function CheckResults(props: CheckResultsProps) {
  const { dictionary, notices, profile, project, evaluation, paper, view, day, asOf, onCite, onAnswer } =
    props;
  const { search } = useLocation();
  const { determinations, combined, investments } = evaluation;
  const result = investments.find((one) => one.project === project);
  const now = view && supposable(view, evaluation.facts, project);
  return (
    <>
      <header className="ck-results-head">
        <div>
          <h2>{new Set(determinations.map(({ notice }) => notice)).size}份文件的对照结果</h2>
          <p>
            到<span className="date">{readableDate(day)}</span>，{windowSummary(determinations)}
            。按自述，未经核验。
          </p>
        </div>
        <div className="ck-results-do">
          <Link className="ck-link-button" to={{ pathname: "/check/timeline", search }}>
            时间轴
          </Link>
          <PrintButton paper={paper} />
          <WordReport name={profile.name} paper={paper} />
        </div>
      </header>
      <div className="ck-columns-head" aria-hidden="true">
        <span>文件</span>
        <span>资格</span>
        <span>窗口</span>
        <span>金额上限</span>
      </div>
      <ResultList
        evaluation={evaluation}
        profile={profile}
        project={project}
        notices={notices}
        day={day}
        onCite={onCite}
        onAnswer={onAnswer}
      />
      {combined ? <CombinedAmounts combined={combined} /> : null}
      {result && view && now ? (
        <WhatIfPanel
          profile={profile}
          dictionary={dictionary}
          asOf={asOf}
          evaluation={evaluation}
          result={result}
          view={view}
          software={now.software}
          now={now.amounts}
        />
      ) : null}
    </>
  );
}
