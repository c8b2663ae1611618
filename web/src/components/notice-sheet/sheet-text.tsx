import type { ReactNode } from "react";
import type { Segment } from "./segments.ts";

/** Words of the notice: the open place highlighted, other cited places underlined. */
export function SheetText({ segments }: { segments: Segment[] }): ReactNode {
  return segments.map((segment) => {
    if (segment.trace) {
      return (
        <span key={segment.start} className="ns-trace" title="来源文件中的排版痕迹">
          {segment.text}
        </span>
      );
    }
    if (segment.current) {
      return (
        <mark key={segment.start} className="ns-hi">
          {segment.text}
        </mark>
      );
    }
    return segment.marks.length > 0 ? (
      <span key={segment.start} className="ns-under">
        {segment.text}
      </span>
    ) : (
      segment.text
    );
  });
}
