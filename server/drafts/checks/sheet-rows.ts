import type { FactSheet, SheetIndicator, SheetScene } from "../../domain/draft.ts";

/** An indicator with where it stands in the sheet. */
export interface PlacedIndicator {
  indicator: SheetIndicator;
  scene: SheetScene;
  /** `场景1「…」指标2「漏检率」` */
  where: string;
}

export const sceneWhere = (scene: SheetScene, at: number): string => `场景${at + 1}「${scene.name.trim()}」`;

export const indicatorsOf = ({ scenes }: FactSheet): PlacedIndicator[] =>
  scenes.flatMap((scene, at) =>
    scene.indicators.map((indicator, index) => ({
      indicator,
      scene,
      where: `${sceneWhere(scene, at)}指标${index + 1}「${indicator.name.trim()}」`,
    })),
  );

export const isTold = (cell: string): boolean => cell.trim() !== "";
