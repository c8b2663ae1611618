import { useId, useState, type ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";

interface FormSectionProps {
  /** 一、企业 */
  title: string;
  /** Said beside the title while folded: 已填5项. */
  summary: string;
  folded: boolean;
  children: ReactNode;
}

/** A part of the form. What is known is folded when the page opens; nothing folds under one's hands. */
export function FormSection({ title, summary, folded, children }: FormSectionProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? !folded;
  const body = useId();
  return (
    <section className="ck-section">
      <h3>
        <button
          type="button"
          className="cw-bare"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setChosen(!open)}
        >
          {title}
          <small>{summary}</small>
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </h3>
      <div id={body} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
