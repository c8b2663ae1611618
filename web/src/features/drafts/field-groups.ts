import type { DraftField, Template } from "../../lib/draft-api.ts";

/** Where facts stand that were told and that the template has no place for. */
export const OTHERS = "另有的事实";

const isAsked = ({ name }: DraftField, { fields }: Template): boolean =>
  fields.some((key) => key.split("@")[0] === name);

/** The part of the fact sheet that a field stands in: its own where the template asks for it. */
export const groupOf = (field: DraftField, template: Template): string =>
  isAsked(field, template) ? field.group : OTHERS;
