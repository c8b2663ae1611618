import type { Notice } from "../domain/notice.ts";
import type { Packs } from "../rules/pack.ts";
import { decidingWindow, windowStatuses } from "../rules/windows.ts";
import type { Notice as NoticeView, NoticeSummary } from "../schemas/notice.ts";

/** A notice as lists show it, with the state of its window as of a date. */
export function noticeSummaryOf({ slug, meta }: Notice, packs: Packs, asOf: string): NoticeSummary {
  const pack = packs.packs.get(slug);
  return { ...meta, slug, as_of: asOf, window: pack ? decidingWindow(pack, asOf) : null };
}

export function noticeViewOf(notice: Notice, packs: Packs, asOf: string): NoticeView {
  const { slug, meta, body, clauses } = notice;
  const pack = packs.packs.get(slug);
  const windows = pack ? windowStatuses(pack, asOf) : [];
  return { ...meta, ...noticeSummaryOf(notice, packs, asOf), windows, body, clauses };
}
