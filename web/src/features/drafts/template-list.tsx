import { Button } from "antd";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Template } from "../../lib/draft-api.ts";

interface TemplateListProps {
  templates: readonly Template[];
  notices: readonly NoticeSummary[];
  /** The notice somebody comes from: its templates stand first. */
  first: string | null;
  /** Name of the 体检 profile whose facts a new draft takes over. */
  from: string | null;
  /** The one a draft is being made of right now. */
  begun: string | null;
  fault: string | null;
  onChoose: (slug: string) => void;
}

const partsOf = ({ parts }: Template) =>
  parts.map(({ title, sections }) => `${title}（${sections.length}节）`).join("、");

/** Templates as somebody chooses among them; an unofficial one says so, and what it is made from. */
export function TemplateList({ templates, notices, first, from, begun, fault, onChoose }: TemplateListProps) {
  const shown = templates.toSorted((a, b) => Number(b.notice === first) - Number(a.notice === first));
  return (
    <section aria-labelledby="dr-templates">
      <h2 id="dr-templates">选择模板</h2>
      {from === null ? null : <p className="dr-hint">新稿件会带入体检档案“{from}”的事实和投资明细。</p>}
      {fault ? (
        <p className="dr-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <ul className="dr-templates">
        {shown.map((template) => {
          const { slug, title, official, note, notice } = template;
          const from = notices.find((one) => one.slug === notice);
          return (
            <li key={slug}>
              <div>
                <h3>{title}</h3>
                {official ? (
                  <p className="dr-hint">随通知下发的模板，栏目、选项和限额照录。</p>
                ) : (
                  <p className="dr-unofficial">
                    <b>非官方模板</b>
                    {note}
                  </p>
                )}
                <p className="dr-hint date">
                  {partsOf(template)}
                  {from ? `；依据《${from.title}》` : ""}
                </p>
              </div>
              <Button
                aria-label={`用这个模板：${title}`}
                loading={begun === slug}
                disabled={begun !== null && begun !== slug}
                onClick={() => onChoose(slug)}
              >
                用这个模板
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
