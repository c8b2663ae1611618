import { Button } from "antd";
import { useMemo, useRef, useState } from "react";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { CheckForm } from "../../features/check/check-form.tsx";
import { CheckResults } from "../../features/check/check-results.tsx";
import { ClauseDrawer } from "../../components/clause-drawer.tsx";
import { InvestmentBar } from "../../features/check/investment-bar.tsx";
import { PrintReport } from "../../features/check/print-report.tsx";
import { ProfileMenu } from "../../features/check/profile-menu.tsx";
import { listOf, withFact } from "../../features/check/profile.ts";
import { useEvaluation, useFirstQuestions } from "../../features/check/use-evaluation.ts";
import { tally } from "../../features/check/result-words.ts";
import { useReport } from "../../features/check/use-report.ts";
import { usePrinting } from "../../features/check/use-printing.ts";
import { useInView } from "../../features/check/use-in-view.ts";
import { useProfiles } from "../../features/check/use-profiles.ts";
import { useKeptPlace } from "../../lib/use-kept-place.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { useDictionary, useInvestmentKinds } from "../../lib/fact-queries.ts";
import { useNotices } from "../../lib/notice-queries.ts";
import "../../features/check/check.css";
import "../../features/check/form.css";
import "../../features/check/investment.css";
import "../../features/check/results.css";
import "../../features/check/print.css";

/** 政策体检: one form, every programme. */
export function CheckPage() {
  const { day, chosen: asOf } = useAsOf();
  const profiles = useProfiles();
  const { profile, change } = profiles;
  const [wanted, setProject] = useState(profile.projects[0]!.id);
  const [cite, setCite] = useState<Cite | null>(null);
  const [definition, setDefinition] = useState<string | null>(null);
  const dictionary = useDictionary();
  const kinds = useInvestmentKinds();
  const notices = useNotices(asOf);
  const first = useFirstQuestions(dictionary.data, asOf);
  const evaluated = useEvaluation(profile, dictionary.data, asOf);
  const printing = usePrinting();
  const evaluation = evaluated.data;
  const paper = useReport(profile, evaluation, asOf);

  const project = profile.projects.some(({ id }) => id === wanted) ? wanted : profile.projects[0]!.id;
  const result = evaluation?.investments.find((one) => one.project === project);
  const view = useMemo(
    () => result?.definitions.find(({ notice }) => notice === definition) ?? result?.definitions[0],
    [result, definition],
  );
  const failed = dictionary.error ?? kinds.error ?? notices.error ?? first.error ?? evaluated.error;
  const retry = () => {
    for (const query of [dictionary, kinds, notices, first, evaluated]) if (query.error) void query.refetch();
  };
  const answer = (facts: FactInput[]) =>
    change((old) =>
      facts.reduce((made, fact) => {
        const per = dictionary.data?.find(({ name }) => name === fact.name)?.per;
        return withFact(made, fact, per === "enterprise");
      }, old),
    );
  const shown = evaluation?.determinations.filter((one) => one.project === project) ?? [];
  const results = useRef<HTMLElement>(null);
  const atResults = useInView(results);
  const show = (part: HTMLElement | null) => {
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  const ready = dictionary.data && kinds.data && notices.data && first.data && evaluation;
  // One of the two scrolls: the form beside the results, or both in one column.
  const form = useKeptPlace<HTMLDivElement>("check form", Boolean(ready));
  const column = useKeptPlace<HTMLDivElement>("check column", Boolean(ready));
  return (
    <main id="main" className="ck" tabIndex={-1}>
      <h1 className="cw-visually-hidden">政策体检</h1>
      <div ref={column} className="ck-columns">
        <div className="ck-form-column">
          <div ref={form} className="ck-form" tabIndex={-1}>
            <ProfileMenu profiles={profiles} evaluation={evaluation} day={day} />
            {failed ? (
              <div className="ck-failed" role="alert">
                <p>
                  {failed.name === "ZodError" ? "服务的版本与这一页不一致，请刷新页面。" : failed.message}
                  {evaluation ? "您填的内容还在，下面的结果是上一次的。" : ""}
                </p>
                <Button onClick={retry}>重试</Button>
              </div>
            ) : null}
            {ready ? (
              <CheckForm
                key={profile.id}
                dictionary={dictionary.data}
                kinds={kinds.data}
                notices={notices.data}
                profile={profile}
                project={project}
                first={first.data}
                evaluation={evaluation}
                view={view}
                onChange={change}
                onProject={setProject}
              />
            ) : failed ? null : (
              <output>正在取表单</output>
            )}
          </div>
          {result && view && listOf(profile, project).lines.length > 0 ? (
            <InvestmentBar views={result.definitions} shown={view} onShow={setDefinition} />
          ) : null}
        </div>
        <aside ref={results} className="ck-results" aria-label="对照结果" tabIndex={-1}>
          {ready && paper ? (
            <CheckResults
              dictionary={dictionary.data}
              notices={notices.data}
              profile={profile}
              project={project}
              evaluation={evaluation}
              paper={paper}
              view={view}
              day={day}
              asOf={asOf}
              onCite={setCite}
              onAnswer={answer}
            />
          ) : null}
        </aside>
      </div>
      <button
        type="button"
        className="cw-bare ck-to-results"
        onClick={() => show(atResults ? form.current : results.current)}
      >
        {atResults ? "回到填写" : "看结果"}
        {evaluation && !atResults ? `：${tally(shown)}` : ""}
      </button>
      <ClauseDrawer cite={cite} onClose={() => setCite(null)} />
      {printing && paper ? <PrintReport paper={paper} /> : null}
    </main>
  );
}
