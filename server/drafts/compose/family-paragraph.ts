import type { StoredBlock } from "../../domain/draft.ts";
import { acrossScenes } from "./across-scenes.ts";
import { table } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import type { Family } from "./indicator-families.ts";
import { lacking } from "./lacking.ts";
import { inside, sentence, slot } from "./told.ts";

/** A sample that wasn't told: asked for once, under the table. */
const NONE = "—";

/** One family of indicators and what changed. */
export function familyParagraph(input: ComposeInput, { name, indicators }: Family): string {
  const stories = indicators.map(acrossScenes(input).story).join("；");
  return sentence(input.ledger, `${name}方面。${stories}`);
}

/** How each number is counted, where it comes from, and over which periods: what a reviewer recomputes it by. */
export function groundsTable(
  input: ComposeInput,
  caption: string,
  families: readonly Family[],
): StoredBlock[] {
  const { ledger } = input;
  const across = acrossScenes(input);
  const rows = families.flatMap(({ name, indicators }) =>
    indicators.map((one) => {
      const cell = (key: string, what: string) => inside(ledger, `${one.id}.${key}`) ?? lacking(what);
      const period = (key: string, what: string) => {
        const months = slot(ledger, `${one.id}.${key}.months`);
        return `${cell(key, what)}${months === undefined ? "" : `（${months}）`}`;
      };
      return [
        name,
        across.name(one),
        cell("method", "统计口径"),
        cell("evidence", "数据来源"),
        period("baseline", "基期"),
        period("period", "报告期"),
        inside(ledger, `${one.id}.sample`) ?? NONE,
      ];
    }),
  );
  return table({
    caption,
    head: ["类别", "指标", "统计口径", "数据来源", "基期", "报告期", "样本"],
    rows,
    note: rows.some((row) => row.includes(NONE))
      ? `注：样本空缺的，${lacking("各指标的样本数量或范围")}。`
      : "",
  });
}
