import type { FactSheet, SheetInvestment } from "../domain/draft.ts";
import { countedOnce } from "./invoices.ts";
import { outsideProject } from "./project-days.ts";

/** A way to count fewer of the lines, where some may be no spending of this project. */
interface DoubtedLines {
  /** `没有付款的不计` */
  how: string;
  /** What a person has to find out: `没有付款的能否计入` */
  ask: string;
  /** The lines that are left. */
  lines: SheetInvestment[];
  /** Whether the money itself may have been counted twice, so that no ceiling by all lines stands alone. */
  twice: boolean;
}

/** The ways there are for this sheet; none where no line is in doubt, or every one. */
export function doubtedLines(sheet: FactSheet): DoubtedLines[] {
  const { investments } = sheet;
  const outside = outsideProject(sheet);
  const ways = [
    {
      how: "发票号码重复的只计一次",
      ask: "重复的行是否同一笔支出",
      lines: countedOnce(investments),
      twice: true,
    },
    {
      how: "没有付款的不计",
      ask: "没有付款的能否计入",
      lines: investments.filter(({ paid }) => paid !== "否"),
      twice: false,
    },
    {
      how: "项目周期以外的不计",
      ask: "项目周期以外的是否属于本项目",
      lines: investments.filter((line) => outside(line) === null),
      twice: false,
    },
  ];
  return ways.filter(({ lines }) => lines.length > 0 && lines.length < investments.length);
}
