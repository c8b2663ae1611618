import { Fragment, type ReactNode } from "react";
import type { Segment } from "./segments.ts";

/** Words of the notice: the open place highlighted, other cited places underlined. */
export function SheetText({ segments }: { segments: Segment[] }): ReactNode {
  return segments.map(({ text, start, trace, current, marks }) => {
    const words = breakable(text);
    if (trace) {
      return (
        <span key={start} className="ns-trace" title="来源文件中的排版痕迹">
          {words}
        </span>
      );
    }
    if (current) {
      return (
        <mark key={start} className="ns-hi">
          {words}
        </mark>
      );
    }
    if (marks.length > 0) {
      return (
        <span key={start} className="ns-under">
          {words}
        </span>
      );
    }
    return <Fragment key={start}>{words}</Fragment>;
  });
}

const LONG_WORD = /([!-~]{16,})/u;
const JOINT = /(?<=[^\dA-Za-z])/u;

/** Lets an address break at its dots and strokes, or a justified line before it would be torn apart. */
function breakable(text: string): ReactNode {
  if (!LONG_WORD.test(text)) return text;
  return text.split(LONG_WORD).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const joints = piece.split(JOINT);
    let at = 0;
    return joints.map((part) => {
      at += part.length;
      return (
        <Fragment key={`${index} ${at}`}>
          {part}
          <wbr />
        </Fragment>
      );
    });
  });
}
