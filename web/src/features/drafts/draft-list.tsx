import { App, Button } from "antd";
import { Link } from "react-router";
import { ApiFault } from "../../lib/api.ts";
import { chinaClock } from "../../lib/china-day.ts";
import { deleteDraft, type DraftList as Page, type Template } from "../../lib/draft-api.ts";
import { keepUnsaved } from "./unsaved.ts";

interface DraftListProps {
  drafts: Page["items"];
  templates: readonly Template[];
  /** Reads the next page; null at the end. */
  more: (() => void) | null;
  onChanged: () => void;
}

/** The drafts there are, the one changed last on top. */
export function DraftList({ drafts, templates, more, onChanged }: DraftListProps) {
  const { modal, message } = App.useApp();
  const titleOf = (slug: string) => templates.find((template) => template.slug === slug)?.title ?? slug;
  const remove = async (id: string) => {
    try {
      await deleteDraft(id);
      keepUnsaved(id, null);
    } catch (error) {
      void message.error(error instanceof ApiFault ? error.message : "刚才没有删成，请再试一次。");
    }
    onChanged();
  };
  return (
    <section aria-labelledby="dr-mine">
      <h2 id="dr-mine">稿件</h2>
      {drafts.length === 0 ? (
        <p className="dr-hint">还没有稿件。从下面选一个模板开始。</p>
      ) : (
        <ul className="dr-drafts">
          {drafts.map(({ id, title, template, updated_at: at }) => (
            <li key={id}>
              <Link to={`/drafts/${id}`}>{title}</Link>
              <span className="date">{titleOf(template)}</span>
              <span className="date">{chinaClock(at)}</span>
              <Button
                size="small"
                type="text"
                aria-label={`删除：${title}`}
                onClick={() =>
                  void modal.confirm({
                    title: `删除“${title}”`,
                    content: "事实和正文一并删除，不能恢复。",
                    okText: "删除",
                    cancelText: "取消",
                    onOk: () => remove(id),
                  })
                }
              >
                删除
              </Button>
            </li>
          ))}
        </ul>
      )}
      {more ? <Button onClick={more}>更早的稿件</Button> : null}
    </section>
  );
}
