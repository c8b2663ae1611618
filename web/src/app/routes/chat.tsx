import { Button, Drawer } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useMatch, useNavigate } from "react-router";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { Icon } from "../../components/icon.tsx";
import { CitedClauses } from "../../features/chat/cited-clauses.tsx";
import { Composer } from "../../features/chat/composer.tsx";
import { Conversation } from "../../features/chat/conversation.tsx";
import { Opening } from "../../features/chat/opening.tsx";
import { SessionFault } from "../../features/chat/session-fault.tsx";
import { SourcePanel } from "../../features/chat/source-panel.tsx";
import { SourcesContext } from "../../features/chat/sources.ts";
import { StaleNote } from "../../features/chat/stale-note.tsx";
import { SpokenAnswer } from "../../features/chat/spoken-answer.tsx";
import { ThreadsColumn } from "../../features/chat/threads-column.tsx";
import { threadFacts, type LedgerFact } from "../../features/chat/thread-facts.ts";
import { isAnswering, type ThreadView } from "../../features/chat/turn-reducer.ts";
import { useDraft } from "../../features/chat/use-draft.ts";
import { useOpenSource } from "../../features/chat/use-open-source.ts";
import { useSession } from "../../features/chat/use-session.ts";
import { useMedia } from "../../lib/use-media.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { useMenuItems } from "../menu-items.tsx";
import "../../features/chat/chat.css";

function placeholderOf({ turns }: ThreadView, facts: LedgerFact[]): string {
  if (turns.length === 0) return "问一个政策，或说说您的项目";
  return facts.length ? "继续问，或更正上面的事实" : "继续问";
}

/** 问答: threads, the conversation, and the notice that an answer stands on. */
export function ChatPage() {
  const threadId = useMatch("/t/:threadId")?.params.threadId ?? null;
  const navigate = useNavigate();
  const { day, chosen } = useAsOf();
  const { session, state } = useSession(threadId);
  const { view, fault } = state;
  const answering = isAnswering(view);
  const [draft, setDraft] = useDraft();
  const facts = useMemo(() => threadFacts(view.turns), [view.turns]);
  const source = useOpenSource(view.turns);
  const wide = useMedia("(min-width: 1280px)");
  const roomy = useMedia("(min-width: 1200px)");
  const cited = view.turns.findLast(({ clauses }) => clauses.length > 0);
  const [threadsOpen, setThreadsOpen] = useState(false);
  useMenuItems(
    useMemo(() => [{ key: "threads", label: "提问记录", onClick: () => setThreadsOpen(true) }], []),
  );

  // A first question is answered under the address its thread gets.
  useEffect(() => {
    if (threadId || !state.id) return;
    void navigate({ pathname: `/t/${state.id}`, search: location.search }, { replace: true });
  }, [threadId, state.id, navigate]);

  /** There is no such thread: what was written goes along to a new one, to be sent from there. */
  const leaveMissing = (message: string): void => {
    const params = new URLSearchParams(location.search);
    if (message) params.set("ask", message);
    void navigate({ pathname: "/", search: params.toString() });
  };
  const ask = async (message: string, facts: FactInput[] = []) => {
    if (answering) return;
    if (fault?.kind === "missing") return leaveMissing(message);
    setDraft("");
    source.leave();
    const accepted = await session.send(
      { message, ...(chosen ? { as_of: chosen } : {}), ...(facts.length ? { facts } : {}) },
      day,
    );
    if (!accepted) setDraft((now) => now || message);
  };
  const retry = async () => {
    if (fault?.kind === "missing") return leaveMissing("");
    setDraft("");
    const unsent = await session.retry(day);
    if (unsent) setDraft((now) => now || unsent);
  };

  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      if (answering) void session.stop();
      else if (source.place && !source.pinned) source.close();
    };
    document.addEventListener("keydown", onEscape);
    return () => document.removeEventListener("keydown", onEscape);
  });

  const threads = (
    <ThreadsColumn
      current={threadId}
      onNew={() => {
        setThreadsOpen(false);
        source.leave();
        void navigate("/");
      }}
      onLeave={(deleted) => {
        setThreadsOpen(false);
        source.leave();
        if (deleted) void navigate("/", { replace: true });
      }}
    />
  );
  const trouble = fault ? <SessionFault fault={fault} onMend={() => void retry()} /> : null;
  const loading = state.loading ? <output className="ch-sending">正在取回提问</output> : null;
  // What stands at the end of a long thread is out of sight of somebody who asks.
  const here = view.turns.length > 0 || !threadId;
  const first = !threadId && view.turns.length === 0 && !view.pending;

  return (
    <SourcesContext value={source.sources}>
      <div className={first ? "ch-page" : "ch-page ch-in-thread"}>
        {wide ? (
          <div className="ch-side">{threads}</div>
        ) : (
          <Drawer
            open={threadsOpen}
            onClose={() => setThreadsOpen(false)}
            placement="left"
            size={288}
            title="提问记录"
          >
            {threads}
          </Drawer>
        )}
        <main id="main" className="ch-main" tabIndex={-1}>
          {wide ? null : (
            <Button
              className="ch-threads-button"
              icon={<Icon name="menu" />}
              onClick={() => setThreadsOpen(true)}
            >
              提问记录
            </Button>
          )}
          {first ? (
            <div className="ch-flow">
              <Opening onAsk={(message) => void ask(message)} />
            </div>
          ) : (
            <Conversation
              view={view}
              onAsk={(message, facts) => void ask(message, facts)}
              after={here ? loading : (trouble ?? loading)}
            />
          )}
          <SpokenAnswer key={threadId} view={view} />
          <Composer
            value={draft}
            onChange={setDraft}
            onSend={() => void ask(draft.trim())}
            onStop={() => void session.stop()}
            answering={answering}
            placeholder={placeholderOf(view, facts)}
            note={
              here && trouble ? (
                trouble
              ) : (
                <StaleNote turn={view.turns.at(-1)} onAsk={(message) => void ask(message)} />
              )
            }
            facts={facts}
          />
        </main>
        {source.place ? (
          <SourcePanel
            place={source.place}
            places={source.places}
            pinned={source.pinned}
            onPin={source.togglePin}
            onGo={source.go}
            onClose={source.close}
          />
        ) : null}
        {!source.place && roomy && cited ? <CitedClauses turn={cited} /> : null}
      </div>
    </SourcesContext>
  );
}
