import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DraftFigure } from "../../../../server/schemas/draft.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { UnbrokenText } from "../../components/unbroken-text.tsx";
import { sourceWords } from "./figure-words.ts";
import type { LookedAt } from "./page-context.ts";

interface FigureNoteProps {
  figure: DraftFigure;
  looked: LookedAt;
  onClose: () => void;
  onGo: (place: string) => void;
  onCite: (cite: Cite) => void;
}

const GAP = 6;
const WIDTH = 320;

/** Where a figure comes from: the steps, the clause, or what was filled in. It floats at the figure's mark. */
export function FigureNote({ figure, looked, onClose, onGo, onCite }: FigureNoteProps) {
  const { mark, pinned } = looked;
  const note = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState({ left: -9999, top: -9999 });
  useLayoutEffect(() => {
    const place = mark.getBoundingClientRect();
    const height = note.current?.offsetHeight ?? 0;
    const below = place.bottom + GAP + height <= innerHeight;
    setAt({
      left: Math.max(8, Math.min(place.left, innerWidth - WIDTH - 8)),
      top: below ? place.bottom + GAP : Math.max(8, place.top - GAP - height),
    });
    if (pinned) note.current?.focus();
  }, [mark, pinned]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      onClose();
      if (pinned) mark.focus();
    };
    const press = (event: PointerEvent) => {
      if (
        event.target instanceof Node &&
        !note.current?.contains(event.target) &&
        !mark.contains(event.target)
      )
        onClose();
    };
    const host = note.current;
    const leave = () => (pinned ? undefined : onClose());
    host?.addEventListener("mouseleave", leave);
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", press);
    return () => {
      host?.removeEventListener("mouseleave", leave);
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", press);
    };
  }, [mark, pinned, onClose]);
  const { source, refs } = figure;
  const first = refs[0];
  return (
    <dialog ref={note} open className="dr-note" aria-label={`${figure.text}的出处`} tabIndex={-1} style={at}>
      <p className="dr-note-head">
        <b className="dr-nb">{figure.text}</b>
        {sourceWords[source.kind]}
      </p>
      {source.kind === "calculation" ? (
        <ol>
          {source.steps.map((step) => (
            <li key={step}>
              <UnbrokenText>{step}</UnbrokenText>
            </li>
          ))}
        </ol>
      ) : source.kind === "user" ? (
        <p>{source.quote}</p>
      ) : (
        <button
          type="button"
          className="cw-bare cw-clause-link"
          onClick={() => onCite({ ...source, quote: "" })}
        >
          看条款 {source.clause}
        </button>
      )}
      {first && source.kind !== "clause" ? (
        <button type="button" className="cw-bare cw-clause-link" onClick={() => onGo(first)}>
          {refs.length > 1 ? `去看依据的${refs.length}项事实` : "去看这项事实"}
        </button>
      ) : null}
    </dialog>
  );
}
