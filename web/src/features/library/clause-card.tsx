import { App, Button } from "antd";
import { useNavigate } from "react-router";
import type { Clause, Notice } from "../../../../server/schemas/notice.ts";
import { officialCitation } from "../../components/official-citation.ts";

interface Props {
  notice: Notice;
  clause: Clause;
  /** Address query to keep: the date chosen. */
  query: string;
}

/** The chosen clause: where it stands, how to cite it, and what one can do with it. */
export function ClauseCard({ notice, clause, query }: Props) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const citation = officialCitation(notice, clause);
  // What was searched for is not part of the clause's address; the date chosen is.
  const day = new URLSearchParams(query);
  day.delete("q");
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(done);
    } catch {
      void message.warning("浏览器不允许复制，请选中文字后复制。");
    }
  };
  const ask = (): void => {
    const params = new URLSearchParams(day);
    params.set("ask", `${notice.names[0]}${clause.path}怎么理解？`);
    void navigate({ pathname: "/", search: `?${params}` });
  };
  const address = (): string =>
    `${location.origin}/library/${notice.slug}${day.size > 0 ? `?${day}` : ""}#${encodeURIComponent(clause.path)}`;
  return (
    <section className="lib-clause" aria-labelledby="lib-clause-path">
      <h2 id="lib-clause-path" tabIndex={-1}>
        {clause.path}
      </h2>
      {clause.trail.length > 0 && <p className="lib-trail notice">{clause.trail.join(" › ")}</p>}
      <blockquote className="lib-citation notice">{citation}</blockquote>
      <div className="lib-clause-do">
        <Button onClick={() => void copy(citation, "引文已复制")}>复制引文</Button>
        <Button onClick={() => void copy(address(), "链接已复制")}>复制链接</Button>
        <Button onClick={ask}>就此条提问</Button>
      </div>
    </section>
  );
}
