import type { DraftField } from "../../lib/draft-api.ts";

/** Keys of what must be unfolded for a place of the sheet to be seen: `s1k2.before` stands in s1, within 场景与指标. */
export function unfolds(place: string, groupOf: (field: string) => string | undefined): string[] {
  const [row = "", rest = ""] = place.split(/\.(.*)/su);
  if (row === "f") return [groupOf(rest.split("@")[0]!) ?? "项目"];
  if (row === "e") return ["佐证材料"];
  const scene = /^s\d+/u.exec(row)?.[0];
  if (scene) return ["场景与指标", scene, ...(row === scene ? [] : isPlain(rest) ? [] : [row])];
  if (row === "scenes") return ["场景与指标"];
  return [row.startsWith("v") ? "效益测算" : "投资明细", row];
}

/** Cells of an indicator that stand on its line. */
const isPlain = (cell: string) => ["before", "after", ""].includes(cell);

/** So many characters of a sentence tell its paragraph from the others. */
const SAME = 16;

/** The control of a place, or the nearest thing to it. */
function controlOf(place: string): HTMLElement | null {
  const row = place.split(".")[0]!;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return (
    find(`[data-place="${CSS.escape(place)}"]`) ??
    find(`[data-place^="${CSS.escape(row)}."]`) ??
    find(`[data-row="${CSS.escape(row)}"]`)
  );
}

/** Brings the control into sight and puts the focus on it, once it is on the page. */
export function focusPlace(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const control = controlOf(place);
      control?.scrollIntoView({ block: "center" });
      control?.focus({ preventScroll: true });
    }),
  );
}

/** The field that 【待补充：2021年利润】 asks for; null where it asks for something else. */
export function askedField(open: string, fields: readonly DraftField[]): string | null {
  const asked = /^【待补充：(.*)】$/u.exec(open)?.[1] ?? "";
  const [, year, rest] = /^(\d{4})年(.+)$/u.exec(asked) ?? [];
  const named = (words: string, yearly: boolean) =>
    fields.find((field) => field.yearly === yearly && (field.label === words || field.name === words));
  const plain = named(asked, false);
  if (plain) return `f.${plain.name}`;
  const field = year && rest ? named(rest, true) : undefined;
  return field ? `f.${field.name}@${year}` : null;
}

/** Brings the section into sight; where the paragraph that holds the sentence can be edited, the caret goes into it. */
export function focusSection(id: string, sentence = ""): void {
  requestAnimationFrame(() => {
    const section = document.querySelector(`#${CSS.escape(`section-${id}`)}`);
    const words = sentence.replaceAll("…", "").slice(0, SAME);
    const paragraphs = [...(section?.querySelectorAll<HTMLElement>(".dr-editable") ?? [])];
    const paragraph = words === "" ? undefined : paragraphs.find((one) => one.textContent.includes(words));
    if (paragraph) {
      paragraph.scrollIntoView({ block: "center" });
      paragraph.focus({ preventScroll: true });
      return;
    }
    section?.scrollIntoView({ block: "start" });
    section?.querySelector<HTMLElement>("h3, h4, h5")?.focus({ preventScroll: true });
  });
}
