import type { FactSheet, SheetInvestment } from "../domain/draft.ts";
import { readDateCell } from "./read-cells.ts";

/** On which side of the project's own period a line's day lies, as far as both were told; null inside, or not known. */
export function outsideProject({ fields }: FactSheet): (line: SheetInvestment) => "early" | "late" | null {
  const [start, end] = ["项目开始", "项目结束"].map((name) => dayOf(fields[name]?.value ?? ""));
  return ({ date }) => {
    const day = dayOf(date);
    if (day === undefined) return null;
    if (start !== undefined && before(day, start)) return "early";
    return end !== undefined && before(end, day) ? "late" : null;
  };
}

function dayOf(cell: string): string | undefined {
  const read = readDateCell(cell);
  return typeof read === "string" ? undefined : read.value;
}

/** 2024-03 is no earlier than 2024-03-15. */
function before(one: string, other: string): boolean {
  const told = Math.min(one.length, other.length);
  return one.slice(0, told) < other.slice(0, told);
}
