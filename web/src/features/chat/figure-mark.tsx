import { Popover } from "antd";
import type { ReactNode } from "react";
import { InlineButton } from "../../components/inline-button.tsx";
import { UnbrokenText } from "../../components/unbroken-text.tsx";
import type { Place } from "./cited-places.ts";
import { SourceNote } from "./source-note.tsx";
import { useSources, useTurn } from "./sources.ts";

/** The kinds of source, each with an underline of its own. */
export const sourceWords = { clause: "条款", calculation: "计算", user: "您说的" } as const;

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
  const isOpen =
    current !== null &&
    place !== null &&
    current.place.start === place.start &&
    current.place.path === place.path;
  const short = figure.text.length <= 10 ? " cw-nb" : "";
  return (
    <Popover
      trigger={place ? "hover" : ["hover", "click", "focus"]}
      mouseEnterDelay={0.15}
      content={<SourceNote figure={figure} turn={turn} />}
    >
      <InlineButton
        className={`cw-fig ch-fig-${source.kind}${short}${isOpen ? " ch-fig-on" : ""}`}
        aria-label={`${figure.text}，来自${sourceWords[source.kind]}，查看出处`}
        onPress={() => place && open(turn.id, place)}
      >
        {short || typeof children !== "string" ? children : <UnbrokenText>{children}</UnbrokenText>}
      </InlineButton>
    </Popover>
  );
}
