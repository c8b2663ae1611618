import { App } from "antd";
import { memo } from "react";
import { BlockView } from "./block-view.tsx";
import { DraftWords } from "./draft-words.tsx";
import { kept, type Section } from "./draft-state.ts";
import { withWords } from "./edit-blocks.ts";
import type { Shown, StoredBlock } from "./slots.ts";

export interface SectionActions {
  edit: (section: string, blocks: StoredBlock[] | null) => void;
  write: (section: string) => void;
}

interface SectionViewProps {
  section: Section;
  /** Its words are the facts, or the print's own: they aren't edited here. */
  fixed: boolean;
  /** Words being written into it right now. */
  coming: Shown | null;
  busy: boolean;
  actions: SectionActions;
}

/** How far over the limit a text is; below it, how much it holds of it. */
export function limitWords({ limit, characters }: Section["limits"][number]): string {
  return characters > limit ? `超出${characters - limit}字` : `${characters}/${limit}字`;
}

/** A section of the page: its heading, what can be done with it, its blocks. */
export const SectionView = memo((props: SectionViewProps) => {
  const { section, fixed, coming, busy, actions } = props;
  const { id, heading, level, state, blocks, limits, characters } = section;
  const { modal } = App.useApp();
  const Heading = level === 1 ? "h3" : level === 2 ? "h4" : "h5";
  const paragraph = (at: number) => blocks.slice(0, at + 1).filter(({ kind }) => kind === "paragraph").length;
  const rewrite = () => {
    if (state !== "修改") return actions.write(id);
    void modal.confirm({
      title: `重写“${heading}”`,
      content: "这一节您改过，重写会换掉改过的话。",
      okText: "重写",
      cancelText: "保留",
      onOk: () => actions.write(id),
    });
  };
  return (
    <section className="dr-section" id={`section-${id}`} data-section={id} aria-label={heading}>
      <div className="dr-section-head">
        <Heading className={`dr-h dr-h-${level}`} tabIndex={-1}>
          {heading}
        </Heading>
        <div className="dr-section-do">
          {limits.map((one) => (
            <span key={one.label} className={one.characters > one.limit ? "dr-over" : ""}>
              {one.label}
              {limitWords(one)}
            </span>
          ))}
          {limits.length === 0 && characters > 0 ? <span>{characters}字</span> : null}
          {state === "修改" ? <span>您改过</span> : null}
          {state === "模型" ? <span>模型措辞</span> : null}
          {fixed ? null : state === "空" ? (
            <Do words="写这一节" of={heading} busy={busy} onDo={() => actions.write(id)} />
          ) : blocks.length > 0 ? (
            <>
              {state === "内置" ? null : (
                <Do words="还原为内置措辞" of={heading} busy={busy} onDo={() => actions.edit(id, null)} />
              )}
              <Do words="重写" of={heading} busy={busy} onDo={rewrite} />
            </>
          ) : null}
        </div>
      </div>
      {coming ? (
        <p className="dr-p dr-coming" aria-live="polite">
          <DraftWords shown={coming} />
        </p>
      ) : state === "空" ? (
        <p className="dr-unwritten">尚未写</p>
      ) : null}
      {blocks.map((block, at) => (
        <BlockView
          // Blocks have no name: a different number of them is a different text, and nobody's caret is carried over.
          key={`${blocks.length} ${at}`}
          block={block}
          label={`${heading}第${paragraph(at)}段`}
          onEdit={fixed ? undefined : (words) => actions.edit(id, withWords(kept(section), at, words))}
        />
      ))}
    </section>
  );
});

function Do({ words, of, busy, onDo }: { words: string; of: string; busy: boolean; onDo: () => void }) {
  return (
    <button
      type="button"
      className="cw-bare dr-do"
      disabled={busy}
      aria-label={`${words}：${of}`}
      onClick={({ currentTarget }) => {
        // The button may be gone when it is done: the focus goes to what it was for.
        currentTarget
          .closest("section")
          ?.querySelector<HTMLElement>("h3, h4, h5")
          ?.focus({ preventScroll: true });
        onDo();
      }}
    >
      {words}
    </button>
  );
}
