import { figureClass, OPEN_PLACE, spokenFigure } from "./figure-words.ts";
import { pieces, rendered, typed, type Figures, type Shown } from "./slots.ts";

/**
 * Kept words with slots on the clipboard, so that a figure that is cut and pasted stays a figure. The type names the
 * draft: in another one the same slot is another fact, and plain words are pasted.
 */
export const clipboardType = (draft: string): string => `application/x-cewen-${draft.toLowerCase()}`;

function figureSpan(id: string, text: string, figures: Figures, changed: ReadonlySet<string>): HTMLElement {
  const span = document.createElement("span");
  const figure = figures.get(id);
  span.contentEditable = "false";
  span.dataset.slot = id;
  span.className = figureClass(figure, changed.has(id));
  span.tabIndex = 0;
  span.setAttribute("role", "button");
  if (figure) span.setAttribute("aria-label", spokenFigure(figure));
  span.textContent = text;
  return span;
}

function wordNodes(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) nodes.push(document.createTextNode(text.slice(from, to)));
  };
  for (const match of text.matchAll(OPEN_PLACE)) {
    plain(match.index);
    const mark = document.createElement("mark");
    mark.className = "dr-open";
    mark.textContent = match[0];
    nodes.push(mark);
    from = match.index + match[0].length;
  }
  plain(text.length);
  return nodes;
}

/** Puts words into an editable element: text as text, each figure as one piece that can't be edited. */
export function fill(host: HTMLElement, shown: Shown, figures: Figures, changed: ReadonlySet<string>): void {
  host.replaceChildren(
    ...pieces(shown).flatMap(({ text, id }) =>
      id === null ? wordNodes(text) : [figureSpan(id, text, figures, changed)],
    ),
  );
}

/** Figures of an element that is being edited get their new words; everything else is left as it is. */
export function refresh(host: HTMLElement, figures: Figures, changed: ReadonlySet<string>): void {
  for (const span of host.querySelectorAll<HTMLElement>("[data-slot]")) {
    const figure = figures.get(span.dataset.slot ?? "");
    if (!figure) continue;
    if (span.textContent !== figure.text) span.textContent = figure.text;
    span.className = figureClass(figure, changed.has(figure.id));
    span.setAttribute("aria-label", spokenFigure(figure));
  }
}

/** What an editable element, or a piece cut out of one, says: words with slots, a line break for each new line. */
export function readWords(host: Node): string {
  let words = "";
  for (const node of host.childNodes) {
    if (node instanceof HTMLElement) {
      const { slot } = node.dataset;
      if (slot !== undefined) words += `{${slot}}`;
      else if (node.tagName === "BR") words += "\n";
      else words += (/^(?:DIV|P)$/u.test(node.tagName) && words !== "" ? "\n" : "") + readWords(node);
    } else words += typed(node.textContent ?? "");
  }
  return words.replaceAll("\u00a0", " ").replaceAll("\u200b", "");
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** Kept words as markup of our own making, for the browser's own (and so undoable) insertion. */
export function markupOf(words: string, figures: Figures): string {
  const none = new Set<string>();
  return pieces(rendered(words, figures))
    .map(({ text, id }) => (id === null ? escaped(text) : figureSpan(id, text, figures, none).outerHTML))
    .join("");
}

/** What is selected within the element, with slots and as plain words; null where nothing is. */
export function selectedWords(host: HTMLElement): { slotted: string; plain: string } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.commonAncestorContainer)) return null;
  return { slotted: readWords(range.cloneContents()), plain: selection.toString() };
}
