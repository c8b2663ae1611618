import type { ReactNode } from "react";
import type { Block, LaidRun } from "./layout-sheet.ts";
import type { Current, Mark } from "./segments.ts";
import { SheetClause, SheetHead } from "./sheet-clause.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { MarkNumbers, Remarks } from "./sheet-margin.tsx";

export interface SheetContext {
  current: Current | null;
  onPick: (mark: Mark) => void;
  onChoose?: ((path: string) => void) | undefined;
  /** Give each clause its path as id, so that `#二（二）3` leads there. */
  anchors: boolean;
}

export function SheetBlocks({ blocks, context }: { blocks: Block[]; context: SheetContext }): ReactNode {
  return blocks.map((block) => {
    if (block.kind === "form") {
      return <SheetForm key={block.rows[0]?.clause.path} block={block} {...context} />;
    }
    const { path, kind } = block.clause;
    return (
      <div
        key={path}
        id={context.anchors ? path : undefined}
        className={`ns-block ns-kind-${kind}${block.isCurrent ? " ns-block-current" : ""}`}
        data-current={block.isCurrent || undefined}
      >
        <MarkNumbers marks={block.marks} current={context.current} onPick={context.onPick} />
        {block.kind === "head" ? (
          <SheetHead block={block} />
        ) : (
          <SheetClause block={block} onChoose={context.onChoose} />
        )}
        <Remarks remarks={block.remarks} />
      </div>
    );
  });
}

interface FoldProps {
  run: LaidRun;
  context: SheetContext;
  isOpen: boolean;
  onToggle: () => void;
}

/** A folded part: a ruled caption that says what it holds and unfolds it in place. */
export function SheetFold({ run, context, isOpen, onToggle }: FoldProps): ReactNode {
  return (
    <>
      <button type="button" className="ns-fold" aria-expanded={isOpen} onClick={onToggle}>
        <span>{run.caption}</span>
      </button>
      {isOpen && <SheetBlocks blocks={run.blocks} context={context} />}
    </>
  );
}
