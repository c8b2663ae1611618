import type { SectionComposer } from "./compose-input.ts";
import { paragraph } from "./blocks.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { inside, sentence } from "./told.ts";

/** 背景需求: what presses the trade, what the company lacks, what it wants to become. */
export const composeBackground: SectionComposer = ({ ledger, sheet }) => {
  const own = ownWords(ledger, "背景需求");
  const trade = inside(ledger, "f.行业特点");
  const pains = sheet.scenes.flatMap(({ id }) => {
    const pain = inside(ledger, `${id}.pain`);
    const link = inside(ledger, `${id}.link`);
    return pain === undefined ? [] : [link === undefined ? pain : `${link}环节，${pain}`];
  });
  const chosen = inside(ledger, "f.企业痛点问题");
  const weak = chosen === undefined ? pains : [...pains, `申报表所选痛点为${chosen}`];
  const lines = [
    `行业情况：${trade ?? lacking("行业共性痛点及其来源（统计、协会报告）")}`,
    `业务短板：${weak.length > 0 ? weak.join("；") : lacking("建设前的业务短板和现状数据")}`,
    `转型诉求：${inside(ledger, "f.转型诉求及目标") ?? lacking("转型创新的诉求和目标")}`,
  ];
  return own.length > 0 ? own : lines.map((words) => paragraph(sentence(ledger, words)));
};
