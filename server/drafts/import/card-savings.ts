import type { SheetIndicator, SheetSaving, SheetScene } from "../../domain/draft.ts";
import type { CompanyCard } from "./card-schema.ts";
import { splitUnit } from "./told-units.ts";

type Inputs = NonNullable<CompanyCard["benefit_inputs"]>;

interface SavingRule {
  name: string;
  /** The indicator it is measured by: its unit as told, and a word of its name. */
  unit: RegExp;
  named: RegExp;
  /** Whether it is so much of each piece made. */
  each: boolean;
  price: { key: string; unit: string };
}

/** What is made in a year, by the key that a card tells it under. Units that don't go together are found when they are reckoned. */
const OUTPUTS: Record<string, string> = {
  annual_output_wanjian: "万件/年",
  annual_output_jian: "件/年",
  annual_output_wantai: "万台/年",
  annual_output_tai: "台/年",
  annual_output_wandun: "万吨/年",
  annual_output_dun: "吨/年",
};
const RULES: SavingRule[] = [
  {
    name: "减少质量损失",
    unit: /^[%％]$/u,
    named: /不良|废品|报废/u,
    each: true,
    price: { key: "scrap_cost_yuan", unit: "元/件" },
  },
  {
    name: "减少停机损失",
    unit: /^(?:小时|h)\/月$/u,
    named: /停机/u,
    each: false,
    price: { key: "stop_loss_wan_per_hour", unit: "万元/小时" },
  },
  {
    name: "节约电费",
    unit: /^kWh\/(?:[件台吨t])$/iu,
    named: /电/u,
    each: true,
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
  const output = Object.entries(OUTPUTS).find(([key]) => told(key) !== "");
  for (const { name, unit, named, each, price } of RULES) {
    const quantity = each ? output : undefined;
    if (told(price.key) === "") continue;
    const fitting: SheetIndicator[] = indicators.filter((one) => unit.test(one.unit) && named.test(one.name));
    const [indicator] = fitting;
    if (indicator === undefined || fitting.length > 1) {
      const what = fitting.length > 1 ? "有几项指标对得上" : "没有对得上的指标";
      notes.push(`卡片给了${name}的单价，但${what}，没有列入测算，请在“效益测算”里指明。`);
      continue;
    }
    for (const key of [price.key, quantity?.[0] ?? ""]) used.add(key);
    savings.push({
      id: `v${savings.length + 1}`,
      name,
      indicator: indicator.id,
      quantity: quantity ? numberOf(...quantity) : "",
      quantity_unit: quantity?.[1] ?? "",
      price: numberOf(price.key, price.unit),
      price_unit: price.unit,
      origin: "导入",
      evidence: "",
    });
  }
  const strange = Object.keys(inputs).filter(
    (key) => !used.has(key) && !(key in OUTPUTS) && !RULES.some(({ price }) => price.key === key),
  );
  for (const key of strange) notes.push(`卡片里的 benefit_inputs.${key} 不认识，没有读入。`);
  return { savings, notes };
}
