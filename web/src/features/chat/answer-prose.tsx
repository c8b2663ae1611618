import { XMarkdown, type ComponentProps, type XMarkdownProps } from "@ant-design/x-markdown";
import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { proseBlocks } from "./answer-markdown.ts";
import { CitationMark } from "./citation-mark.tsx";
import { FigureMark } from "./figure-mark.tsx";
import type { Piece } from "./turn-reducer.ts";

type Element = ComponentProps<{ "data-id"?: string; "data-k"?: string }>;
const nothing = () => undefined;

/**
 * Only paragraphs, lists, tables and bold: anything else of markdown would alter the words of a notice
 * (`5~10万元` is no strike-through) or reach out of the page.
 */
const lite: NonNullable<XMarkdownProps["config"]> = {
  tokenizer: {
    blockquote: nothing,
    code: nothing,
    codespan: nothing,
    def: nothing,
    del: nothing,
    escape: nothing,
    autolink: nothing,
    fences: nothing,
    heading: nothing,
    hr: nothing,
    html: nothing,
    lheading: nothing,
    link: nothing,
    reflink: nothing,
    url: nothing,
    emStrong: (source) => (source.startsWith("**") ? false : undefined),
  },
};

const elements: NonNullable<XMarkdownProps["components"]> = {
  cm: (props: Element) => <CitationMark index={Number(props["data-k"])} />,
  fig: (props: Element) => <FigureMark id={props["data-id"] ?? ""}>{props.children}</FigureMark>,
  quo: ({ children }: Element) => <q className="ch-quote notice">{children}</q>,
  lead: ({ children }: Element) => <strong className="ch-lead">{children}</strong>,
  dat: ({ children }: Element) => <span className="cw-nb date">{children}</span>,
  one: ({ children }: Element) => <span className="cw-nb">{children}</span>,
  a: ({ children }: Element) => <span>{children}</span>,
  img: () => null,
  table: ({ children }: Element) => (
    <div className="ch-table">
      <table>{children}</table>
    </div>
  ),
};

function Withheld({ reason, replaced }: { reason: string; replaced: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="ch-withheld">
      <Icon name="warn" />
      <div>
        有一句话里的数字对不上条款，{replaced ? "已换成核对过的说法" : "已略去"}。
        <button
          type="button"
          className="cw-bare cw-clause-link"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          看原因
        </button>
        {open ? <p>{reason}</p> : null}
      </div>
    </div>
  );
}

/** The words of an answer: figures, citations and quotes are elements of ours, the rest is plain. */
export function AnswerProse({ pieces }: { pieces: Piece[] }) {
  return (
    <div className="ch-read">
      {proseBlocks(pieces).map((block) =>
        block.kind === "withheld" ? (
          <Withheld key={block.key} reason={block.reason} replaced={block.replaced} />
        ) : (
          <XMarkdown
            key={block.key}
            content={block.text}
            components={elements}
            config={lite}
            disableDefaultStyles
          />
        ),
      )}
    </div>
  );
}
