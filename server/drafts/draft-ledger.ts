import type { DraftFigure, SheetFault } from "../domain/draft.ts";

/**
 * Everything a draft may say with numbers in it. Keys are stable for as long as the draft lives:
 *
 *   f.员工人数  f.销售收入@2023          a field                s1k2.before  .after        an indicator as told
 *   i3.amount  i3.date  i3.invoice      a line of spending     s1k2.points                下降1.18个百分点, 缩短12秒
 *   i.total  i.paid  i.category.软件购置  sums                  s1k2.relative              相对降幅56.19%
 *   i.software  i.share  i.margin        by that notice's       v1.saving  v.total         59.47万元/年
 *                                        definition             v.payback                  6.70年
 *   s1.tech:6工位                         a number inside told words; gone when the words change
 *   r.<determination>.<benefit>           最高326万元, from a clause      r.<…>.closes       2025年12月19日18:00
 *
 * `phrases` hold words with such slots in them: `s1k2.story`, `v1.formula`, `f.企业简介`. A text may name either.
 */
export interface DraftLedger {
  figures: ReadonlyMap<string, DraftFigure>;
  phrases: ReadonlyMap<string, string>;
  /** Cells that can't be read, or say what can't be. */
  faults: readonly SheetFault[];
}
