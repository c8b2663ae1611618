import { useEffect, useMemo, useRef, useState } from "react";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import type { Template } from "../../lib/draft-api.ts";
import { lightPaper } from "../../theme/palette.ts";
import { kept, type DraftState } from "./draft-state.ts";
import { settled } from "./edit-blocks.ts";
import { fixedSections } from "./fixed-sections.ts";
import { FigureNote } from "./figure-note.tsx";
import { PageContext, type LookedAt } from "./page-context.ts";
import { SectionView, type SectionActions } from "./section-view.tsx";
import { usePaperEvents } from "./use-paper-events.ts";

interface PaperProps {
  template: Template;
  state: DraftState;
  /** Title of the notice an unofficial outline is made from. */
  notice: string;
  actions: SectionActions;
  /** The section whose words somebody is in. */
  onEnter: (section: string) => void;
  onGo: (place: string) => void;
  /** Goes to what 【待补充：…】 asks for. */
  onOpen: (section: string, text: string) => void;
  onCite: (cite: Cite) => void;
  onLook: (places: readonly string[]) => void;
}

/** The page as it will print: white in either theme, each part of the template a sheet. */
export function Paper({
  template,
  state,
  notice,
  actions,
  onEnter,
  onGo,
  onOpen,
  onCite,
  onLook,
}: PaperProps) {
  const { figures, changed, sections, writing } = state;
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const draft = state.draft?.id ?? "";
  const page = useMemo(() => ({ draft, figures, changed, lookAt: setLooked }), [draft, figures, changed]);
  const figure = looked && figures.get(looked.id);
  const places = figure?.refs;
  useEffect(() => onLook(places ?? []), [places, onLook]);
  const fixed = useMemo(() => fixedSections(template), [template]);
  usePaperEvents(paper, {
    looked,
    lookAt: setLooked,
    onEnter,
    onOpen,
    onLeave: (id) => {
      const section = sections.find((one) => one.id === id);
      const blocks = section && !fixed.has(id) ? settled(kept(section)) : null;
      if (blocks) actions.edit(id, blocks);
    },
  });
  return (
    <PageContext value={page}>
      <div ref={paper} className="dr-papers" style={lightPaper}>
        {template.parts.map((part) => (
          <article key={part.id} className="dr-paper" aria-label={part.title}>
            {template.official ? null : (
              <p className="dr-paper-top">
                <b>非官方模板</b>
                <span>按《{notice}》的要求编排</span>
              </p>
            )}
            <h2 className="dr-paper-title">{part.title}</h2>
            {template.note === "" ? null : <p className="dr-paper-note">{template.note}</p>}
            {sections
              .filter((section) => section.part === part.id)
              .map((section) => (
                <SectionView
                  key={section.id}
                  section={section}
                  fixed={fixed.has(section.id)}
                  coming={writing?.section === section.id && writing.text.text !== "" ? writing.text : null}
                  busy={writing !== null}
                  actions={actions}
                />
              ))}
          </article>
        ))}
        {figure && looked ? (
          <FigureNote
            key={`${looked.id} ${looked.pinned}`}
            figure={figure}
            looked={looked}
            onClose={() => setLooked(null)}
            onGo={(place) => {
              setLooked(null);
              onGo(place);
            }}
            onCite={onCite}
          />
        ) : null}
      </div>
    </PageContext>
  );
}
