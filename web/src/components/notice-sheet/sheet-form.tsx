import type { ReactNode } from "react";
import type { FormBlock } from "./layout-sheet.ts";
import type { Current, Mark } from "./segments.ts";
import { MarkNumbers, Remarks } from "./sheet-margin.tsx";
import { SheetText } from "./sheet-text.tsx";

interface Props {
  block: FormBlock;
  current: Current | null;
  onPick: (mark: Mark) => void;
  anchors: boolean;
}

/** An attached form as the table it is in print; empty cells stay empty. */
export function SheetForm({ block, current, onPick, anchors }: Props): ReactNode {
  const seen = new Set<string>();
  return (
    <div className="ns-form-box">
      <table className="ns-form">
        <tbody>
          {block.rows.map((row) => {
            const { path } = row.clause;
            const isFirst = !seen.has(path);
            seen.add(path);
            return (
              <tr
                key={row.cells.flat(2)[0]?.start ?? path}
                id={anchors && isFirst ? path : undefined}
                className={row.isCurrent ? "ns-row ns-row-current" : "ns-row"}
                data-current={row.isCurrent || undefined}
              >
                {row.cells.map((lines, index) => {
                  const isLast = index === row.cells.length - 1;
                  const key = lines[0]?.[0]?.start ?? `empty-${index}`;
                  return (
                    <td key={key} colSpan={isLast ? block.columns - index : 1}>
                      {index === 0 && <MarkNumbers marks={row.marks} current={current} onPick={onPick} />}
                      {lines.map((segments) => (
                        <p key={segments[0]?.start}>
                          <SheetText segments={segments} />
                        </p>
                      ))}
                      {isLast && <Remarks remarks={row.remarks} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
