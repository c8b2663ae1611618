import type { Comparator } from "./rule-schema.ts";

/** Words before a figure, the longer first: 不超过 holds 超过. 民法典 1259 settles 以上 for civil law; usage does here. */
const BEFORE =
  /(?<gte>不得?(?:低于|少于|小于)|至少|达到)|(?<lte>不得?(?:超过|多于|高于|大于)|最高|最多|至多|只能|仅限)|(?<gt>超过|高于|大于|多于)|(?<lt>低于|少于|小于|不满|不足)/gu;
const AFTER = /^(?:(?<gte>及?以上|以后|以来|起)|(?<lte>及?以下|以内))/u;
/** A comparator word reaches its figure over 总投资的 and 申报, not over a comma or a bracket. */
const BREAK = /[，。；：、（）()\n]/u;

const one = (groups: Record<string, string | undefined> | undefined): Comparator | undefined =>
  (["gte", "gt", "lte", "lt"] as const).find((by) => groups?.[by] !== undefined);

/** How the words around a figure bound it; undefined where they don't. */
export function comparatorAt(text: string, start: number, end: number): Comparator | undefined {
  const after = one(AFTER.exec(text.slice(end))?.groups);
  if (after) return after;
  const segment = text.slice(0, start).split(BREAK).at(-1) ?? "";
  return one([...segment.matchAll(BEFORE)].at(-1)?.groups);
}
