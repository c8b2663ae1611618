import type { StoredBlock } from "../../domain/draft.ts";
import { paragraph } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import { distinct, inside, sentence, slot } from "./told.ts";

/**
 * What may be paid at most, by the clause that says so, with everything the notices hang on it; nothing where no ceiling
 * is known. Never a promise: selected or not and how much is for the authority to say.
 */
export function policyMoney({ ledger, standing }: ComposeInput): StoredBlock[] {
  const known = standing.determinations.flatMap((one) =>
    one.benefits
      .filter(({ amount_max }) => amount_max !== null)
      .map((benefit) => ({ ...benefit, key: `r.${one.id}.${benefit.id}`, notice: `r.${one.id}.title` })),
  );
  if (known.length === 0) return [];
  const amounts = known.map(
    ({ key, notice }) =>
      `${inside(ledger, notice) ?? ""}{${key}.clause}（${inside(ledger, `${key}.title`) ?? ""}）：“{${key}.quote}”。按本稿事实试算：{${key}.formula}`,
  );
  const caveats = distinct(
    ledger,
    known.flatMap(({ key, caveats: all }) => all.map((_, at) => slot(ledger, `${key}.caveat${at + 1}`))),
  );
  const together = (standing.combined?.trace ?? []).flatMap(
    (_, at) => slot(ledger, `r.combined.trace${at + 1}`) ?? [],
  );
  const several = known.length > 1 && together.length > 0;
  return [
    "以下金额是现行政策的上限，不是承诺。是否入选、是否支持和实际金额，由主管部门在年度预算和总额控制内审定",
    ...amounts,
    ...(caveats.length === 0 ? [] : [caveats.join("")]),
    ...(several ? [together.join("")] : []),
  ].map((words) => paragraph(sentence(ledger, words)));
}
