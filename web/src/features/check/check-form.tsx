import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import type { InvestmentView } from "../../../../server/schemas/investment.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Evaluation } from "./evaluate.ts";
import { rowId } from "./fact-row.tsx";
import { FactRows } from "./fact-rows.tsx";
import { FormSection } from "./form-section.tsx";
import { SECTIONS, sections, urgency } from "./form-sections.ts";
import { InvestmentSection } from "./investment-section.tsx";
import { listOf, valueOf, withFact, type Profile, type Value } from "./profile.ts";
import { ProjectTabs } from "./project-tabs.tsx";

const NUMERALS = "一二三四五";

interface CheckFormProps {
  dictionary: FactDefinition[];
  kinds: { categories: string[]; other: string; complete_facts: string[] };
  notices: NoticeSummary[];
  profile: Profile;
  project: string;
  /** What a blank profile is asked: it gives the rows their order. */
  first: Evaluation;
  evaluation: Evaluation;
  view: InvestmentView | undefined;
  onChange: (next: (old: Profile) => Profile) => void;
  onProject: (project: string) => void;
}

/** The form the dictionary gives: knock-outs first, what can't change anything out of the way. */
export function CheckForm(props: CheckFormProps) {
  const { dictionary, kinds, notices, profile, project, first, evaluation, view, onChange, onProject } =
    props;
  const order = useMemo(() => urgency(first.determinations), [first]);
  const stated = useMemo(() => new Set([...kinds.categories, ...kinds.complete_facts]), [kinds]);
  const all = useMemo(
    () => sections(dictionary, order, (slug) => notices.find((notice) => notice.slug === slug)?.kind),
    [dictionary, order, notices],
  );
  const urgent = urgency(evaluation.determinations.filter((one) => one.project === project));
  const asked = new Set(urgent.keys());
  const result = evaluation.investments.find((one) => one.project === project);
  const categories = useMemo(() => [...kinds.categories, kinds.other], [kinds]);

  const state = useCallback(
    (fact: FactDefinition, value: Value | undefined) => {
      const unit = fact.type === "money" ? { unit: "万元" as const } : {};
      onChange((old) =>
        withFact(old, { name: fact.name, value, project, ...unit }, fact.per === "enterprise"),
      );
    },
    [onChange, project],
  );
  const answer = (fact: FactDefinition) =>
    valueOf(profile, { name: fact.name, project, ofEnterprise: fact.per === "enterprise" });
  const told = (fact: FactDefinition) => (answer(fact) ?? null) !== null;
  // What lines state has no row of its own, unless a file that was brought in states it outright.
  const grouped = {
    ...all,
    投资明细: all.投资明细.filter((fact) => !stated.has(fact.name) || told(fact)),
    项目: all.项目.filter((fact) => !stated.has(fact.name) || told(fact)),
  };
  const open = (fact: FactDefinition) => asked.has(fact.name) && !told(fact);
  // What was known when the profile was opened stays folded, whatever is filled in afterwards.
  const [folded] = useState(
    () =>
      new Set(
        SECTIONS.filter(
          (name) =>
            (grouped[name].some(told) ||
              (name === "投资明细" && listOf(profile, project).lines.length > 0)) &&
            !grouped[name].some(open),
        ),
      ),
  );
  const byName = new Map(dictionary.map((fact) => [fact.name, fact]));
  const next = [...urgent.keys()].flatMap((name) => byName.get(name) ?? []).find(open);
  const suggest = useCallback(
    (name: string) =>
      result?.definitions
        .find(({ fact, readings }) => fact === name && readings.length > 0)
        ?.readings.map(({ title, total }) => ({ title, value: total.text.replace("万元", "") })),
    [result],
  );
  const lines = listOf(profile, project).lines.length;
  const filled = dictionary.filter(told).length;
  const left = dictionary.filter(open).length;
  return (
    <>
      <div className="ck-form-head">
        <h2>企业与项目</h2>
        <output>
          已填{filled}项，还有{left}项能改变结论
        </output>
        {next ? (
          <Button size="small" onClick={() => goTo(rowId(next, project))}>
            下一项
          </Button>
        ) : null}
      </div>
      {SECTIONS.map((name, at) => (
        <FormSection
          key={`${profile.id} ${name}`}
          title={`${NUMERALS[at]}、${name}`}
          summary={`${name === "投资明细" && lines > 0 ? `${lines}行明细，` : ""}已填${grouped[name].filter(told).length}项`}
          folded={folded.has(name)}
        >
          {name === "项目" ? (
            <ProjectTabs
              profile={profile}
              project={project}
              isOfEnterprise={(fact) => byName.get(fact)?.per === "enterprise"}
              onChange={onChange}
              onProject={onProject}
            />
          ) : null}
          {name === "投资明细" ? (
            <InvestmentSection
              profile={profile}
              project={project}
              result={result}
              view={view}
              categories={categories}
              onChange={onChange}
            />
          ) : null}
          <FactRows
            facts={grouped[name]}
            profile={profile}
            project={project}
            asked={asked}
            faults={evaluation.faults}
            suggest={suggest}
            onState={state}
          />
        </FormSection>
      ))}
    </>
  );
}

/** Opens what hides the question, brings it into view and puts the focus on its control. */
function goTo(id: string): void {
  const label = document.querySelector(`#${CSS.escape(id)}-label`);
  const section = label?.closest("section");
  section?.querySelector<HTMLButtonElement>("h3 > button[aria-expanded=false]")?.click();
  requestAnimationFrame(() => {
    const row = label?.closest(".ck-row");
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
  });
}
