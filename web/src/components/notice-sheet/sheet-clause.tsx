import type { ReactNode } from "react";
import type { HeadBlock, TextBlock } from "./layout-sheet.ts";
import { SheetText } from "./sheet-text.tsx";

const TITLE_CLASS = { issuer: "ns-issuer", title: "ns-title", number: "ns-docno", line: "ns-cover" } as const;

export function SheetHead({ block }: { block: HeadBlock }): ReactNode {
  return block.lines.map((line) => {
    const Line = line.role === "title" ? "h2" : "p";
    return (
      <Line key={line.segments[0]?.start} className={TITLE_CLASS[line.role]}>
        <SheetText segments={line.segments} />
      </Line>
    );
  });
}

/** The line that names whom a notice is sent to stands flush, as on every official letter. */
const ADDRESSEES = /主送$/u;

interface ClauseProps {
  block: TextBlock;
  /** Set where the marker hangs to the left and chooses the clause. */
  onChoose?: ((path: string) => void) | undefined;
}

export function SheetClause({ block, onChoose }: ClauseProps): ReactNode {
  const { clause, marker, paragraphs, isCurrent } = block;
  const lead = <SheetText segments={block.lead} />;
  if (clause.kind === "heading") {
    const Heading = block.depth === 1 ? "h3" : "h4";
    return (
      <>
        <Heading className="ns-heading">
          {lead}
          <Choice path={clause.path} isCurrent={isCurrent} onChoose={onChoose} inline>
            <SheetText segments={marker} />
            <SheetText segments={paragraphs[0] ?? []} />
          </Choice>
        </Heading>
        {paragraphs.slice(1).map((segments) => (
          <p key={segments[0]?.start} className="ns-p">
            <SheetText segments={segments} />
          </p>
        ))}
      </>
    );
  }
  const hangs = onChoose !== undefined && marker.length > 0;
  return (
    <>
      {hangs && (
        <span className="ns-hanging">
          {lead}
          <Choice path={clause.path} isCurrent={isCurrent} onChoose={onChoose}>
            <SheetText segments={marker} />
          </Choice>
        </span>
      )}
      {paragraphs.map((segments, index) => (
        <p
          key={segments[0]?.start}
          className={`ns-p ns-p-${ADDRESSEES.test(clause.path) ? "addressees" : clause.kind}`}
        >
          {index === 0 && !hangs && (
            <>
              {lead}
              <SheetText segments={marker} />
            </>
          )}
          <SheetText segments={segments} />
        </p>
      ))}
      {paragraphs.length === 0 && !hangs && (
        <p className="ns-p">
          {lead}
          <SheetText segments={marker} />
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  path: string;
  isCurrent: boolean;
  onChoose: ((path: string) => void) | undefined;
  inline?: boolean;
  children: ReactNode;
}

/** A clause's number as a link to its place, where the page offers that. */
function Choice({ path, isCurrent, onChoose, inline = false, children }: ChoiceProps): ReactNode {
  if (!onChoose) return children;
  return (
    <a
      className={inline ? "ns-choice-inline" : "ns-choice"}
      href={`#${encodeURIComponent(path)}`}
      aria-label={inline ? undefined : `条款 ${path}`}
      aria-current={isCurrent ? "location" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(path);
      }}
    >
      {children}
    </a>
  );
}
