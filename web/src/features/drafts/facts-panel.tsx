import type { DraftField, Template } from "../../lib/draft-api.ts";
import { EvidenceCells, toldFields } from "./evidence-cells.tsx";
import { FactGroup } from "./fact-group.tsx";
import { useFacts } from "./facts-context.ts";
import { FieldCell } from "./field-cell.tsx";
import { groupOf, OTHERS } from "./field-groups.ts";
import { InvestmentRows } from "./investment-rows.tsx";
import { SavingRows } from "./saving-rows.tsx";
import { SceneRows } from "./scene-rows.tsx";
import { YearlyTable } from "./yearly-table.tsx";

const BEFORE: readonly DraftField["group"][] = ["项目", "企业", "经营", "成熟度"];
const AFTER: readonly DraftField["group"][] = ["说明", "服务商"];

interface FactsPanelProps {
  template: Template;
  fields: readonly DraftField[];
  categories: readonly string[];
}

/** The fact sheet: what the template asks for, spending, scenes and savings, then what it doesn't ask for. */
export function FactsPanel({ template, fields, categories }: FactsPanelProps) {
  const { sheet } = useFacts();
  const group = (name: string, hint?: string) => {
    const shown = fields.filter((field) => groupOf(field, template) === name);
    const asked = name === OTHERS ? shown.filter((field) => isTold(field, sheet.fields)) : shown;
    if (asked.length === 0) return null;
    const plain = asked.filter(({ yearly }) => !yearly);
    const yearly = asked.filter((field) => field.yearly);
    const years = yearsOf(template, yearly, sheet.fields);
    const keys = [
      ...plain.map((field) => field.name),
      ...yearly.flatMap((field) => years.map((year) => `${field.name}@${year}`)),
    ];
    const filled = keys.filter((key) => (sheet.fields[key]?.value ?? "") !== "").length;
    return (
      <FactGroup key={name} name={name} summary={`已填${filled}项，共${keys.length}项`}>
        {hint ? <p className="dr-hint">{hint}</p> : null}
        {plain.map((field) => (
          <FieldCell key={field.name} field={field} />
        ))}
        {yearly.length > 0 ? <YearlyTable fields={yearly} years={years} /> : null}
      </FactGroup>
    );
  };
  const told = toldFields(fields, sheet);
  const proven = told.filter(({ name }) => (sheet.fields[name]?.evidence ?? "") !== "").length;
  const indicators = sheet.scenes.reduce((sum, scene) => sum + scene.indicators.length, 0);
  return (
    <div className="dr-facts">
      {BEFORE.map((name) => group(name))}
      <FactGroup name="投资明细" summary={`${sheet.investments.length}行`}>
        <InvestmentRows categories={categories} />
      </FactGroup>
      <FactGroup name="场景与指标" summary={`${sheet.scenes.length}个场景，${indicators}项指标`}>
        <SceneRows />
      </FactGroup>
      <FactGroup name="效益测算" summary={`${sheet.savings.length}项`}>
        <SavingRows />
      </FactGroup>
      {AFTER.map((name) => group(name))}
      {group(OTHERS, "这份模板没有这些栏目。写前体检和资金试算用得上的，照用。")}
      <FactGroup name="佐证材料" summary={`已写${proven}项，共${told.length}项`}>
        <p className="dr-hint">每项事实用什么证明，写材料名称。</p>
        <EvidenceCells fields={fields} />
      </FactGroup>
    </div>
  );
}

type Told = Readonly<Record<string, unknown>>;

const yearsTold = (field: DraftField, told: Told) =>
  Object.keys(told).flatMap((key) => (key.startsWith(`${field.name}@`) ? [key.split("@")[1]!] : []));

const isTold = (field: DraftField, told: Told): boolean =>
  told[field.name] !== undefined || yearsTold(field, told).length > 0;

const yearsOf = (template: Template, fields: readonly DraftField[], told: Told): string[] =>
  [...new Set([...template.years, ...fields.flatMap((field) => yearsTold(field, told))])].toSorted();
