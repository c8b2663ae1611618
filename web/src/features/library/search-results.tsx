import { Link } from "react-router";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { SearchHit } from "../../../../server/schemas/search.ts";
import { clauseWords } from "../../components/notice-sheet/clause-words.ts";
import "./search-results.css";

interface Props {
  hits: SearchHit[];
  notices: NoticeSummary[];
  words: string;
  /** Address query to keep: the words and the date chosen. */
  query: string;
}

const SHOWN_WORDS = 96;

export function SearchResults({ hits, notices, words, query }: Props) {
  if (hits.length === 0) {
    return <output className="lib-empty">没有条款写到“{words}”。可以换一个说法，或只留关键词。</output>;
  }
  const names = new Map(notices.map(({ slug, names: [name] }) => [slug, name]));
  return (
    <>
      <output className="lib-found">找到{hits.length}条，最相近的在前</output>
      <ol className="lib-hits">
        {hits.map((hit) => {
          const text = clauseWords({ text: hit.text, marker: "", kind: "paragraph" });
          return (
            <li key={`${hit.notice} ${hit.clause} ${hit.start}`}>
              <Link
                to={{
                  pathname: `/library/${hit.notice}`,
                  search: query,
                  hash: `#${encodeURIComponent(hit.clause)}`,
                }}
                state={{ start: hit.start, end: hit.end }}
              >
                <span className="lib-hit-head">
                  <b>{hit.clause}</b>
                  <span>{names.get(hit.notice) ?? hit.title}</span>
                </span>
                <span className="lib-hit-text notice">
                  {text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}
