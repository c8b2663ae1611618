import { stripSpace } from "../domain/text.ts";
import type { Benefit, Caveat, StackingRule } from "./benefit-schema.ts";
import { comparatorAt } from "./comparator-words.ts";
import { faultOf } from "./lint-fault.ts";
import type { Pack, PackFault } from "./pack.ts";
import { amountsIn, placesOf } from "./printed-figures.ts";

/** Amounts, rates, bases and ceilings stand in their quotes, and no printed amount is left out. */
export function lintBenefits(pack: Pack): PackFault[] {
  const { benefits, stacking, caveats } = pack.document;
  return [
    ...benefits.flatMap((benefit) => benefitFaults(pack, benefit)),
    ...stacking.flatMap((rule) => stackingFaults(pack, rule)),
    ...caveats.flatMap((caveat) => caveatFaults(pack, caveat)),
  ];
}

function benefitFaults(pack: Pack, benefit: Benefit): PackFault[] {
  const fault = faultOf(pack, benefit.id);
  const quote = stripSpace(benefit.cite.quote);
  const { wanted, amounts } = printedAmount(benefit);
  return [
    ...wanted
      .filter((words) => !quote.includes(words))
      .map((words) => fault("金额与引文不一致", words, quote)),
    ...amountsIn(quote)
      .filter((amount) => !amounts.includes(amount))
      .map((amount) => fault("引文里的金额或比例没有编入规则", amount)),
    ...amountsIn(`${benefit.title}${benefit.premise}`)
      .filter((amount) => !quote.includes(amount))
      .map((amount) => fault("标题或前提里的数字不在引文里", undefined, amount)),
    ...("fixed" in benefit.amount && isCapped(quote, benefit.amount.fixed)
      ? [fault("引文写的是最高，不是定额", `最高${benefit.amount.fixed}`, benefit.amount.fixed)]
      : []),
    ...(benefit.applicant === "园区" && !quote.includes("园区")
      ? [fault("申报主体不在引文里", undefined, "园区")]
      : []),
  ];
}

/** The words an amount is printed in, and the figures among them. */
function printedAmount({ amount }: Benefit): { wanted: string[]; amounts: string[] } {
  if ("none" in amount) return { wanted: [], amounts: [] };
  if ("fixed" in amount) return { wanted: [`给予${amount.fixed}`], amounts: [amount.fixed] };
  if ("rate" in amount)
    return {
      wanted: [`不超过${amount.of}的${amount.rate}`, `最高${amount.cap}`],
      amounts: [amount.rate, amount.cap],
    };
  return { wanted: [`${amount.each ?? "给予"}最高${amount.cap}`], amounts: [amount.cap] };
}

function isCapped(quote: string, amount: string): boolean {
  return placesOf(quote, [amount]).some(({ start, end }) => comparatorAt(quote, start, end) === "lte");
}

function stackingFaults(pack: Pack, { id, same, against, cite }: StackingRule): PackFault[] {
  const quote = stripSpace(cite.quote);
  return ["就高、不重复", ...same.map((word) => `同一${word}`), `${against.level}${against.kind}`]
    .filter((words) => !quote.includes(words))
    .map((words) => faultOf(pack, id)("叠加规则与引文不一致", words, quote));
}

const EFFECTS: Record<Caveat["effect"], string[]> = {
  ceiling_only: ["最高标准"],
  budget: ["预算管理", "总额控制"],
};

function caveatFaults(pack: Pack, { id, effect, cite }: Caveat): PackFault[] {
  const quote = stripSpace(cite.quote);
  return EFFECTS[effect]
    .filter((words) => !quote.includes(words))
    .map((words) => faultOf(pack, id)("提示与引文不一致", words, quote));
}
