import { paragraph } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { distinct, inside } from "./told.ts";

const MADE = /软件|技术服务|系统集成/u;

/** 产权归属: as told, else asked for item by item of what was bought that somebody may own. */
export const composeOwnership: SectionComposer = ({ ledger, sheet }) => {
  const made = sheet.investments.filter(({ category }) => MADE.test(category));
  const items = distinct(
    ledger,
    made.map(({ id }) => inside(ledger, `${id}.item`)),
  );
  const own = ownWords(ledger, "产权归属");
  if (own.length > 0) return own;
  return [
    paragraph(`${lacking("软件、算法模型、数据和专利的权属（自有、共有或授权使用）及证明")}。`),
    ...(items.length === 0
      ? []
      : [
          paragraph(
            `投资明细中需写明权属的有：${items.join("、")}。${lacking("以上各项的合同约定和权属")}。`,
          ),
        ]),
  ];
};
