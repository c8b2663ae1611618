import { Fragment } from "react";
import type { DraftField } from "../../lib/draft-api.ts";
import { FieldCell } from "./field-cell.tsx";
import { useFacts } from "./facts-context.ts";

/** What is told by year: a row a field, a column a year. */
export function YearlyTable({ fields, years }: { fields: readonly DraftField[]; years: readonly string[] }) {
  const { faults } = useFacts();
  return (
    <table className="dr-yearly">
      <caption className="cw-visually-hidden">逐年数据</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="cw-visually-hidden">项目</span>
          </th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}年
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const wrong = years.flatMap((year) => faults.get(`f.${field.name}@${year}`) ?? []);
          return (
            <Fragment key={field.name}>
              <tr>
                <th scope="row">
                  {field.label}
                  {field.unit ? <small>{field.unit}</small> : null}
                </th>
                {years.map((year) => (
                  <td key={year}>
                    <FieldCell field={field} year={year} />
                  </td>
                ))}
              </tr>
              {wrong.length > 0 ? (
                <tr>
                  <td colSpan={years.length + 1}>
                    {wrong.map(({ place, message }) => (
                      <span key={place + message} className="dr-fault">
                        {message}
                      </span>
                    ))}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
