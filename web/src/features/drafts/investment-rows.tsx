import { Icon } from "../../components/icon.tsx";
import { FactCell } from "./fact-cell.tsx";
import { FactLine } from "./fact-line.tsx";
import { useFacts } from "./facts-context.ts";
import { focusPlace } from "./go-to.ts";
import { blankInvestment, withoutRow, withRow, type Investment, type Scene } from "./sheet.ts";

const PAID = ["是", "否"].map((word) => ({ label: word, value: word }));

/** Spending line by line. */
export function InvestmentRows({ categories }: { categories: readonly string[] }) {
  const { sheet, change, faults, toggle } = useFacts();
  const { investments: lines, scenes } = sheet;
  const add = () => {
    const line = blankInvestment(lines);
    change((old) => ({ ...old, investments: [...old.investments, line] }));
    toggle(line.id);
    focusPlace(`${line.id}.item`);
  };
  return (
    <>
      <ul className="dr-lines" aria-label="投资明细">
        {lines.map((line, at) => (
          <FactLine
            key={line.id}
            id={line.id}
            title={line.item || `第${at + 1}行`}
            aside={amountWords(line.amount)}
            wrong={[...faults.keys()].some((place) => place.startsWith(`${line.id}.`))}
            removal="删去这一行"
            origin={line.origin}
            onRemove={() => change((old) => ({ ...old, investments: withoutRow(old.investments, line.id) }))}
          >
            <Cells
              line={line}
              at={at}
              categories={categories}
              scenes={scenes}
              onChange={(next) => change((old) => ({ ...old, investments: withRow(old.investments, next) }))}
            />
          </FactLine>
        ))}
      </ul>
      <button type="button" className="cw-bare dr-add" onClick={add}>
        <Icon name="plus" size={12} />
        添加一行投资
      </button>
    </>
  );
}

const amountWords = (amount: string) => (/^[\d.,，]+$/u.test(amount) ? `${amount}万元` : amount);

interface CellsProps {
  line: Investment;
  at: number;
  categories: readonly string[];
  scenes: readonly Scene[];
  onChange: (line: Investment) => void;
}

function Cells({ line, at, categories, scenes, onChange }: CellsProps) {
  const cell = (field: "item" | "date" | "invoice_no" | "vendor" | "evidence", label: string, hint = "") => (
    <FactCell
      place={`${line.id}.${field}`}
      label={label}
      value={line[field]}
      hint={hint}
      onChange={(value) => onChange({ ...line, [field]: value })}
    />
  );
  const use = (scene: string, on: boolean) =>
    onChange({
      ...line,
      scenes: scenes.flatMap(({ id }) => ((id === scene ? on : line.scenes.includes(id)) ? [id] : [])),
    });
  return (
    <>
      {cell("item", "内容")}
      <FactCell
        place={`${line.id}.category`}
        label="类别"
        value={line.category}
        options={categories.map((category) => ({ label: category, value: category }))}
        onChange={(category) => onChange({ ...line, category })}
      />
      {cell("date", "日期", "例 2024-03-15")}
      <FactCell
        place={`${line.id}.amount`}
        label="金额"
        value={line.amount}
        unit="万元"
        numeric
        onChange={(amount) => onChange({ ...line, amount })}
      />
      {cell("invoice_no", "发票号码")}
      <FactCell
        place={`${line.id}.paid`}
        label="已付款"
        value={line.paid}
        options={PAID}
        onChange={(paid) => onChange({ ...line, paid: paid === "是" || paid === "否" ? paid : "" })}
      />
      {cell("vendor", "供应商")}
      {cell("evidence", "佐证材料")}
      {scenes.length > 0 ? (
        <fieldset className="dr-choices">
          <legend className="dr-label">用于场景</legend>
          {scenes.map(({ id, name }, n) => (
            <label key={id}>
              <input
                type="checkbox"
                aria-label={`第${at + 1}行用于${name || `场景${n + 1}`}`}
                checked={line.scenes.includes(id)}
                onChange={({ target }) => use(id, target.checked)}
              />
              {name || `场景${n + 1}`}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
