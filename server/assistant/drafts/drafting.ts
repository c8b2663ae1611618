import type { Clock } from "../../domain/clock.ts";
import type { DraftTemplate, FactSheet } from "../../domain/draft.ts";
import type { DraftWords } from "../../drafts/load-words.ts";
import type { DraftTemplates } from "../../drafts/load-templates.ts";
import { CewenError } from "../../errors.ts";
import type { Model } from "../../model/model.ts";
import type { appraiseSheet } from "../../tools/appraise-sheet.ts";

type Appraised = Parameters<typeof appraiseSheet>[0];

/** What drafts are written from, beside their own facts. */
export interface Drafting extends Pick<Appraised, "packs" | "dictionary" | "investments"> {
  templates: DraftTemplates;
  words: DraftWords;
  /** Titles of notices by slug. */
  notices: ReadonlyMap<string, string>;
  /** Words sections; null leaves them to the composer. */
  model: Model | null;
  clock: Clock;
}

class TemplateUnknown extends CewenError {
  constructor(name: string, known: string[]) {
    super("template_unknown", 404, `没有“${name}”这个模板，请写成下面的一个：${known.join("、")}。`, {
      template: name,
      known,
    });
  }
}

/** By slug, any of its names, or a part that no other one's have. Throws `TemplateUnknown`. */
export function templateNamed({ templates }: Pick<Drafting, "templates">, name: string): DraftTemplate {
  const found = templates.named(name);
  if (found) return found;
  throw new TemplateUnknown(
    name,
    Array.from(templates.templates.values(), ({ names, title }) => names[0] ?? title),
  );
}

/** What a draft is called until somebody names it. */
export const draftTitle = ({ fields }: FactSheet, { title }: DraftTemplate): string =>
  fields["项目名称"]?.value.trim().slice(0, 200) || title;
