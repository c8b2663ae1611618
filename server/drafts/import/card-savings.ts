import type { SheetIndicator, SheetSaving, SheetScene } from "../../domain/draft.ts";
import type { CompanyCard } from "./card-schema.ts";
import { splitUnit } from "./told-units.ts";

type Inputs = NonNullable<CompanyCard["benefit_inputs"]>;

interface SavingRule {
  name: string;
  /** The indicator it is measured by: its unit as told, and a word of its name. */
  unit: RegExp;
  named: RegExp;
  quantity: { key: string; unit: string } | null;
  price: { key: string; unit: string };
}

const OUTPUT = { key: "annual_output_wanjian", unit: "万件/年" };
const RULES: SavingRule[] = [
  {
    name: "减少质量损失",
    unit: /^[%％]$/u,
    named: /不良|废品|报废/u,
    quantity: OUTPUT,
    price: { key: "scrap_cost_yuan", unit: "元/件" },
  },
  {
    name: "减少停机损失",
    unit: /^(?:小时|h)\/月$/u,
    named: /停机/u,
    quantity: null,
    price: { key: "stop_loss_wan_per_hour", unit: "万元/小时" },
  },
  {
    name: "节约电费",
    unit: /^kWh\/件$/iu,
    named: /电/u,
    quantity: OUTPUT,
    price: { key: "power_price_yuan", unit: "元/kWh" },
  },
];

/** Savings that a card's `benefit_inputs` give the numbers for, each tied to the one indicator that it goes with. */
export function savingsOf(
  inputs: Inputs,
  scenes: readonly SheetScene[],
): { savings: SheetSaving[]; notes: string[] } {
  const notes: string[] = [];
  const used = new Set<string>();
  const savings: SheetSaving[] = [];
  const indicators = scenes.flatMap((scene) => scene.indicators);
  const told = (key: string) =>
    inputs[key] === null || inputs[key] === undefined ? "" : String(inputs[key]);
  /** `42元/件` under 元/件, `120万件` under 万件/年: the number alone; in any other unit as it is, to be looked at. */
  const numberOf = (key: string, unit: string) => {
    const split = splitUnit(told(key));
    return split.unit !== "" && unit.startsWith(split.unit) ? split.number : told(key);
  };
  for (const { name, unit, named, quantity, price } of RULES) {
    if (told(price.key) === "") continue;
    const fitting: SheetIndicator[] = indicators.filter((one) => unit.test(one.unit) && named.test(one.name));
    const [indicator] = fitting;
    if (indicator === undefined || fitting.length > 1) {
      const what = fitting.length > 1 ? "有几项指标对得上" : "没有对得上的指标";
      notes.push(`卡片给了${name}的单价，但${what}，没有列入测算，请在“效益测算”里指明。`);
      continue;
    }
    for (const key of [price.key, quantity?.key ?? ""]) used.add(key);
    savings.push({
      id: `v${savings.length + 1}`,
      name,
      indicator: indicator.id,
      quantity: quantity ? numberOf(quantity.key, quantity.unit) : "",
      quantity_unit: quantity && told(quantity.key) !== "" ? quantity.unit : "",
      price: numberOf(price.key, price.unit),
      price_unit: price.unit,
      origin: "导入",
      evidence: "",
    });
  }
  const strange = Object.keys(inputs).filter(
    (key) => !used.has(key) && !RULES.some(({ price, quantity }) => [price.key, quantity?.key].includes(key)),
  );
  for (const key of strange) notes.push(`卡片里的 benefit_inputs.${key} 不认识，没有读入。`);
  return { savings, notes };
}
