import { paragraph } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { storyOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { routeWords } from "./split-route.ts";
import { inside, sentence } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

/** 000 三（一）: the applications the notice names, each from the scene that says it is one. Deployed 按需: absent is no fault. */
export const composeTypicalApplications: SectionComposer = ({ ledger, sheet, template, words }) => {
  const told = words.applications.map((name) => ({
    name,
    scenes: sheet.scenes.filter((scene) => [scene.name, scene.tech, scene.link].join("；").includes(name)),
  }));
  const found = told.flatMap(({ name, scenes }) =>
    scenes.map((scene) => {
      const { usable } = sortIndicators(template, scene.indicators);
      const tech = routeWords(ledger, scene, words);
      const stories = usable.map((one) => storyOf(template, ledger, one));
      const what = [
        `“${name}”：对应${inside(ledger, `${scene.id}.name`) ?? lacking("场景名称")}`,
        tech === undefined ? lacking("智能体所用数据、模型和处置闭环") : `技术路线为${tech}`,
        stories.length === 0 ? lacking("应用成效") : stories.join("；"),
      ];
      return paragraph(sentence(ledger, what.join("。")));
    }),
  );
  const rest = told.filter(({ scenes }) => scenes.length === 0).map(({ name }) => `“${name}”`);
  return [
    ...found,
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            `${found.length === 0 ? "" : "其余"}典型应用：${lacking(`${rest.join("")}是否部署；通知写的是按需部署，未部署的写明不涉及`)}。`,
          ),
        ]),
  ];
};
