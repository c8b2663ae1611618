import type { Draft, DraftFigure, DraftSection, ShownBlock } from "../../domain/draft.ts";
import type { StoredDraft } from "../../domain/draft-store.ts";
import { codePointLength, stripSpace } from "../../domain/text.ts";
import { blockTexts } from "../../drafts/block-texts.ts";
import type { SectionText } from "../../drafts/checks/check-input.ts";
import { sectionLimits } from "../../drafts/checks/section-limits.ts";
import type { OpenDraft } from "./open-draft.ts";

/** Ids of the figures that a section shows. */
export const figuresShown = (blocks: readonly ShownBlock[]): Set<string> =>
  new Set(blocks.flatMap((block) => blockTexts(block)).flatMap(({ figures }) => figures.map(({ id }) => id)));

export function sectionView({ section, part, state, shown }: SectionText): DraftSection {
  const { id, heading, level, instruction } = section;
  const blocks = [...shown];
  const characters = blocks
    .flatMap((block) => blockTexts(block))
    .reduce((sum, { text }) => sum + codePointLength(stripSpace(text)), 0);
  return {
    id,
    part,
    heading,
    level,
    instruction,
    state,
    blocks,
    characters,
    limits: sectionLimits(section, shown),
  };
}

/** The figures of the ledger with these ids, as the ledger holds them. */
export const figuresOf = ({ ledger }: OpenDraft, ids: Set<string>): DraftFigure[] =>
  [...ledger.figures.values()].filter(({ id }) => ids.has(id));

/** The draft as its reader gets it. */
export function draftView({ sections: _stored, ...stored }: StoredDraft, open: OpenDraft): Draft {
  return {
    ...stored,
    as_of: open.asOf,
    faults: [...open.ledger.faults],
    sections: open.sections.map(sectionView),
    figures: [...open.ledger.figures.values()],
  };
}
