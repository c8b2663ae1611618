import { InlineButton } from "../../components/inline-button.tsx";
import { useSources, useTurn } from "./sources.ts";

const WORD_JOINER = "\u2060";

/** Number of a source. A joiner keeps it on the line of the words it proves. */
export function CitationMark({ index }: { index: number }) {
  const { turn, places } = useTurn();
  const { current, open } = useSources();
  const place = places[index];
  if (!place) return null;
  const isOpen = current?.turnId === turn.id && current.place.n === place.n;
  return (
    <span className="cw-nb">
      {WORD_JOINER}
      <InlineButton
        className={isOpen ? "ch-cm ch-cm-on" : "ch-cm"}
        aria-label={`出处${place.n}，${place.path}`}
        aria-expanded={isOpen}
        onPress={() => open(turn.id, place)}
      >
        {place.n}
      </InlineButton>
    </span>
  );
}
