import { Button, Drawer } from "antd";
import { useCallback, useMemo, useState } from "react";
import { Link, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { NoticeSheet } from "../../components/notice-sheet/notice-sheet.tsx";
import type { Mark } from "../../components/notice-sheet/segments.ts";
import { Icon } from "../../components/icon.tsx";
import { ClauseOutline } from "../../features/library/clause-outline.tsx";
import { FaultNote } from "../../features/library/fault-note.tsx";
import { useClauseSearch, useNotice, useNotices } from "../../lib/notice-queries.ts";
import { NoticeInfo } from "../../features/library/notice-info.tsx";
import { NoticeList } from "../../features/library/notice-list.tsx";
import { chosenPlace } from "../../features/library/chosen-place.ts";
import { SearchField } from "../../features/library/search-field.tsx";
import { SearchResults } from "../../features/library/search-results.tsx";
import { useMedia } from "../../lib/use-media.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import "../../features/library/library.css";

const NO_MARKS: Mark[] = [];

/** 政策库: notices | text | the chosen clause. On a phone first the list, then the text. */
export function LibraryPage() {
  const { slug } = useParams();
  const { hash, state } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { day, chosen: asOf } = useAsOf();
  const wide = useMedia("(min-width: 1200px)");
  const narrow = useMedia("(max-width: 767px)");
  const [drawer, setDrawer] = useState(false);

  const words = params.get("q") ?? "";
  const list = useNotices(asOf);
  const shownSlug = slug ?? list.data?.[0]?.slug;
  const text = useNotice(shownSlug, asOf);
  const found = useClauseSearch(words, asOf);
  const notice = text.data;
  const place = useMemo(() => chosenPlace(notice, hash, state), [notice, hash, state]);

  const query = params.size > 0 ? `?${params}` : "";
  const choose = useCallback(
    (path: string) => {
      void navigate({
        pathname: `/library/${shownSlug}`,
        search: query,
        hash: `#${encodeURIComponent(path)}`,
      });
      setDrawer(!wide);
    },
    [navigate, shownSlug, query, wide],
  );
  const search = useCallback(
    (next: string) => {
      const now = new URLSearchParams(query);
      if (next) now.set("q", next);
      else now.delete("q");
      // The chosen clause stays chosen while one searches.
      void navigate({ search: `?${now}`, hash }, { replace: true, state });
    },
    [navigate, query, hash, state],
  );

  const showInText = (path: string): void => {
    choose(path);
    setDrawer(false);
  };
  const info = notice && (
    <NoticeInfo notice={notice} path={place?.path ?? null} day={day} query={query} onChoose={showInText} />
  );
  return (
    <main id="main" className={slug ? "lib lib-reading" : "lib"} tabIndex={-1}>
      <h1 className="cw-visually-hidden">政策库</h1>
      <div className="lib-bar">
        <Link className="lib-back" to={{ pathname: "/library", search: query }}>
          <Icon name="left" />
          全部文件
        </Link>
        <SearchField words={words} count={list.data?.length ?? null} onSearch={search} />
        {!wide && notice && (
          <Button className="lib-more" onClick={() => setDrawer(true)}>
            {place ? "本条信息" : "文件信息"}
          </Button>
        )}
      </div>
      <div className="lib-columns">
        <aside className="lib-left" aria-label={words ? "搜索结果" : "文件"}>
          {list.error && <FaultNote error={list.error} onRetry={() => void list.refetch()} />}
          {words && found.error && <FaultNote error={found.error} onRetry={() => void found.refetch()} />}
          {list.data && words && found.data && (
            <SearchResults hits={found.data} notices={list.data} words={words} query={query} />
          )}
          {list.data && !words && (
            <NoticeList
              notices={list.data}
              chosen={shownSlug}
              day={day}
              query={query}
              outline={
                notice && (
                  <ClauseOutline
                    key={notice.slug}
                    notice={notice}
                    chosen={place?.path ?? null}
                    onChoose={choose}
                  />
                )
              }
            />
          )}
        </aside>
        <article className="lib-text" aria-label="原文">
          {text.error && <FaultNote error={text.error} onRetry={() => void text.refetch()} />}
          {text.isLoading && <output className="lib-waiting" aria-label="正在取原文" />}
          {notice && (
            <NoticeSheet
              key={notice.slug}
              notice={notice}
              current={place}
              marks={NO_MARKS}
              around="all"
              onPick={({ path }) => choose(path)}
              onChoose={choose}
            />
          )}
        </article>
        {wide && (
          <aside className="lib-right" aria-label="条款和文件信息">
            {info}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer
          open={drawer && notice !== undefined}
          onClose={() => setDrawer(false)}
          placement={narrow ? "bottom" : "right"}
          size={narrow ? "62%" : 380}
          title={place ? "本条信息" : "文件信息"}
        >
          {info}
        </Drawer>
      )}
    </main>
  );
}
