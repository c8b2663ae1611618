import type { ReactNode } from "react";
import type { Remark } from "./remarks.ts";
import type { Current, Mark } from "./segments.ts";

interface Props {
  marks: Mark[];
  current: Current | null;
  onPick: (mark: Mark) => void;
}

/** Numbers of the answer's citations beside the clause they stand on. */
export function MarkNumbers({ marks, current, onPick }: Props): ReactNode {
  if (marks.length === 0) return null;
  return (
    <span className="ns-numbers">
      {marks.map((mark) => {
        const open = current !== null && mark.start === current.start && mark.end === current.end;
        return (
          <button
            key={`${mark.n}-${mark.start}`}
            type="button"
            className={open ? "ns-number ns-number-open" : "ns-number"}
            aria-label={`出处${mark.n}`}
            aria-current={open ? "true" : undefined}
            onClick={() => onPick(mark)}
          >
            {mark.n}
          </button>
        );
      })}
    </span>
  );
}

/** What we say about a clause; never mixed into the notice's words. */
export function Remarks({ remarks }: { remarks: Remark[] }): ReactNode {
  if (remarks.length === 0) return null;
  return (
    <div className="ns-remarks" role="note">
      {remarks.map(({ start, text }) => (
        <p key={`${start} ${text}`}>{text}</p>
      ))}
    </div>
  );
}
