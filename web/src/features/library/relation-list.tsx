import { Link } from "react-router";
import type { Notice } from "../../../../server/schemas/notice.ts";

/** Other documents the text names: which it stands on, which it attaches, and whether we hold them. */
export function RelationList({ notice, query }: { notice: Notice; query: string }) {
  if (notice.relations.length === 0) return null;
  return (
    <section className="lib-info" aria-labelledby="lib-relations">
      <h3 id="lib-relations">与其他文件</h3>
      <ul className="lib-relations notice">
        {notice.relations.map((relation) => (
          <li key={`${relation.type} ${relation.to}`}>
            <b>{relation.type}</b>
            <span>
              {relation.notice && relation.notice !== notice.slug ? (
                <Link to={{ pathname: `/library/${relation.notice}`, search: query }}>{relation.to}</Link>
              ) : (
                relation.to
              )}
              {relation.notice === notice.slug && <span className="lib-tag lib-tag-off">在本文件内</span>}
              {!relation.held && <span className="lib-tag lib-tag-off">未收录</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
