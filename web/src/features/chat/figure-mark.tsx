import { Popover } from "antd";
import type { ReactNode } from "react";
import type { Figure } from "../../../../server/schemas/ledger.ts";
import { InlineButton } from "../../components/inline-button.tsx";
import type { Place } from "./cited-places.ts";
import { useSources, useTurn } from "./sources.ts";

/** The kinds of source, each with an underline of its own. */
export const sourceWords = { clause: "条款", calculation: "计算", user: "您说的" } as const;

function SourceNote({ figure, words }: { figure: Figure; words: string | undefined }) {
  const { source } = figure;
  if (source.kind === "calculation") {
    return (
      <ol className="ch-fig-steps">
        {source.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  }
  if (source.kind === "user") return <p className="ch-fig-note">您说的：“{source.quote}”</p>;
  return (
    <p className="ch-fig-note">
      {words ? <span className="notice ch-serif">“{words}”</span> : null}
      {source.clause}
    </p>
  );
}

/** A figure is one word with a source: its underline names the kind, a hover shows it, a click opens it. */
export function FigureMark({ id, children }: { id: string; children: ReactNode }) {
  const { turn } = useTurn();
  const { current, open } = useSources();
  const figure = turn.ledger?.figures.find((entry) => entry.id === id);
  if (!figure) return <span className="cw-fig">{children}</span>;
  const { source } = figure;
  const place: Place | null =
    source.kind === "clause"
      ? { n: null, notice: source.notice, path: source.clause, start: source.start, end: source.end }
      : null;
  const clause = turn.clauses.find((entry) => entry.notice === place?.notice && entry.clause === place.path);
  const words =
    clause && place
      ? Array.from(clause.text)
          .slice(place.start - clause.start, place.end - clause.start)
          .join("")
      : undefined;
  const isOpen =
    current !== null &&
    place !== null &&
    current.place.start === place.start &&
    current.place.path === place.path;
  const short = figure.text.length <= 10 ? " ch-nb" : "";
  return (
    <Popover
      trigger={place ? "hover" : ["hover", "click", "focus"]}
      mouseEnterDelay={0.15}
      content={<SourceNote figure={figure} words={words} />}
    >
      <InlineButton
        className={`cw-fig ch-fig-${source.kind}${short}${isOpen ? " ch-fig-on" : ""}`}
        aria-label={`${figure.text}，来自${sourceWords[source.kind]}，查看出处`}
        onPress={() => place && open(turn.id, place)}
      >
        {children}
      </InlineButton>
    </Popover>
  );
}
