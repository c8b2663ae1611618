import type { FactSheet } from "../../domain/draft.ts";
import { toldCells } from "../../drafts/checks/told-words.ts";
import { renderText } from "../../drafts/render-blocks.ts";
import type { ProseGrounds } from "../../grounding/draft-gate/gate-prose.ts";
import type { OpenDraft } from "./open-draft.ts";
import type { Passage } from "./section-passages.ts";

const SLOT = /\{([^{}]+)\}/gu;
/** Phrases that say what they speak of; a figure alone could be said of anything. */
const SELF_NAMING = /^(?:s\d+k\d+\.(?:story|name)|s\d+\.name|f\.(?:企业名称|项目名称))$/u;

/** Slots that a model may use in its own sentences of a passage. */
export const offeredSlots = ({ paragraphs }: Passage): Set<string> =>
  new Set(
    paragraphs
      .flat()
      .flatMap(({ text }) => Array.from(text.matchAll(SLOT), ([, key]) => key!))
      .filter((key) => SELF_NAMING.test(key)),
  );

/** Names of things as told: they may hold numerals that count nothing. */
function namesOf({ fields, investments, scenes, savings }: FactSheet): string[] {
  return [
    ...["企业名称", "项目名称", "评估机构", "服务商名称"].flatMap((name) => fields[name]?.value ?? []),
    ...investments.flatMap(({ item, vendor }) => [item, vendor]),
    ...scenes.flatMap(({ name, indicators }) => [name, ...indicators.map((one) => one.name)]),
    ...savings.map(({ name }) => name),
  ].filter((name) => name.trim() !== "");
}

/** Scenes that a passage is about; all of them where it names none. */
function aboutOf({ heading, paragraphs }: Passage, { scenes }: FactSheet): FactSheet["scenes"] {
  const text = [heading, ...paragraphs.flat().map((one) => one.text)].join("\n");
  const named = new Set(Array.from(text.matchAll(/\{(s\d+)[k.]/gu), ([, id]) => id));
  const own = scenes.filter(({ id }) => named.has(id));
  return own.length === 0 ? scenes : own;
}

/** What a model's sentence in that passage is held to. */
export function groundsOf(draft: OpenDraft, passage: Passage): ProseGrounds {
  const { sheet, ledger } = draft;
  const composed = passage.paragraphs.flat().map(({ text }) => renderText(text, ledger).text);
  // What is asked for isn't told: 与产业大脑的衔接：【待补充：…】.
  const told = [
    ...composed.filter((text) => !text.includes("【")),
    ...toldCells({ sheet: { ...sheet, scenes: aboutOf(passage, sheet) } }),
  ];
  return {
    slots: new Map(Array.from(offeredSlots(passage), (key) => [key, renderText(`{${key}}`, ledger).text])),
    indicators: new Map(
      sheet.scenes.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name.trim()])),
    ),
    names: namesOf(sheet),
    composed: composed.join("\n"),
    told: told.join("\n"),
  };
}
