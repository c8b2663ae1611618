import { Drawer } from "antd";
import { useMemo } from "react";
import type { Cite } from "../../../server/schemas/primitives.ts";
import { NoticeSheet } from "./notice-sheet/notice-sheet.tsx";
import { useAsOf } from "../lib/as-of.tsx";
import { useNotice } from "../lib/notice-queries.ts";
import { useMedia } from "../lib/use-media.ts";

/** The clause a condition stands on, with its neighbours. */
export function ClauseDrawer({ cite, onClose }: { cite: Cite | null; onClose: () => void }) {
  const narrow = useMedia("(max-width: 767px)");
  const { data: notice, error } = useNotice(cite?.notice, useAsOf().chosen);
  const place = useMemo(
    () => (cite ? { n: 1, path: cite.clause, start: cite.start, end: cite.end } : null),
    [cite],
  );
  const marks = useMemo(() => (place ? [place] : []), [place]);
  return (
    <Drawer
      open={cite !== null}
      onClose={onClose}
      placement={narrow ? "bottom" : "right"}
      size={narrow ? "62%" : 480}
      title={cite?.clause ?? ""}
    >
      {notice && place ? (
        <NoticeSheet notice={notice} current={place} marks={marks} onPick={() => undefined} />
      ) : (
        <output>{error ? "原文没有取到，请检查网络后重新点开。" : "正在取原文"}</output>
      )}
    </Drawer>
  );
}
