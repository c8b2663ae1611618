import type { ComposeInput } from "./compose-input.ts";
import { slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/**
 * The yearly sum with what it is annualised from, to be said in one breath; undefined where there is none or where, in a
 * text on what has happened, a part of it is only expected.
 */
export function yearlyTotal({ ledger, sheet, template }: ComposeInput): string | undefined {
  const total = slot(ledger, "v.total");
  const indicators = sheet.scenes.flatMap((scene) => scene.indicators);
  const used = indicators.filter(({ id }) => sheet.savings.some(({ indicator }) => indicator === id));
  const [first] = used;
  if (total === undefined || first === undefined || used.some((one) => !mayTell(template, one)))
    return undefined;
  const shared = used.every(
    ({ baseline, period }) =>
      baseline.trim() === first.baseline.trim() && period.trim() === first.period.trim(),
  );
  const periods = shared ? slot(ledger, `${first.id}.periods`) : undefined;
  return `${total}（${periods === undefined ? "{v.assumption}" : `年化测算，${periods}`}）`;
}
