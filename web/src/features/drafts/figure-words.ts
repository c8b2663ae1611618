import type { DraftFigure } from "../../../../server/schemas/draft.ts";

/** The kinds of source a figure of a draft has. */
export const sourceWords = { clause: "条款", calculation: "计算", user: "您填的" } as const;

export const spokenFigure = ({ text, source }: DraftFigure): string =>
  `${text}，来自${sourceWords[source.kind]}，查看出处`;

const SHORT = 10;

export const figureClass = (figure: DraftFigure | undefined, changed: boolean): string =>
  `dr-fig${figure ? ` dr-fig-${figure.source.kind}` : ""}${changed ? " dr-fig-changed" : ""}${figure && figure.text.length <= SHORT ? " cw-nb" : ""}`;

/** 【待补充：…】 and 【待核实：…】, as they stand in words. */
export const OPEN_PLACE = /【待(?:补充|核实)：[^】]*】/gu;
