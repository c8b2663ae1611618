import { Button } from "antd";
import { useId } from "react";
import type { InvestmentLine, InvestmentResult } from "../../../../server/schemas/investment.ts";
import { Icon } from "../../components/icon.tsx";

interface InvestmentRowProps {
  at: number;
  line: InvestmentLine;
  categories: readonly string[];
  /** Its kind counts as software by the definition shown. */
  software: boolean;
  faults: InvestmentResult["faults"];
  /** Why the definition shown leaves it out. */
  excluded: string | undefined;
  onChange: (line: InvestmentLine) => void;
  onRemove: () => void;
}

export function InvestmentRow(props: InvestmentRowProps) {
  const { at, line, categories, software, faults, excluded, onChange, onRemove } = props;
  const said = useId();
  const remark = faults.map(({ message }) => message).join("；") || excluded;
  const cell = (field: "item" | "date" | "amount", label: string, placeholder = "") => (
    <input
      className="ck-input"
      aria-label={`第${at + 1}行${label}`}
      aria-invalid={faults.some((fault) => fault.field === field)}
      aria-describedby={remark ? said : undefined}
      autoComplete="off"
      inputMode={field === "amount" ? "decimal" : "text"}
      placeholder={placeholder}
      maxLength={field === "item" ? 200 : 40}
      value={line[field]}
      onChange={({ target }) => onChange({ ...line, [field]: target.value })}
    />
  );
  const known = categories.includes(line.category);
  return (
    <tbody className={excluded && faults.length === 0 ? "ck-line ck-line-out" : "ck-line"}>
      <tr>
        <td className="ck-line-category">
          <i className={software ? "ck-swatch ck-swatch-software" : "ck-swatch"} aria-hidden="true" />
          <select
            className="ck-select"
            aria-label={`第${at + 1}行类别`}
            aria-invalid={faults.some(({ field }) => field === "category")}
            value={line.category}
            onChange={({ target }) => onChange({ ...line, category: target.value })}
          >
            {known ? null : <option value={line.category}>{line.category || "请选"}</option>}
            {categories.map((category) => (
              <option key={category} value={category}>
                {category}
              </option>
            ))}
          </select>
        </td>
        <td className="ck-line-item">{cell("item", "内容", "例 MES系统")}</td>
        <td className="ck-line-date">{cell("date", "日期", "2024-03-15")}</td>
        <td className="ck-line-amount">{cell("amount", "金额", "万元")}</td>
        <td className="ck-line-remove">
          <Button
            type="text"
            size="small"
            aria-label={`删去第${at + 1}行`}
            icon={<Icon name="close" size={12} />}
            onClick={onRemove}
          />
        </td>
      </tr>
      {remark ? (
        <tr className="ck-line-remark">
          <td colSpan={5} id={said} className={faults.length > 0 ? "ck-fault" : "date"}>
            {remark}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
