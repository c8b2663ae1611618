import { useId, useState } from "react";
import type { DraftCheck } from "../../../../server/schemas/draft.ts";
import { Icon } from "../../components/icon.tsx";
import { Verdict } from "../../components/verdict.tsx";
import { FindingNote } from "./finding-note.tsx";

type Point = DraftCheck["points"][number];

interface PassedPointsProps {
  passed: readonly Point[];
  /** Those a person judges, and those that don't apply. */
  others: readonly Point[];
  onGo: (finding: Point["findings"][number]) => void;
}

/** Points that need no work, folded. */
export function PassedPoints({ passed, others, onGo }: PassedPointsProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <section className="dr-point" aria-label="通过的要点">
      <h3>
        <button
          type="button"
          className="cw-bare"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <Verdict kind="pass">通过{passed.length}项</Verdict>
          <small>{open ? "收起" : "展开"}</small>
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </h3>
      {open ? (
        <ul id={body} className="dr-passed">
          {passed.map(({ id, title }) => (
            <li key={id}>
              {title} <small>{id}</small>
            </li>
          ))}
          {others.map(({ id, title, outcome, findings }) => (
            <li key={id}>
              {title}{" "}
              <small>
                {id} {outcome}
              </small>
              {findings.map((finding, at) => (
                <FindingNote key={`${finding.where} ${at}`} finding={finding} onGo={onGo} />
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
