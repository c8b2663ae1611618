import type { Determination } from "../../../../server/schemas/determination.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Ceiling } from "../../components/determination/three-answers.tsx";

const highest = ({ benefits }: Determination) => {
  const amounts = benefits.flatMap(({ amount_max }) => amount_max ?? []);
  return amounts.toSorted((a, b) => (BigInt(a.fen) < BigInt(b.fen) ? 1 : -1))[0];
};

/**
 * What is paid at most for a programme: by its own document, else by the policy determined for the same project
 * in the same turn. Null where no amount was worked out.
 */
export function ceilingOf(
  determination: Determination,
  all: Determination[],
  find: (slug: string) => NoticeSummary | undefined,
): Ceiling | null {
  const paying = determination.benefits.length
    ? determination
    : all.find(({ project, benefits }) => project === determination.project && benefits.length > 0);
  const amount = paying && highest(paying);
  if (!paying || !amount) return null;
  const year = find(paying.notice)?.year;
  return { low: amount, high: amount, basis: year ? `按${year}年政策试算` : "按政策试算" };
}
