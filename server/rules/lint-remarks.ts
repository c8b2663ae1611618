import { stripSpace } from "../domain/text.ts";
import { faultOf } from "./lint-fault.ts";
import type { Pack, PackFault } from "./pack.ts";
import { placesOf } from "./printed-figures.ts";

/** Amounts, shares, days, months and counts with their units, as remarks print them. */
const FIGURE =
  /\d[\d.]*(?:万元|亿元|元|%|‰|个月|个)|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}/gu;
/** Names of documents hold figures of their own: 《建设指南（1.0）》. */
const NAMED = /《[^》]*》/gu;
/** Identifiers and quotes are held by other checks. */
const NOT_REMARKS: ReadonlySet<string> = new Set(["cite", "closes", "rule", "amount", "from", "to"]);

/** What we say in words of our own holds no figure that the notice doesn't print. */
export function lintRemarks(pack: Pack): PackFault[] {
  const print = stripSpace(pack.notice.body);
  return remarksIn(pack.document, "rules.yaml").flatMap(({ rule, text }) =>
    (text.replaceAll(NAMED, "").match(FIGURE) ?? [])
      .filter((figure) => placesOf(print, [figure]).length === 0)
      .map((figure) => faultOf(pack, rule)("说明里的数字不在原文里", undefined, figure)),
  );
}

function remarksIn(value: unknown, rule: string): { rule: string; text: string }[] {
  if (typeof value === "string") return [{ rule, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const name = "id" in value && typeof value.id === "string" ? value.id : rule;
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    NOT_REMARKS.has(key) ? [] : remarksIn(child, name),
  );
}
