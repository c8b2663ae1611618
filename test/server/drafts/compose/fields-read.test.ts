import { describe, expect, it } from "vitest";
import { composeSection } from "../../../../server/drafts/compose/compose-section.ts";
import type { DraftLedger } from "../../../../server/drafts/draft-ledger.ts";
import { loadDraftWords } from "../../../../server/drafts/load-words.ts";
import { templateView } from "../../../../server/drafts/template-view.ts";
import { composedDraft, templateSlugs } from "../../../builders/composed-draft.ts";
import { sheetOf, sheetWith } from "../../../builders/sheet-ledger.ts";

const words = await loadDraftWords(new URL("../../../../corpus", import.meta.url).pathname);

/** A map that notes each field it is asked for. */
const noting = <T>(of: ReadonlyMap<string, T>, asked: Set<string>): ReadonlyMap<string, T> =>
  new Proxy(of, {
    get(target, method) {
      const own: unknown = Reflect.get(target, method);
      if (typeof own !== "function") return own;
      return (key: unknown, ...rest: unknown[]) => {
        if (typeof key === "string" && key.startsWith("f.")) asked.add(key.slice(2).split(/[@.:]/u)[0]!);
        return (own as (...all: unknown[]) => unknown).call(target, key, ...rest);
      };
    },
  });

/** Fields that the sections of a template read, its forms apart: those name their own. */
function fieldsRead(slug: string, sheet: ReturnType<typeof sheetOf>): string[] {
  const draft = composedDraft(slug, sheet);
  const asked = new Set<string>();
  const ledger: DraftLedger = {
    ...draft.ledger,
    figures: noting(draft.ledger.figures, asked),
    phrases: noting(draft.ledger.phrases, asked),
  };
  for (const { section } of draft.sections)
    if (section.writer !== "form" && section.writer !== "commitment")
      composeSection({ ...draft, ledger, section, words });
  return [...asked];
}

describe("fields that the page asks for", () => {
  it.each(templateSlugs)("%s: the page asks for each field that its sections read", (slug) => {
    const shown = templateView(composedDraft(slug, sheetWith({})).template).fields;
    const read = [sheetOf("cf1"), sheetWith({})].flatMap((sheet) => fieldsRead(slug, sheet));
    expect([...new Set(read)].filter((field) => !shown.includes(field))).toEqual([]);
  });
});
