import type { Template } from "../../lib/draft-api.ts";
import { limitWords } from "./section-view.tsx";
import type { Section } from "./draft-state.ts";

interface OutlinePanelProps {
  template: Template;
  sections: readonly Section[];
  onGo: (section: string) => void;
}

/** 目录: the template's headings, what is written of each, and the note the form prints there. */
export function OutlinePanel({ template, sections, onGo }: OutlinePanelProps) {
  return (
    <nav className="dr-outline" aria-label="目录">
      {template.parts.map((part) => (
        <section key={part.id} aria-label={part.title}>
          <h3>{part.title}</h3>
          <ol>
            {sections
              .filter((section) => section.part === part.id)
              .map((section) => {
                const over = section.limits.find(({ limit, characters }) => characters > limit);
                return (
                  <li key={section.id} className={`dr-outline-${section.level}`}>
                    <button type="button" className="cw-bare" onClick={() => onGo(section.id)}>
                      <span>{section.heading}</span>
                      <small className={over ? "dr-over" : ""}>
                        {over ? limitWords(over) : section.state === "空" ? "未写" : ""}
                      </small>
                    </button>
                    {section.instruction === "" ? null : <p className="notice">{section.instruction}</p>}
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </nav>
  );
}
