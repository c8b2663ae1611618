import type { SheetIndicator } from "../../domain/draft.ts";
import { paragraph, table } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { improved } from "./direction.ts";
import { storyOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { routeWords } from "./split-route.ts";
import { inside } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

/** 新旧模式对比: scene by scene what it was, what it is, and the first of what changed; the rest stands under 成效. */
export const composeComparison: SectionComposer = ({ ledger, sheet, template, words }) => {
  const unknown = (one: SheetIndicator) => improved(ledger, one) === null;
  const own = ownWords(ledger, "新旧模式对比");
  const rows = sheet.scenes.map((scene) => {
    const { usable } = sortIndicators(template, scene.indicators);
    // A rate that rose where it should fall is no new value; it is told with the others under 成效.
    const first = usable.find((one) => improved(ledger, one) === true) ?? usable.find(unknown);
    return [
      inside(ledger, `${scene.id}.name`) ?? lacking("场景名称"),
      inside(ledger, `${scene.id}.pain`) ?? lacking("建设前的做法和问题"),
      routeWords(ledger, scene, words) ?? lacking("建设后的做法"),
      first === undefined ? lacking("带来的改变及数据") : storyOf(template, ledger, first),
    ];
  });
  return [
    ...own,
    ...(rows.length === 0 && own.length === 0
      ? [paragraph(`${lacking("新旧模式的差别和带来的改变")}。`)]
      : []),
    ...table({ caption: "新旧模式对比", head: ["场景", "原有模式", "新模式", "带来的改变"], rows }),
    ...(own.length > 0
      ? []
      : [paragraph(`新价值：${lacking("除上表所列外创造的新价值，如新的服务、新的收入来源")}。`)]),
  ];
};
