import { z } from "zod";
import type { WindowStatus } from "../domain/notice.ts";
import { decidingWindow, windowStatuses } from "../rules/windows.ts";
import { defineTool } from "./tool-definition.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

const input = z.strictObject({
  notices: z.array(z.string()).describe("文件编号；空数组表示全部文件"),
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
  { notices }: z.infer<typeof input>,
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

export const listWindowsTool = defineTool({
  name: "list-windows",
  description: "列出各文件的申报窗口和有效期，及其在询问之日是否还开着。",
  input,
  run: listWindows,
});
