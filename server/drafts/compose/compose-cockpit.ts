import { acrossScenes } from "./across-scenes.ts";
import { paragraph } from "./blocks.ts";
import { brain } from "./compose-architecture.ts";
import type { SectionComposer } from "./compose-input.ts";
import { familiesOf } from "./indicator-families.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { inside, sentence } from "./told.ts";

/** The four kinds of key data that 000 三（二） names, and the families of indicators that are of each kind. */
const KINDS: { kind: string; families: readonly string[] }[] = [
  { kind: "生产绩效", families: ["质量", "效率", "交付", "成本"] },
  { kind: "库存物流", families: ["库存"] },
  { kind: "运行感知", families: ["设备", "能耗", "安全环保"] },
];

/** 驾驶舱: as told; else the key data that the scenes already measure, sorted as the notice names them. */
export const composeCockpit: SectionComposer = (input) => {
  const { ledger, sheet, words } = input;
  const own = ownWords(ledger, "驾驶舱");
  const across = acrossScenes(input);
  const families = familiesOf(sheet, words, () => true);
  const scenes = sheet.scenes.map(({ id }) => inside(ledger, `${id}.name`) ?? lacking("场景名称"));
  const kinds = KINDS.map(({ kind, families: of }) => {
    const names = families
      .filter(({ name }) => of.includes(name))
      .flatMap(({ indicators }) => indicators.map(across.name));
    return `${kind}：${names.length > 0 ? names.join("、") : lacking(`${kind}类关键数据`)}`;
  });
  const data = [`核心场景：${scenes.length > 0 ? scenes.join("、") : lacking("核心场景")}`, ...kinds].join(
    "；",
  );
  return [
    ...(own.length > 0
      ? own
      : [
          paragraph(
            sentence(
              ledger,
              `可纳入企业未来工厂驾驶舱的关键数据，按本项目已有统计的场景和指标梳理如下。${data}`,
            ),
          ),
          paragraph(`驾驶舱建设情况：${lacking("驾驶舱的建设状态、数据更新频率和展示内容")}。`),
        ]),
    ...brain(input),
  ];
};
