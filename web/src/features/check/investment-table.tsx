import { Button } from "antd";
import { useState } from "react";
import type {
  InvestmentLine,
  InvestmentList,
  InvestmentResult,
  InvestmentView,
} from "../../../../server/schemas/investment.ts";
import { Icon } from "../../components/icon.tsx";
import { InvestmentRow } from "./investment-row.tsx";
import { PasteSheet } from "./paste-sheet.tsx";
import { useFocusAdded } from "./use-focus-added.ts";

interface InvestmentTableProps {
  list: InvestmentList;
  result: InvestmentResult | undefined;
  /** The definition by which lines are greyed. */
  view: InvestmentView | undefined;
  /** Kinds of spending, and last the word for all others. */
  categories: readonly string[];
  onChange: (list: InvestmentList) => void;
}

/** Spending line by line. A line left out stays, greyed, with the reason. */
export function InvestmentTable({ list, result, view, categories, onChange }: InvestmentTableProps) {
  const [pasted, setPasted] = useState<string | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const { lines } = list;
  const { box, added } = useFocusAdded<HTMLDivElement>("tbody select");
  const setLines = (next: InvestmentLine[]) => onChange({ ...list, lines: next });
  const software = new Set(view?.composition.flatMap((part) => (part.software ? [part.category] : [])));
  const add = () => {
    added();
    setLines([...lines, { category: categories[0] ?? "", item: "", date: "", amount: "" }]);
  };
  return (
    <div
      ref={box}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text/plain");
        if (!/\t|\n./u.test(text)) return;
        event.preventDefault();
        setPasted(text);
      }}
    >
      {lines.length > 0 ? (
        <table className="ck-lines">
          <caption className="cw-visually-hidden">投资明细，金额没有写单位时按万元</caption>
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">内容</th>
              <th scope="col">日期</th>
              <th scope="col" className="ck-right">
                金额（万元）
              </th>
              <th scope="col">
                <span className="cw-visually-hidden">删去</span>
              </th>
            </tr>
          </thead>
          {lines.map((line, at) => (
            <InvestmentRow
              // A line has no name of its own: its place is what stays while one types.
              key={String(at)}
              at={at}
              line={line}
              categories={categories}
              software={software.has(line.category)}
              faults={result?.faults.filter((fault) => fault.line === at) ?? []}
              excluded={view?.excluded.find((entry) => entry.line === at)?.reason}
              onChange={(next) => setLines(lines.map((old, index) => (index === at ? next : old)))}
              onRemove={() => setLines(lines.filter((_, index) => index !== at))}
            />
          ))}
        </table>
      ) : (
        <p className="ck-hint">逐笔填写类别、日期和金额，每份通知各按自己的口径合计。</p>
      )}
      <div className="ck-lines-add">
        <button type="button" className="cw-bare ck-add" onClick={add}>
          <Icon name="plus" size={12} />
          添加一行
        </button>
        <Button size="small" onClick={() => setPasted("")}>
          从表格粘贴
        </Button>
      </div>
      {notes.length > 0 ? (
        <div className="ck-notes" aria-live="polite">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <button type="button" className="cw-bare ck-add" onClick={() => setNotes([])}>
            知道了
          </button>
        </div>
      ) : null}
      {pasted === null ? null : (
        <PasteSheet
          text={pasted}
          onClose={() => setPasted(null)}
          onRead={(read, said) => {
            setLines([...lines.filter(({ amount, item }) => amount !== "" || item !== ""), ...read]);
            setNotes([`读入${read.length}行`, ...said]);
            setPasted(null);
          }}
        />
      )}
    </div>
  );
}
