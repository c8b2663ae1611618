import type { StoredBlock } from "../../domain/draft.ts";
import { paragraph, table } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { inside, sentence, slot, slotOr, toldLines } from "./told.ts";

/** 建设计划 or 实施周期: the period, the phases as told, and what the dated lines say of the order of things. */
export const composePlan: SectionComposer = (input) => {
  const { ledger, section, sheet, template } = input;
  const period = `项目周期为${slotOr(ledger, "f.项目开始", "项目开始日期")}至${slotOr(ledger, "f.项目结束", "项目结束日期")}`;
  const start =
    template.effects === "预期" || sheet.fields["已建成投产"]?.value.trim() === "否"
      ? undefined
      : slot(ledger, "f.投产时间");
  const phases = toldLines(ledger, "f.建设计划");
  const asked = section.heading.includes("计划") ? [lacking("分阶段的起止时间、建设内容和验收标志")] : [];
  return [
    paragraph(`${period}${start === undefined ? "" : `，于${start}投产`}。`),
    ...(phases.length > 0 ? phases : asked).map((words) => paragraph(sentence(ledger, words))),
    ...datedLines(input),
  ];
};

function datedLines({ ledger, sheet }: ComposeInput): StoredBlock[] {
  const dated = sheet.investments
    .flatMap(({ id }) => {
      const date = ledger.figures.get(`${id}.date`);
      return date === undefined ? [] : [{ id, date: date.value }];
    })
    .toSorted((a, b) => a.date.localeCompare(b.date));
  return table({
    caption: "按时间排列的投入",
    head: ["日期", "建设内容", "类别", "金额（万元）"],
    rows: dated.map(({ id }) => [
      `{${id}.date}`,
      inside(ledger, `${id}.item`) ?? lacking("内容"),
      inside(ledger, `${id}.category`) ?? lacking("类别"),
      slotOr(ledger, `${id}.amount.bare`, "金额"),
    ]),
    note: dated.length === 0 ? "" : "注：日期以投资明细所列为准。",
  });
}
