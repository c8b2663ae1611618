import { readMarker } from "../../domain/markers.ts";
import { stripSpace } from "../../domain/text.ts";
import type { DraftTemplate, TemplateSection } from "../../domain/draft.ts";

/** A stretch of an existing draft under one of the template's headings; `section` is null before the first one. */
export interface FoundSection {
  section: TemplateSection | null;
  part: string;
  heading: string;
  lines: string[];
  /** 标题与原文不一致, 顺序不对. */
  fault: string | null;
}

interface Outline {
  section: TemplateSection;
  part: string;
}

/** The appendix that our own export adds: derived from the text, not part of it. */
const APPENDIX = /^(?:附[:：]?)?数据核验表$/u;

const key = (line: string) =>
  stripSpace(line.normalize("NFKC"))
    .replace(/^#+/u, "")
    .replace(/[:：]$/u, "");
const words = (line: string) => {
  const marker = readMarker(line.trim());
  return key(marker === undefined ? line : line.trim().slice(marker.after));
};

/** Finds the heading that a line is: the next one of that name, else one that was passed over, else one by its words. */
function match(
  line: string,
  outline: readonly Outline[],
  at: number,
): { index: number; fault: string | null } | null {
  const own = key(line);
  const same = outline.flatMap(({ section }, index) => (key(section.heading) === own ? [index] : []));
  const next = same.find((index) => index > at);
  if (next !== undefined) return { index: next, fault: null };
  const passed = same.at(-1);
  if (passed !== undefined && passed < at) return { index: passed, fault: "顺序与原文不一致" };
  if (own.length > 30 || readMarker(line.trim()) === undefined) return null;
  const alike = outline.findIndex(
    ({ section }, index) => index > at && words(section.heading) === words(line),
  );
  return alike < 0 ? null : { index: alike, fault: `标题应为“${outline[alike]!.section.heading}”` };
}

/** Parts a plain text by the headings of the template. Rows of tables, which hold tabs, are no headings. */
export function splitDraftText({ parts }: DraftTemplate, text: string): FoundSection[] {
  const outline = parts.flatMap(({ id, sections }) =>
    sections.map((section): Outline => ({ section, part: id })),
  );
  /** What a cover prints whatever the facts are: 2024年. */
  const printed = new Set(parts.flatMap(({ cover }) => cover.map(key)));
  const titles = new Map(parts.map(({ title }, index) => [key(title), index]));
  const found: FoundSection[] = [{ section: null, part: "", heading: "", lines: [], fault: null }];
  let at = -1;
  let far = -1;
  for (const line of text.split(/\r?\n/u)) {
    if (APPENDIX.test(key(line))) break;
    if (line.trim() === "" || printed.has(key(line))) continue;
    const part = titles.get(key(line));
    if (part !== undefined && parts[part]!.sections.length > 0) {
      const first = outline.findIndex(({ part: id }) => id === parts[part]!.id);
      if (first > at) at = first - 1;
    }
    const hit = line.includes("\t") ? null : match(line, outline, at);
    if (hit === null) {
      found.at(-1)!.lines.push(line.trim());
      continue;
    }
    const { section, part: id } = outline[hit.index]!;
    found.push({ section, part: id, heading: line.trim(), lines: [], fault: hit.fault });
    at = hit.index;
    far = Math.max(far, at);
  }
  return found;
}
