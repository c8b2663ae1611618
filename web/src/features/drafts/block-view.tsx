import { DraftWords } from "./draft-words.tsx";
import { EditableText } from "./editable-text.tsx";
import type { ShownBlock } from "./slots.ts";

interface BlockViewProps {
  block: ShownBlock;
  /** `（一）企业简介第2段` */
  label: string;
  /** Absent where the words can't be edited. */
  onEdit?: ((words: string) => void) | undefined;
}

/** A block of a section as it will print. */
export function BlockView({ block, label, onEdit }: BlockViewProps) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level <= 3 ? "h4" : "h5";
      return (
        <Heading className={`dr-h dr-h-${block.level}`}>
          <DraftWords shown={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return onEdit ? (
        <EditableText shown={block.text} label={label} onEdit={onEdit} />
      ) : (
        <p className="dr-p">
          <DraftWords shown={block.text} />
        </p>
      );
    case "table":
      return <TableView table={block} />;
    case "form":
      return <FormView form={block} />;
  }
}

type Table = Extract<ShownBlock, { kind: "table" }>;

const NUMBER = /^(?=.*\d)[-\d.,~～—–%±]+$/u;
/** Nothing to say, or not known yet. */
const GAP = /^(?:—|【.*】)?$/u;

/** Columns of numbers, gaps among them or not: they stand flush right. */
const numberColumns = ({ head, rows }: Table): boolean[] =>
  head.map((_, at) => {
    const told = rows.map((row) => row[at]?.text ?? "").filter((text) => !GAP.test(text));
    return told.length > 0 && told.every((text) => NUMBER.test(text));
  });

function TableView({ table }: { table: Table }) {
  const numbers = numberColumns(table);
  return (
    <>
      <div className="dr-scroll">
        <table className="dr-table">
          {table.caption.text === "" ? null : (
            <caption>
              <DraftWords shown={table.caption} />
            </caption>
          )}
          <thead>
            <tr>
              {table.head.map((cell, at) => (
                <th key={String(at)} scope="col">
                  <DraftWords shown={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={String(at)}>
                {row.map((cell, column) => (
                  <td key={String(column)} className={numbers[column] ? "dr-td-number" : ""}>
                    <DraftWords shown={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note.text === "" ? null : (
        <p className="dr-table-note">
          <DraftWords shown={table.note} />
        </p>
      )}
    </>
  );
}

function FormView({ form }: { form: Extract<ShownBlock, { kind: "form" }> }) {
  const whole = form.columns.reduce((sum, width) => sum + width, 0);
  return (
    <div className="dr-scroll">
      <table className="dr-table dr-form">
        <colgroup>
          {form.columns.map((width, at) => (
            <col key={String(at)} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {form.rows.map((row, at) => (
            <tr key={String(at)}>
              {row.map(({ text, label, span, rows }, column) => {
                const Cell = label ? "th" : "td";
                return (
                  <Cell key={String(column)} colSpan={span} rowSpan={rows}>
                    <DraftWords shown={text} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
