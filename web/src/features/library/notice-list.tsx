import type { ReactNode } from "react";
import { Link } from "react-router";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import { WindowTag } from "./window-tag.tsx";
import "./notice-list.css";

interface Props {
  notices: NoticeSummary[];
  chosen: string | undefined;
  day: string;
  /** Address query to keep: the date chosen. */
  query: string;
  /** The chosen notice's table of clauses, under its entry. */
  outline: ReactNode;
}

export function NoticeList({ notices, chosen, day, query, outline }: Props) {
  return (
    <ul className="lib-notices">
      {notices.map((notice) => (
        <li
          key={notice.slug}
          className={notice.slug === chosen ? "lib-notice lib-notice-chosen" : "lib-notice"}
        >
          <Link
            to={{ pathname: `/library/${notice.slug}`, search: query }}
            aria-current={notice.slug === chosen ? "page" : undefined}
          >
            <span className="lib-notice-name">{notice.names[0]}</span>
            <span className="lib-notice-meta">
              {notice.window && <WindowTag window={notice.window} day={day} long />}
              <span className="date">{notice.number ?? "无文号"}</span>
            </span>
          </Link>
          {notice.slug === chosen && outline}
        </li>
      ))}
    </ul>
  );
}
