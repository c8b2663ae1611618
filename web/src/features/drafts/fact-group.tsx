import { useId, type ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useFacts } from "./facts-context.ts";

interface FactGroupProps {
  /** What it is called, and the key under which it is unfolded. */
  name: string;
  /** Said beside the name: 已填5项. */
  summary: string;
  children: ReactNode;
}

/** A part of the fact sheet. Folded it keeps nothing on the page. */
export function FactGroup({ name, summary, children }: FactGroupProps) {
  const { open, toggle } = useFacts();
  const shown = open.has(name);
  const body = useId();
  return (
    <section className="dr-group" aria-label={name}>
      <h3>
        <button
          type="button"
          className="cw-bare"
          aria-expanded={shown}
          aria-controls={shown ? body : undefined}
          onClick={() => toggle(name)}
        >
          {name}
          <small>{summary}</small>
          <Icon name={shown ? "up" : "down"} size={12} />
        </button>
      </h3>
      {shown ? <div id={body}>{children}</div> : null}
    </section>
  );
}
