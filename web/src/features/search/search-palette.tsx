import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useDeferredValue, useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { useAsOf } from "../../lib/as-of.tsx";
import { Icon } from "../../components/icon.tsx";
import { listThreads } from "../../lib/thread-api.ts";
import { useClauseSearch } from "../../lib/notice-queries.ts";
import "./search-palette.css";

const MOST_THREADS = 5;
const MOST_CLAUSES = 8;

/** Up and down move through the field and the results; Enter follows the one in focus. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const stops = [...(event.currentTarget.closest(".sp")?.querySelectorAll<HTMLElement>("input, a") ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

/** Ctrl/⌘ K: threads, notices and clauses by their words. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { chosen } = useAsOf();
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim());
  const clauses = useClauseSearch(words, chosen).data ?? [];
  const threads = useQuery({
    queryKey: ["threads", words],
    queryFn: ({ signal }) => listThreads(words, signal),
  }).data?.items;
  const shownThreads = threads?.slice(0, MOST_THREADS) ?? [];
  const shownClauses = words ? clauses.slice(0, MOST_CLAUSES) : [];
  return (
    <Modal open title="搜索提问和条款" footer={null} closable={false} onCancel={onClose} width={620}>
      <search className="sp">
        <Input
          prefix={<Icon name="search" size={14} />}
          aria-label="搜索提问和条款"
          placeholder="几个字即可，例如 软件占比"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={moveFocus}
        />
        {shownThreads.length > 0 ? (
          <section>
            <h3>提问</h3>
            <ul>
              {shownThreads.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/t/${id}`} onClick={onClose} onKeyDown={moveFocus}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {shownClauses.length > 0 ? (
          <section>
            <h3>条款</h3>
            <ul>
              {shownClauses.map((hit) => (
                <li key={`${hit.notice} ${hit.clause} ${hit.start}`}>
                  <Link
                    to={{ pathname: `/library/${hit.notice}`, hash: `#${encodeURIComponent(hit.clause)}` }}
                    state={{ start: hit.start, end: hit.end }}
                    onClick={onClose}
                    onKeyDown={moveFocus}
                  >
                    <span className="sp-place">
                      {hit.title} <b>{hit.clause}</b>
                    </span>
                    <span className="sp-words notice">{hit.text.replaceAll(/\s+/gu, "")}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {words && threads && shownThreads.length + shownClauses.length === 0 ? (
          <output className="sp-none">没有找到“{words}”。可以换一个说法。</output>
        ) : null}
      </search>
    </Modal>
  );
}
