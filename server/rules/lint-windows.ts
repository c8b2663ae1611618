import { parseWhen, weekday } from "../domain/dates.ts";
import { stripSpace } from "../domain/text.ts";
import { faultOf } from "./lint-fault.ts";
import type { PackWindow } from "./pack-schema.ts";
import type { Pack, PackFault } from "./pack.ts";
import { printedDate } from "./printed-figures.ts";

/** Deadlines and validity stand in their quotes, to the day, the hour and the weekday. */
export function lintWindows(pack: Pack): PackFault[] {
  const { windows } = pack.document;
  return [
    ...windows.flatMap((window) => windowFaults(pack, window)),
    ...windows
      .filter(({ id }, index) => windows.findIndex((other) => other.id === id) < index)
      .map(({ id }) => faultOf(pack, id)("同一时限写了两次，期间重叠")),
    ...validityFaults(pack),
  ];
}

function windowFaults(pack: Pack, window: PackWindow): PackFault[] {
  const fault = faultOf(pack, window.id);
  const quote = stripSpace(window.cite.quote);
  const printed = printedDate(window.closes);
  const undated = printed.replace(/^\d+年/u, "");
  const at = quote.indexOf(undated);
  if (at < 0) return [fault("引文里没有这个截止时间", printed, window.cite.quote)];
  const after = quote.slice(at + undated.length);
  const [, day] = /^[（(](?:星期|周)([一二三四五六日天])[）)]/u.exec(after) ?? [];
  const faults = [
    ...(day === window.weekday?.replace("日", day === "天" ? "天" : "日")
      ? []
      : [fault("星期与引文不一致", day ?? "引文没有写星期", window.weekday ?? "规则没有写星期")]),
    ...yearFaults(pack, window, quote, printed),
    ...inclusiveFaults(pack, window, after),
  ];
  const calendar = weekday(parseWhen(window.closes).day);
  if (window.weekday !== undefined && window.weekday !== calendar)
    faults.push(fault("星期与日历不一致", `星期${calendar}`, `星期${window.weekday}`));
  const { dated } = pack.notice.meta;
  if (dated !== null && parseWhen(window.closes).day <= parseWhen(dated).day)
    faults.push(fault("截止时间不晚于成文日期", `晚于${dated}`, window.closes));
  return faults;
}

/** A year nobody printed is ours, and must say so. */
function yearFaults(pack: Pack, window: PackWindow, quote: string, printed: string): PackFault[] {
  if (quote.includes(printed)) return [];
  const fault = faultOf(pack, window.id);
  const { dated, year } = pack.notice.meta;
  const known = dated === null ? year : Number(dated.slice(0, 4));
  return [
    ...(/\d年\d+月\d+日/u.test(quote) ? [fault("年份与引文不一致", printed, window.cite.quote)] : []),
    ...(window.inferred === undefined ? [fault("原文没有年份，须写明inferred", "inferred")] : []),
    ...(Number(printed.slice(0, 4)) === known
      ? []
      : [fault("推定的年份不是成文年份", String(known), printed)]),
  ];
}

function inclusiveFaults(pack: Pack, { id, closes, inclusive }: PackWindow, after: string): PackFault[] {
  const before = /^(?:[（(][^）)]*[）)])?(?:之|以)?前/u.test(after);
  const expected = before ? (parseWhen(closes).kind === "day" ? "unspecified" : false) : true;
  if (inclusive === expected) return [];
  return [faultOf(pack, id)("是否含截止时刻与引文不一致", String(expected), String(inclusive))];
}

function validityFaults(pack: Pack): PackFault[] {
  const { from, to, cite } = pack.document.validity;
  const fault = faultOf(pack, "validity");
  const quote = stripSpace(cite?.quote ?? "");
  const { dated, printed } = pack.notice.meta;
  const starts = from === null || from === dated || from === printed || quote.includes(printedDate(from));
  return [
    ...(starts ? [] : [fault("起始日不是成文日、印发日，也不在引文里", dated ?? undefined, from)]),
    ...(to === null || quote.includes(printedDate(to))
      ? []
      : [fault("引文里没有这个有效期止日", printedDate(to), cite?.quote)]),
    ...(from !== null && to !== null && from > to ? [fault("有效期起日晚于止日", from, to)] : []),
  ];
}
