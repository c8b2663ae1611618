import { formatChinese, parseDay, parseWhen } from "../domain/dates.ts";
import type { Notice, WindowStatus } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";

interface Context {
  ledger: LedgerBuilder;
  notice: Notice;
  /** `2026-11-21` */
  day: string;
}

/** The deadline as a figure that opens the words it stands on; plain where the text has no words for it. */
function dateSlot({ ledger }: Context, { closes, cite }: WindowStatus): string {
  if (closes === null) return "";
  const text = formatChinese(parseWhen(closes));
  if (cite === null) return text;
  const { notice, clause, start, end } = cite;
  return `{${ledger.figure(text, closes, "日期", { kind: "clause", notice, clause, start, end })}}`;
}

function citeId({ ledger, notice }: Context, { cite }: WindowStatus): string {
  const clause = cite && findClause(notice, cite.clause);
  return (clause && ledger.clause(clause, 1)) ?? "";
}

function daysSlot({ ledger, day }: Context, { closes }: WindowStatus): string {
  if (closes === null) return "";
  const count = Math.abs(parseWhen(closes).day - parseDay(day));
  if (count === 0) return "";
  const [today, last] = [formatChinese(parseWhen(day)), formatChinese(parseWhen(closes))];
  const steps = [`从${last}到${today}：${count}天`];
  return `{${ledger.figure(`${count}天`, String(count), "天", { kind: "calculation", steps, from: [] })}}`;
}

/** Where a notice stands in time, said before anything else; with `all`, every actor's deadline. */
export function windowPoints(context: Context, windows: NoticeWindows, all: boolean): Point[] {
  const title = context.notice.meta.names[0]!;
  if (windows.refused) return [{ kind: "refused", title }];
  const { deciding } = windows;
  if (deciding === null) return [];
  const first: Point = {
    kind: "window",
    title,
    status: deciding,
    date: dateSlot(context, deciding),
    days: daysSlot(context, deciding),
    cite: citeId(context, deciding),
    today: context.ledger.dated(formatChinese(parseWhen(context.day)), context.day, "提问的日期"),
  };
  if (deciding.state === "in_force" && all) return [first, { kind: "no-window", title }];
  const others = all
    ? windows.all.filter((one) => one.id !== deciding.id && one.actor !== null && one.closes !== null)
    : [];
  return [
    first,
    ...others.map((one): Point => ({
      kind: "actor-window",
      actor: `${one.actor}（${one.id}）`,
      date: dateSlot(context, one),
      cite: citeId(context, one),
    })),
  ];
}
