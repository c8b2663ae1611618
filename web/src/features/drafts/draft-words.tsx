import { Fragment, type ReactNode } from "react";
import { InlineButton } from "../../components/inline-button.tsx";
import { figureClass, OPEN_PLACE, spokenFigure } from "./figure-words.ts";
import { usePage } from "./page-context.ts";
import { pieces, type Shown } from "./slots.ts";

/** Words with their figures marked, and what is still lacking in them. */
export function DraftWords({ shown }: { shown: Shown }) {
  return pieces(shown).map(({ text, id }, at) => (
    <Fragment key={String(at)}>
      {id === null ? withOpenPlaces(text) : <FigureMark id={id} text={text} />}
    </Fragment>
  ));
}

function withOpenPlaces(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(OPEN_PLACE)) {
    parts.push(
      text.slice(from, match.index),
      <mark key={match.index} className="dr-open">
        {match[0]}
      </mark>,
    );
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function FigureMark({ id, text }: { id: string; text: string }) {
  const { figures, changed, lookAt } = usePage();
  const figure = figures.get(id);
  if (!figure) return text;
  return (
    <InlineButton
      className={figureClass(figure, changed.has(id))}
      data-slot={id}
      aria-label={spokenFigure(figure)}
      onPress={() => {
        const mark = document.activeElement;
        if (mark instanceof HTMLElement) lookAt({ id, mark, pinned: true });
      }}
    >
      {text}
    </InlineButton>
  );
}
