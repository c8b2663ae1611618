import type { SheetInvestment } from "../domain/draft.ts";

const written = (cell: string) => cell.normalize("NFKC").replaceAll(/[\s-]/gu, "").toUpperCase();

/** Of each line the place of an earlier one with the same invoice number; null where there is none. */
export function toldBefore(lines: readonly SheetInvestment[]): (number | null)[] {
  const first = new Map<string, number>();
  return lines.map(({ invoice_no }, at) => {
    const number = written(invoice_no);
    if (number === "") return null;
    const earlier = first.get(number);
    if (earlier === undefined) first.set(number, at);
    return earlier ?? null;
  });
}

/**
 * The lines without those that tell an invoice again with the same amount: one invoice may be split over lines, but
 * hardly into equal ones.
 */
export function countedOnce(lines: readonly SheetInvestment[]): SheetInvestment[] {
  const before = toldBefore(lines);
  const invoice = (at: number) => before[at] ?? at;
  return lines.filter(
    ({ amount }, at) =>
      before[at] === null ||
      !lines
        .slice(0, at)
        .some((one, place) => invoice(place) === before[at] && written(one.amount) === written(amount)),
  );
}
