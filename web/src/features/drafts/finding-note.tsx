import type { DraftCheck } from "../../../../server/schemas/draft.ts";

type Finding = DraftCheck["investments"][number];

interface FindingNoteProps {
  finding: Finding;
  /** Absent where there is nowhere to go: the text isn't this draft's. */
  onGo?: (finding: Finding) => void;
}

/** What was found, where, and what to do about it. */
export function FindingNote({ finding, onGo }: FindingNoteProps) {
  const { section, ref, where, what, remedy } = finding;
  return (
    <div className="dr-finding">
      <p>
        <b>{where}</b>
        {where === "" ? "" : "："}
        {what}
      </p>
      {remedy === "" ? null : <p className="dr-remedy">{remedy}</p>}
      {onGo && (section !== null || ref !== null) ? (
        <button
          type="button"
          className="cw-bare cw-clause-link"
          aria-label={`去补：${where}`}
          onClick={() => onGo(finding)}
        >
          去补
        </button>
      ) : null}
    </div>
  );
}
