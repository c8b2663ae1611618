import { paragraph } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { routeWords } from "./split-route.ts";
import { inside, sentence } from "./told.ts";

/** 自主创新成果: as told; words like 自训练 in a scene's technique are pointed at, never taken for a result. */
export const composeInnovation: SectionComposer = ({ ledger, sheet, words }) => {
  const claimed = sheet.scenes.filter((scene) => {
    const told = [scene.tech, scene.data, scene.model, scene.system, scene.loop].join("；");
    return words.own_making.some((word) => told.includes(word));
  });
  const pointed = claimed.map((scene) => {
    const name = inside(ledger, `${scene.id}.name`) ?? lacking("场景名称");
    const tech = routeWords(ledger, scene, words) ?? "";
    return paragraph(
      sentence(
        ledger,
        `${name}的技术路线写有“${tech}”，${unsure("其中自有成果的权属和证明，如软件著作权、专利的名称和编号")}`,
      ),
    );
  });
  const own = ownWords(ledger, "自主创新成果");
  if (own.length > 0) return own;
  return [
    paragraph(`${lacking("具有自主知识产权的设备、技术、产品的名称、编号和证明")}。`),
    ...pointed,
    paragraph(`行业意义：${lacking("成果在行业中的意义及第三方证明，没有证明的不写")}。`),
  ];
};
