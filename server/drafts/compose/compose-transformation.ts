import { paragraph, table } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { splitRoute } from "./split-route.ts";
import { inside } from "./told.ts";

/** What wasn't told: asked for once, under the table. */
const NONE = "—";

/** 转型变革: whose way of working changed how, link by link as the scenes tell it; people and profits are asked for. */
export const composeTransformation: SectionComposer = ({ ledger, sheet, words }) => {
  const rows = sheet.scenes.map((scene) => {
    const { parts } = splitRoute(ledger, scene, words);
    const loop = parts.find(({ names }) => names.includes("loop"))?.words;
    return [
      inside(ledger, `${scene.id}.link`) ?? lacking("环节"),
      inside(ledger, `${scene.id}.name`) ?? lacking("场景名称"),
      inside(ledger, `${scene.id}.pain`) ?? lacking("原来的工作方式"),
      loop ?? NONE,
    ];
  });
  const own = ownWords(ledger, "转型变革");
  return [
    ...own,
    ...table({
      caption: "各环节的变化",
      head: ["环节", "场景", "原有问题", "现在的处理方式"],
      rows,
      note: rows.some((row) => row.includes(NONE))
        ? `注：处理方式空缺的，${lacking("各场景现在由哪个岗位怎样处理")}。`
        : "",
    }),
    ...(own.length > 0
      ? []
      : [
          paragraph(`人员配置：${lacking("哪些部门、哪些层级的岗位和人数发生变化")}。`),
          paragraph(`业务和利润：${lacking("是否带来业务重构，利润来源比例有无改变，附数据和来源")}。`),
        ]),
  ];
};
