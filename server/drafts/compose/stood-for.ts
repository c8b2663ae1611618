import type { ComposeInput } from "./compose-input.ts";
import { unsure } from "./lacking.ts";
import { slot } from "./told.ts";

/** What was spent on the same thing that a plan is asked for, and what a person has to look at before it stands. */
const SPENT: Record<string, { key: string; ask: string }> = {
  计划总投资: { key: "i.total", ask: "按投资明细合计填入" },
  计划安全防护投资: { key: "f.安全防护投入", ask: "按已发生的投入填入" },
};

/**
 * Of a project that is built and whose spending is told to the last line, a plan that nobody told is what was spent: its
 * slot, and the mark that goes with it. Undefined for any other project or field. It is words of the draft alone: no rule
 * ever takes it for a plan.
 */
export function stoodFor(
  { sheet, ledger, template, standing }: ComposeInput,
  field: string,
): { key: string; mark: string } | undefined {
  const spent = SPENT[field];
  const is = (name: string) => sheet.fields[name]?.value.trim() === "是";
  if (spent === undefined || !is("已建成投产") || !is("投资明细完整")) return undefined;
  const view = standing.investments.find(({ notice }) => notice === template.notice);
  // A line of another kind, or one in doubt, leaves open what the project's investment is.
  if (view === undefined || view.excluded.length > 0 || (standing.doubts ?? []).length > 0) return undefined;
  return slot(ledger, spent.key) === undefined ? undefined : { key: spent.key, mark: unsure(spent.ask) };
}
