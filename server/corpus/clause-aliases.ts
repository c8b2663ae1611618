import { hanOrdinal } from "../domain/ordinals.ts";
import type { Clause } from "../domain/notice.ts";
import type { ClauseDraft } from "./clause-draft.ts";

/** Words in a closing paragraph or an unnumbered one by which readers name it: 尾款（就高不重复）. */
const TOPICS: [RegExp, string][] = [
  [/最高标准/u, "最高标准"],
  [/就高/u, "就高不重复"],
  [/预算/u, "预算管理"],
  [/有效期/u, "有效期"],
  [/条件/u, "条件"],
  [/报送/u, "报送"],
];

const LEAD_IN = /如下[：:。]$/u;

/**
 * Other names people write for a clause, without the prefix of its part.
 * `text` is its own words; `siblings` the clauses of the same part, so that a name that fits two is given to none.
 */
export function aliasesOf(
  draft: ClauseDraft,
  kind: Clause["kind"],
  text: string,
  siblings: { draft: ClauseDraft; text: string }[],
): string[] {
  const number = /^第(\d+)条$/u.exec(draft.path)?.[1];
  if (number !== undefined) return [number, `第${hanOrdinal(Number(number))}条`, `${number}条`];
  if (draft.path.endsWith("末段") && draft.parent !== undefined) return [`${draft.parent.path}·末段`];
  if (draft.kind === "closing") {
    const topics = TOPICS.filter(([words]) => words.test(text)).map(([, topic]) => topic);
    return ["尾款", "最后一段", ...topics.flatMap((topic) => [`尾款（${topic}）`, `末段（${topic}）`])];
  }
  if (kind === "contact") return ["联系方式", "联系人", "联系电话"].filter((name) => name !== draft.path);
  if (draft.kind === "form-row")
    return [...new Set(draft.labels.map((label) => (draft.parent?.path ?? "") + label))].filter(
      (name) => name !== draft.path,
    );
  if (draft.kind !== "paragraph") return [];
  const paragraphs = siblings.filter((other) => other.draft.kind === "paragraph");
  // 「现就相关工作通知如下。」 only leads in; what asks something of the reader comes after it.
  if (LEAD_IN.test(text)) return ["导语"];
  const asking = paragraphs.filter((other) => !LEAD_IN.test(other.text));
  const alone = asking.length === 1 ? ["正文"] : [];
  const topics = TOPICS.filter(([words]) => asking.filter((other) => words.test(other.text)).length === 1);
  return [...alone, ...topics.filter(([words]) => words.test(text)).map(([, topic]) => `正文（${topic}）`)];
}
