import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { DeterminationSheet } from "../../components/determination/determination-sheet.tsx";
import type { Evaluation } from "./evaluate.ts";
import type { Profile } from "./profile.ts";
import { ResultRow } from "./result-row.tsx";
import { ceilingOf, datedLine, keyOf } from "./result-words.ts";
import { byCloseness } from "./sort-results.ts";
import { useChanged } from "./use-changed.ts";

interface ResultListProps {
  evaluation: Evaluation;
  profile: Profile;
  project: string;
  notices: NoticeSummary[];
  day: string;
  onCite: (cite: Cite) => void;
  onAnswer: (facts: FactInput[]) => void;
}

/** Every programme at once for the project shown, the closest and still open first; one is open. */
export function ResultList({
  evaluation,
  profile,
  project,
  notices,
  day,
  onCite,
  onAnswer,
}: ResultListProps) {
  const shown = byCloseness(evaluation.determinations.filter((one) => one.project === project));
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const changed = useChanged(shown, keyOf, fingerprint);
  const navigate = useNavigate();
  const find = (slug: string) => notices.find((entry) => entry.slug === slug);
  const projects = profile.projects.length;
  return (
    <ol className="ck-slips">
      {shown.map((one) => {
        const key = keyOf(one);
        const notice = find(one.notice);
        const ceiling = ceilingOf(one, evaluation.combined, { projects, year: notice?.year });
        const open = key === chosen;
        return (
          <ResultRow
            key={key}
            determination={one}
            dated={datedLine(notice)}
            project={projects > 1 ? (profile.projects.find(({ id }) => id === project)?.name ?? null) : null}
            ceiling={ceiling}
            day={day}
            changed={changed.has(key)}
            open={open}
            onToggle={() => setChosen(open ? null : key)}
          >
            <DeterminationSheet
              determination={one}
              dated={datedLine(notice)}
              ceiling={ceiling}
              nameOf={(slug) => find(slug)?.number ?? find(slug)?.names[0] ?? ""}
              onCite={onCite}
              onAnswer={(_, facts) => onAnswer(facts)}
            />
            <div className="ck-slip-do">
              <Button onClick={() => void navigate(`/library/${one.notice}`)}>看原文</Button>
              <Button
                onClick={() =>
                  void navigate({
                    pathname: "/",
                    search: `?${new URLSearchParams({ ask: `${one.title}，我们能报吗？还缺什么？` })}`,
                  })
                }
              >
                就此提问
              </Button>
              {notice && notice.kind !== "奖补政策" ? (
                <Button
                  onClick={() =>
                    void navigate(
                      { pathname: "/drafts", search: `?${new URLSearchParams({ notice: one.notice })}` },
                      { state: { profile: profile.id, project } },
                    )
                  }
                >
                  写申报材料
                </Button>
              ) : null}
              {one.window?.state === "closed" ? <span>本批已截止，对照结果供准备下一批时参考。</span> : null}
            </div>
          </ResultRow>
        );
      })}
    </ol>
  );
}

const fingerprint = ({ verdict, conditions, benefits, window }: Determination): string =>
  JSON.stringify([
    verdict,
    window?.state,
    conditions.map((condition) => [condition.verdict, condition.value]),
    benefits.map(({ amount_max }) => amount_max?.fen),
  ]);
