import type { DraftTemplate, StoredSection } from "../../domain/draft.ts";
import { CewenError } from "../../errors.ts";
import { followsFacts, sectionsOf } from "./open-draft.ts";

class SectionUnknown extends CewenError {
  constructor(id: string, known: string[]) {
    super("section_unknown", 404, `这个模板没有“${id}”这一节。`, { section: id, known });
  }
}

class SectionFixed extends CewenError {
  constructor(id: string, heading: string) {
    super("section_fixed", 400, `“${heading}”由事实生成，不能直接改写。请改对应的事实。`, { section: id });
  }
}

/** A section that has words of its own. Throws `SectionUnknown` and `SectionFixed`. */
export function writableSection(template: DraftTemplate, id: string) {
  const all = sectionsOf(template);
  const section = all.find((one) => one.id === id);
  if (!section)
    throw new SectionUnknown(
      id,
      all.map((one) => one.id),
    );
  if (followsFacts(section)) throw new SectionFixed(id, section.heading);
  return section;
}

/** What a person sent is theirs: 修改, or without words the composer's again, or nothing. */
const asSent = ({ id, state, blocks }: StoredSection): StoredSection =>
  blocks === null
    ? { id, state: state === "空" ? "空" : "内置", blocks: null }
    : { id, state: "修改", blocks };

/** The sections with those that changed put in their place. */
export function withSections(
  kept: readonly StoredSection[],
  changed: readonly StoredSection[],
): StoredSection[] {
  const ids = new Set(changed.map(({ id }) => id));
  return [...kept.filter(({ id }) => !ids.has(id)), ...changed].filter(({ state }) => state !== "空");
}

/** Throws `SectionUnknown` and `SectionFixed`. Of a section sent twice the last counts. */
export function sentSections(template: DraftTemplate, sent: readonly StoredSection[]): StoredSection[] {
  const last = new Map(sent.map((section) => [section.id, section]));
  return Array.from(last.values(), (section) => {
    writableSection(template, section.id);
    return asSent(section);
  });
}
