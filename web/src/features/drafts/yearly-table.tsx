import type { DraftField } from "../../lib/draft-api.ts";
import { FieldCell } from "./field-cell.tsx";
import { useFacts } from "./facts-context.ts";
import { OriginNote } from "./origin-note.tsx";

/** What is told by year: a line a field, and under it a column a year. */
export function YearlyTable({ fields, years }: { fields: readonly DraftField[]; years: readonly string[] }) {
  const { faults, sheet } = useFacts();
  const originsOf = (name: string) => [
    ...new Set(years.map((year) => sheet.fields[`${name}@${year}`]?.origin ?? "填写")),
  ];
  return (
    <table className="dr-yearly">
      <caption className="cw-visually-hidden">逐年数据</caption>
      <thead>
        <tr>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}年
            </th>
          ))}
        </tr>
      </thead>
      {fields.map((field) => {
        const wrong = years.flatMap((year) => faults.get(`f.${field.name}@${year}`) ?? []);
        return (
          <tbody key={field.name}>
            <tr>
              <th scope="rowgroup" colSpan={years.length}>
                {field.label}
                {field.unit ? <small>{field.unit}</small> : null}
                {originsOf(field.name).map((origin) => (
                  <OriginNote key={origin} origin={origin} />
                ))}
              </th>
            </tr>
            <tr>
              {years.map((year) => (
                <td key={year}>
                  <FieldCell field={field} year={year} />
                </td>
              ))}
            </tr>
            {wrong.length > 0 ? (
              <tr>
                <td colSpan={years.length}>
                  {wrong.map(({ place, message }) => (
                    <span key={place + message} className="dr-fault">
                      {message}
                    </span>
                  ))}
                </td>
              </tr>
            ) : null}
          </tbody>
        );
      })}
    </table>
  );
}
