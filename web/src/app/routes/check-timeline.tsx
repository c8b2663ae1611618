import { useQueries } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { ClauseDrawer } from "../../components/clause-drawer.tsx";
import { Timeline } from "../../features/check/timeline.tsx";
import { withQuery } from "../../lib/api.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { readNotice, useNotices } from "../../lib/notice-queries.ts";
import "../../features/check/check.css";
import "../../features/check/timeline.css";

/** 时间轴: every window and validity, and the same for one's calendar. */
export function TimelinePage() {
  const { day, chosen: asOf } = useAsOf();
  const { search } = useLocation();
  const [cite, setCite] = useState<Cite | null>(null);
  const list = useNotices(asOf);
  const texts = useQueries({
    queries: (list.data ?? []).map(({ slug }) => ({
      queryKey: ["library", "notice", slug, asOf],
      queryFn: ({ signal }: { signal: AbortSignal }) => readNotice(slug, asOf, signal),
    })),
  });
  const notices = texts.flatMap(({ data }) => data ?? []);
  const failed = list.error ?? texts.find(({ error }) => error)?.error;
  const ready = list.data !== undefined && notices.length === list.data.length;
  return (
    <main id="main" className="ck-timeline" tabIndex={-1}>
      <header className="ck-results-head">
        <h1>时限和有效期</h1>
        <div className="ck-results-do">
          <Link className="ck-link-button" to={{ pathname: "/check", search }}>
            回到体检
          </Link>
          <a
            className="ck-link-button"
            href={withQuery("/api/calendar.ics", { as_of: asOf })}
            download="cewen.ics"
          >
            导出日历
          </a>
        </div>
      </header>
      {failed ? (
        <div className="ck-failed" role="alert">
          <p>{failed.message}</p>
          <Button onClick={() => void list.refetch()}>重试</Button>
        </div>
      ) : null}
      {ready ? <Timeline notices={notices} day={day} onCite={setCite} /> : null}
      <ClauseDrawer cite={cite} onClose={() => setCite(null)} />
    </main>
  );
}
