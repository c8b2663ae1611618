import { useId, type ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useFacts } from "./facts-context.ts";
import { OriginNote } from "./origin-note.tsx";
import type { Origin } from "./sheet.ts";

interface FactLineProps {
  /** The row's id; under it the row is unfolded. */
  id: string;
  title: string;
  /** On the right: an amount, a count. */
  aside: string;
  /** What it holds can't be read somewhere. */
  wrong: boolean;
  /** 删去 and what is deleted. */
  removal: string;
  onRemove: () => void;
  origin: Origin;
  children: ReactNode;
}

/** One row of the sheet on a line; unfolded, its cells stand below it. */
export function FactLine({ id, title, aside, wrong, removal, onRemove, origin, children }: FactLineProps) {
  const { open, toggle, lit } = useFacts();
  const shown = open.has(id);
  const body = useId();
  const lights = [...lit].some((place) => place === id || place.startsWith(`${id}.`));
  return (
    <li className={`dr-line${shown ? " dr-line-open" : ""}${lights ? " dr-lit" : ""}`}>
      <button
        type="button"
        className="cw-bare dr-line-head"
        data-row={id}
        aria-expanded={shown}
        aria-controls={shown ? body : undefined}
        onClick={() => toggle(id)}
      >
        <span>{title}</span>
        {wrong ? <Icon name="warn" size={13} /> : null}
        <small>{wrong ? "有一处要改" : aside}</small>
        <Icon name={shown ? "up" : "down"} size={12} />
      </button>
      {shown ? (
        <div id={body} className="dr-line-body">
          {children}
          <button type="button" className="cw-bare dr-remove" onClick={onRemove}>
            {removal}
          </button>
          <OriginNote origin={origin} />
        </div>
      ) : null}
    </li>
  );
}
