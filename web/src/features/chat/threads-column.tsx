import { Conversations } from "@ant-design/x";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useDeferredValue, useEffect, useState } from "react";
import { Link } from "react-router";
import type { ThreadSummary } from "../../../../server/schemas/thread.ts";
import { Icon } from "../../components/icon.tsx";
import { chinaDay, chinaToday, daysBetween } from "../../lib/china-day.ts";
import { RenameThread } from "./rename-thread.tsx";
import { deleteThread, listThreads } from "../../lib/thread-api.ts";
import { forgetSession, onThreadChange } from "./thread-sessions.ts";

interface ThreadsColumnProps {
  current: string | null;
  onNew: () => void;
  /** A thread was chosen, or the one shown was deleted. */
  onLeave: (deleted: string | null) => void;
}

function groupOf({ updated_at }: ThreadSummary): string {
  const age = daysBetween(chinaDay(new Date(updated_at)), chinaToday());
  if (age <= 0) return "今天";
  return age < 7 ? "本周" : "更早";
}

/** Handed to the kit as an element, which gives it the menu's handlers. */
const moreButton = (title: string) => (
  <button type="button" className="cw-bare ch-threads-more" aria-label={`“${title}”的操作`}>
    <Icon name="more" />
  </button>
);

/** The user's own threads: search, open, rename, delete. */
export function ThreadsColumn({ current, onNew, onLeave }: ThreadsColumnProps) {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [query, setQuery] = useState("");
  const [renaming, setRenaming] = useState<ThreadSummary | null>(null);
  const sought = useDeferredValue(query.trim());
  const { data, isError, refetch } = useQuery({
    queryKey: ["threads", sought],
    queryFn: ({ signal }) => listThreads(sought, signal),
    placeholderData: keepPreviousData,
  });
  const reread = () => queries.invalidateQueries({ queryKey: ["threads"] });
  useEffect(() => onThreadChange(() => void queries.invalidateQueries({ queryKey: ["threads"] })), [queries]);

  const remove = (thread: ThreadSummary) =>
    modal.confirm({
      title: "删除这条提问？",
      content: `“${thread.title}”和它的回答都会删除，不能恢复。`,
      okText: "删除",
      cancelText: "取消",
      icon: null,
      onOk: async () => {
        try {
          await deleteThread(thread.id);
        } catch {
          message.warning("刚才没有删成，请再试一次");
          return;
        }
        forgetSession(thread.id);
        if (thread.id === current) onLeave(thread.id);
      },
    });

  const threads = data?.items ?? [];
  return (
    <nav className="ch-threads" aria-label="提问记录">
      <Button block icon={<Icon name="plus" />} onClick={onNew}>
        新提问
      </Button>
      <Input
        className="ch-threads-search"
        prefix={<Icon name="search" size={14} />}
        placeholder="搜索提问"
        aria-label="搜索提问"
        allowClear
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {isError ? (
        <p className="ch-threads-empty">
          提问记录没有取到。
          <button type="button" className="cw-bare cw-clause-link" onClick={() => void refetch()}>
            重试
          </button>
        </p>
      ) : null}
      {data && threads.length === 0 ? (
        <p className="ch-threads-empty">{sought ? "没有找到这样的提问。" : "还没有提问。"}</p>
      ) : null}
      <Conversations
        className="ch-threads-list"
        activeKey={current ?? ""}
        groupable
        items={threads.map((thread) => ({
          key: thread.id,
          group: groupOf(thread),
          title: thread.title,
          label: (
            <Link
              to={`/t/${thread.id}`}
              aria-current={thread.id === current ? "page" : undefined}
              onClick={() => onLeave(null)}
            >
              {thread.title}
              {thread.busy ? <span className="ch-threads-busy">正在回答</span> : null}
            </Link>
          ),
        }))}
        menu={(item) => {
          const thread = threads.find(({ id }) => id === item.key);
          return {
            trigger: moreButton(thread?.title ?? ""),
            items: [
              { key: "rename", label: "改名" },
              { key: "delete", label: "删除" },
            ],
            onClick: ({ key, domEvent }) => {
              domEvent.stopPropagation();
              if (!thread) return;
              if (key === "rename") setRenaming(thread);
              else remove(thread);
            },
          };
        }}
      />
      {renaming ? (
        <RenameThread
          key={renaming.id}
          thread={renaming}
          onClose={() => setRenaming(null)}
          onDone={() => void reread()}
        />
      ) : null}
    </nav>
  );
}
