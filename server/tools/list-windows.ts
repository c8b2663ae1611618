import { z } from "zod";
import type { WindowStatus } from "../domain/notice.ts";
import { decidingWindow, windowStatuses } from "../rules/windows.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

export const listWindowsInput = z.strictObject({
  /** Slugs of the notices asked about; empty for all. */
  notices: z.array(z.string()),
});

export interface NoticeWindows {
  notice: string;
  /** The one that decides for a company. Null where the notice names no date, or its pack is refused. */
  deciding: WindowStatus | null;
  all: WindowStatus[];
  /** The pack disagrees with its text: the text may be shown, its verdict may not. */
  refused: boolean;
}

/** Deadlines and validity of notices as of the turn's date. */
export function listWindows(
  { corpus, packs }: ToolServices,
  { asOf }: ToolTurn,
  { notices }: z.infer<typeof listWindowsInput>,
): NoticeWindows[] {
  const slugs = notices.length > 0 ? notices : corpus.notices.map(({ slug }) => slug);
  return slugs.map((slug) => {
    const pack = packs.packs.get(slug);
    return {
      notice: slug,
      deciding: pack ? decidingWindow(pack, asOf) : null,
      all: pack ? windowStatuses(pack, asOf) : [],
      refused: packs.refused.has(slug),
    };
  });
}
