import { Button } from "antd";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Template } from "../../lib/draft-api.ts";

interface TemplateListProps {
  templates: readonly Template[];
  notices: readonly NoticeSummary[];
  /** The one a draft is being made of right now. */
  begun: string | null;
  fault: string | null;
  onChoose: (slug: string) => void;
}

const partsOf = ({ parts }: Template) =>
  parts.map(({ title, sections }) => `${title}（${sections.length}节）`).join("、");

/** Templates as somebody chooses among them; an unofficial one says so, and what it is made from. */
export function TemplateList({ templates, notices, begun, fault, onChoose }: TemplateListProps) {
  return (
    <section aria-labelledby="dr-templates">
      <h2 id="dr-templates">选择模板</h2>
      {fault ? (
        <p className="dr-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <ul className="dr-templates">
        {templates.map((template) => {
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
