import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { DraftCheck } from "../../../../server/schemas/draft.ts";
import { Icon } from "../../components/icon.tsx";
import { ApiFault } from "../../lib/api.ts";
import { chinaClock } from "../../lib/china-day.ts";
import { deleteDraft } from "../../lib/draft-api.ts";
import { limitWords } from "./section-view.tsx";
import type { DraftSession } from "./draft-session.ts";
import type { DraftState, Section } from "./draft-state.ts";
import { ReadExisting } from "./read-existing.tsx";
import { ExportButton } from "./export-button.tsx";

interface DraftToolbarProps {
  session: DraftSession;
  state: DraftState;
  check: DraftCheck | undefined;
  asOf: string | null;
  /** The section whose words somebody is in. */
  current: Section | undefined;
  /** So many sections are there to be written. */
  writable: number;
  onUnbound: () => void;
}

function savedWords({ saving, fault, draft }: DraftState): string {
  switch (saving) {
    case "waiting":
    case "saving":
      return "正在保存";
    case "offline":
      return "没有连上服务，您写的内容存在这台设备上，连上后自动保存";
    case "refused":
      return `没有存上：${fault ?? ""}`;
    case "saved":
      return draft ? `已保存 ${chinaClock(draft.updated_at).slice(-5)}` : "";
  }
}

/** How much is written in the section somebody is in: 本节486字, 超出12字. */
function countWords({ limits, characters }: Section): { words: string; over: boolean } {
  const over = limits.find((one) => one.characters > one.limit);
  if (over) return { words: `${over.label}${limitWords(over)}`, over: true };
  return { words: `本节${characters}字`, over: false };
}

/** What the draft is called, whether it is saved, and what one does with all of it. */
export function DraftToolbar(props: DraftToolbarProps) {
  const { session, state, check, asOf, current, writable, onUnbound } = props;
  const { draft, title, sections, writing, recomputed, changed, saving } = state;
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const [reading, setReading] = useState(false);
  const empty = sections.filter((section) => section.state === "空").length;
  const count = current && countWords(current);
  const remove = async () => {
    try {
      await deleteDraft(session.id);
      session.forget();
      await navigate("/drafts");
    } catch (error) {
      void message.error(error instanceof ApiFault ? error.message : "刚才没有删成，请再试一次。");
    }
  };
  return (
    <div className="dr-bar">
      <Link className="dr-back" to="/drafts" aria-label="回到稿件">
        <Icon name="left" />
      </Link>
      <input
        className="dr-title"
        aria-label="稿件名称"
        maxLength={200}
        value={title}
        onChange={({ target }) => session.changeTitle(target.value)}
        onBlur={() => (title.trim() === "" && draft ? session.changeTitle(draft.title) : undefined)}
      />
      <output className={saving === "offline" || saving === "refused" ? "dr-saved dr-unsaved" : "dr-saved"}>
        {savedWords(state)}
      </output>
      <output className="dr-recomputed">{changed.size > 0 ? `${recomputed}处已重算` : ""}</output>
      <span className="dr-gap" />
      {count ? <span className={count.over ? "dr-count dr-over" : "dr-count"}>{count.words}</span> : null}
      {writing ? (
        <>
          <output className="dr-writing">
            正在写第{Math.min(writing.done + 1, writing.total)}节，共{writing.total}节
          </output>
          <Button onClick={session.stopWriting}>停止</Button>
        </>
      ) : empty > 0 ? (
        <Button onClick={() => void session.write(null)}>
          {empty === writable ? `写全部${empty}节` : `写完其余${empty}节`}
        </Button>
      ) : null}
      <ExportButton session={session} title={title} check={check} asOf={asOf} onUnbound={onUnbound} />
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "read", label: "核对已有稿件", onClick: () => setReading(true) },
            {
              key: "remove",
              label: "删除这份稿件",
              onClick: () =>
                void modal.confirm({
                  title: `删除“${title}”`,
                  content: "事实和正文一并删除，不能恢复。",
                  okText: "删除",
                  cancelText: "取消",
                  onOk: remove,
                }),
            },
          ],
        }}
      >
        <Button type="text" aria-label="更多" icon={<Icon name="more" />} />
      </Dropdown>
      {reading ? <ReadExisting draft={session.id} asOf={asOf} onClose={() => setReading(false)} /> : null}
    </div>
  );
}
