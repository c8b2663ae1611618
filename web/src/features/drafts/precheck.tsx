import { useState } from "react";
import type { DraftCheck } from "../../../../server/schemas/draft.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { Verdict, verdictKind } from "../../components/verdict.tsx";

/** The verdict, and whether there still is time. */
const FIRST = 2;

interface PrecheckProps {
  precheck: DraftCheck["precheck"];
  onCite: (cite: Cite) => void;
}

/** 写前体检: what the rules say of these facts, in one sentence each; a programme unfolds to what isn't met. */
export function Precheck({ precheck, onCite }: PrecheckProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const { lines, determinations } = precheck;
  if (lines.length === 0 && determinations.length === 0) return null;
  return (
    <section className="dr-precheck" aria-label="写前体检">
      <h3>写前体检</h3>
      {(all ? lines : lines.slice(0, FIRST)).map((line) => (
        <p key={line} className="date">
          {line}
        </p>
      ))}
      {lines.length > FIRST ? (
        <button
          type="button"
          className="cw-bare cw-clause-link"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "收起" : `另有${lines.length - FIRST}条`}
        </button>
      ) : null}
      <ul>
        {determinations.map(({ id, title, verdict, conditions }) => {
          const left = conditions.filter((condition) => condition.verdict !== "符合");
          return (
            <li key={id}>
              <button
                type="button"
                className="cw-bare"
                aria-expanded={open === id}
                disabled={left.length === 0}
                onClick={() => setOpen(open === id ? null : id)}
              >
                <span>{title}</span>
                <Verdict kind={verdictKind[verdict]} size={13}>
                  {verdict}
                </Verdict>
              </button>
              {open === id ? (
                <ul>
                  {left.map((condition) => (
                    <li key={condition.id}>
                      <Verdict kind={verdictKind[condition.verdict]} size={11}>
                        {condition.title}
                      </Verdict>{" "}
                      <button
                        type="button"
                        className="cw-bare cw-clause-link"
                        onClick={() => onCite(condition.cite)}
                      >
                        {condition.cite.clause}
                      </button>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
