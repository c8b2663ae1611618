import { ThoughtChain } from "@ant-design/x";
import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import type { TurnView } from "./turn-reducer.ts";

/** What a tool does, in the words of the page; a tool without words of its own is not shown. */
const toolWords: Record<string, string> = {
  "search-clauses": "检索条款",
  "determine-eligibility": "对照条件",
  "estimate-benefits": "试算金额",
  "list-windows": "核对时间",
  "explain-condition": "查看条件",
};

function summary(turn: TurnView): string {
  const conditions = turn.determinations.reduce((sum, { conditions }) => sum + conditions.length, 0);
  const facts = turn.ledger?.facts.length ?? 0;
  return [
    facts ? `读出${facts}项事实` : "",
    conditions ? `对照${conditions}项条件` : "",
    turn.clauses.length ? `取用${turn.clauses.length}处条款` : "",
  ]
    .filter(Boolean)
    .join("，");
}

function Running({ turn }: { turn: TurnView }) {
  const known = turn.tools.filter(({ name }) => name in toolWords);
  const items = [
    ...known.map(({ name, ok }, index) => ({
      key: `${name}-${index}`,
      title: toolWords[name],
      status: ok === null ? ("loading" as const) : ok ? ("success" as const) : ("error" as const),
    })),
    ...(turn.clauses.length
      ? [
          {
            key: "clauses",
            title: `取用${turn.clauses.length}处条款`,
            description: turn.clauses.map(({ clause }) => clause).join("、"),
            status: "success" as const,
          },
        ]
      : []),
    {
      key: "now",
      title: turn.clauses.length ? "正在逐句核对" : "正在查找条款",
      status: "loading" as const,
    },
  ];
  return <ThoughtChain className="ch-chain" items={items} />;
}

/** What was done for the answer, from its real events; folds to one line when the words come. */
export function Steps({ turn }: { turn: TurnView }) {
  const [open, setOpen] = useState(false);
  if (turn.status === null && turn.pieces.length === 0) return <Running turn={turn} />;
  const line = summary(turn);
  if (!line) return null;
  return (
    <>
      <button type="button" className="cw-bare ch-steps" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="check" size={14} />
        {line}
        <Icon name={open ? "up" : "down"} size={12} />
      </button>
      {open ? <EvidenceList turn={turn} clauses={turn.clauses} /> : null}
    </>
  );
}
