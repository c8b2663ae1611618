import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Notice } from "../../../../server/schemas/notice.ts";
import { layoutSheet } from "./layout-sheet.ts";
import type { Current, Mark } from "./segments.ts";
import { SheetBlocks, SheetFold } from "./sheet-run.tsx";
import "./notice-sheet.css";

export interface NoticeSheetProps {
  notice: Notice;
  /** The open place: its clause, and the body range (code points) to highlight. An empty range marks the clause only. */
  current: Current | null;
  /** Every place cited in the turn; `n` is the number shown in the margin. */
  marks: Mark[];
  /** `neighbours` folds what lies far from the cited clauses; `all` is the whole text. */
  around?: "neighbours" | "all";
  onPick: (mark: Mark) => void;
  /** Makes clause numbers hang in the margin as links that choose the clause. */
  onChoose?: (path: string) => void;
}

/** A notice set as a sheet of paper. Scrolls its open place into view whenever that place changes. */
export function NoticeSheet(props: NoticeSheetProps): ReactNode {
  const { notice, current, marks, around = "neighbours", onPick, onChoose } = props;
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const runs = useMemo(
    () => layoutSheet(notice, { current, marks, around }),
    [notice, current, marks, around],
  );

  const place = current ? `${notice.slug} ${current.path} ${current.start} ${current.end}` : "";
  useEffect(() => {
    if (place === "") return;
    const block = root.current?.querySelector("[data-current]");
    const words = root.current?.querySelector(".ns-hi");
    (words ?? block)?.scrollIntoView({ block: "center" });
  }, [place]);

  const context = { current, onPick, onChoose, anchors: around === "all" };
  return (
    <div ref={root} className={`ns notice ns-${around}`} lang="zh-CN">
      {runs.map((run) =>
        run.folded ? (
          <SheetFold
            key={run.first}
            run={run}
            context={context}
            isOpen={opened.has(run.first)}
            onToggle={() => setOpened(toggled(opened, run.first))}
          />
        ) : (
          <SheetBlocks key={run.first} blocks={run.blocks} context={context} />
        ),
      )}
    </div>
  );
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
