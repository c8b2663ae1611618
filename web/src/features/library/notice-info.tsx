import type { Notice } from "../../../../server/schemas/notice.ts";
import { ClauseCard } from "./clause-card.tsx";
import { RelationList } from "./relation-list.tsx";
import { SourceFacts } from "./source-facts.tsx";
import { WindowList } from "./window-list.tsx";
import "./notice-info.css";

interface Props {
  notice: Notice;
  /** Path of the chosen clause. */
  path: string | null;
  day: string;
  query: string;
  onChoose: (path: string) => void;
}

/** The right column: the chosen clause first, then what holds for its whole notice. */
export function NoticeInfo({ notice, path, day, query, onChoose }: Props) {
  const clause = notice.clauses.find((one) => one.path === path);
  return (
    <>
      {clause ? (
        <ClauseCard notice={notice} clause={clause} query={query} />
      ) : (
        <p className="lib-hint">点条款的编号，这里给出引文和链接。</p>
      )}
      <WindowList notice={notice} day={day} onChoose={onChoose} />
      <RelationList notice={notice} query={query} />
      <SourceFacts notice={notice} />
    </>
  );
}
