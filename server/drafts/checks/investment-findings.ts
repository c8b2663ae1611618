import type { SheetInvestment } from "../../domain/draft.ts";
import type { CheckInput, Finding } from "./check-input.ts";
import { toldBefore } from "../invoices.ts";
import { outsideProject } from "../project-days.ts";
import { finding } from "./reading.ts";
import { isTold } from "./sheet-rows.ts";

const whereOf = (line: SheetInvestment, at: number) => `投资明细第${at + 1}行「${line.item.trim()}」`;
function duplicates(lines: readonly SheetInvestment[]): Finding[] {
  const before = toldBefore(lines);
  return lines.flatMap((line, at) => {
    const first = before[at] ?? null;
    if (first === null) return [];
    return [
      finding({
        ref: `${line.id}.invoice_no`,
        where: whereOf(line, at),
        what: `发票号码${line.invoice_no.trim()}与第${first + 1}行重复`,
        remedy: "核对发票；同一张发票分列多行的，注明分摊金额",
      }),
    ];
  });
}

function unpaid(lines: readonly SheetInvestment[]): Finding[] {
  return lines.flatMap((line, at) => {
    if (line.paid === "是") return [];
    const what = line.paid === "否" ? "没有付款" : "没有写是否付款";
    const remedy = "补付款凭证；没有付款的，先问主管部门能否计入";
    return [finding({ ref: `${line.id}.paid`, where: whereOf(line, at), what, remedy })];
  });
}

/** Lines that this notice doesn't count, or leaves open, as the rules read them, and what they come to. */
function outside({ sheet, standing, template, ledger }: CheckInput): Finding[] {
  const view = standing.investments.find(({ notice }) => notice === template.notice);
  const excluded = view?.excluded ?? [];
  const sum = ledger.figures.get("i.excluded")?.text;
  const together =
    sum === undefined || view === undefined
      ? []
      : [
          finding({
            ref: "investments",
            where: "投资明细",
            what: `${excluded.length}行共${sum}没有计入${view.title}的投资，计入${view.total.text}`,
            remedy: "正文写计入的数，并说明没有计入的部分",
          }),
        ];
  const lines = excluded.flatMap(({ line: at, reason, settled }) => {
    const line = sheet.investments[at];
    if (line === undefined) return [];
    return [
      finding({
        ref: `${line.id}.date`,
        where: whereOf(line, at),
        what: `${settled ? "不计入" : "暂未计入"}：${reason.replace(/，(?:不|暂不)计入$/u, "")}`,
        remedy: settled ? "保留在明细里，不写进达标的数" : "补全后重新合计，或问主管部门",
      }),
    ];
  });
  return [...together, ...lines];
}

/** Days outside the project's own period. */
function outsideDays({ sheet, ledger }: CheckInput): Finding[] {
  const sideOf = outsideProject(sheet);
  const text = (field: string) => ledger.figures.get(`f.${field}`)?.text ?? "";
  return sheet.investments.flatMap((line, at) => {
    const side = sideOf(line);
    if (side === null) return [];
    const what =
      side === "early" ? `早于项目开始（${text("项目开始")}）` : `晚于项目结束（${text("项目结束")}）`;
    const remedy = "核对日期；确属本项目的，说明原因并附合同";
    return [finding({ ref: `${line.id}.date`, where: whereOf(line, at), what, remedy })];
  });
}

/** Papers on spending that a reviewer would send back. */
export function investmentFindings(input: CheckInput): Finding[] {
  const { investments } = input.sheet;
  const invoiceless = investments.flatMap((line, at) =>
    isTold(line.invoice_no)
      ? []
      : [
          finding({
            ref: `${line.id}.invoice_no`,
            where: whereOf(line, at),
            what: "没有发票号码",
            remedy: "补上发票号码",
          }),
        ],
  );
  const unread = input.ledger.faults
    .filter(({ ref }) => /^i\d+\./u.test(ref))
    .map(({ ref, place, message }) =>
      finding({ ref, where: place, what: message, remedy: "改正后重新合计" }),
    );
  return [
    ...outside(input),
    ...outsideDays(input),
    ...duplicates(investments),
    ...unpaid(investments),
    ...invoiceless,
    ...unread,
  ];
}
