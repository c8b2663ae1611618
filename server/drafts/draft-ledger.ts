import type { DraftFigure, SheetFault } from "../domain/draft.ts";

/**
 * Everything a draft may say with numbers in it. Keys are stable for as long as the draft lives; one that isn't in the
 * ledger is not known (or its cell can't be read: `faults`), and a section says 【待补充：…】 in its place.
 *
 * Figures
 *   f.员工人数  f.营业收入@2023  f.项目开始   fields: 612人, 57900万元, 2024年3月1日      f.营业收入@2023.year  2023年
 *   i3.amount  i3.date  i3.invoice         a line of spending
 *   i.total  i.paid  i.unpaid              sums of all lines      i.category.软件购置   i.scene.s1
 *   i.window  i.excluded                   by that notice's own definition: what counts, what doesn't
 *   i.software  i.share  i.share.required  1080万元  33.12%  30%
 *   i.doubt1  i.doubt1.share               both without lines in doubt: an invoice told twice, what isn't paid
 *   i.margin or i.short                    102万元 beyond that line, or what lacks
 *   s1k2.before  .after                    with their unit: 2.1%, 46小时/月
 *   s1k2.points  .relative                 下降1.18个百分点, 缩短12秒      相对降幅56.19% (none where before is 0)
 *   s1k2.baseline  .period  .baseline.months   2023年9—12月  4个月 (a phrase of the words as told where no period is read)
 *   v1.quantity  v1.price  v1.months  v1.saving   120万件/年  42元/件  12个月/年  59.47万元/年      v1.time  3600秒/小时
 *   v.total  v.payback                     486.33万元/年  6.70年
 *   s1.tech:6工位  f.完工证明:2025-09-10     a number inside told words; gone when the words change
 *   r.<determination>.<benefit>            最高326万元      r.combined.low  .high
 *   r.<determination>.closes  r.<…>.<window>.closes   2025年12月19日18:00
 *   r.reading1.total  r.reading1.<benefit> 1850万元  最高不超过185万元: one way to count spending that a notice leaves open
 *   r.<determination>.<condition>.bound    不低于30%      r.<…>.<condition or benefit>.clause   二（二）3
 * `.bare` after an amount or number (f.… of a number, i3.amount, i.total, s1k2.before): without its unit, for a column
 * whose head names it.
 *
 * Phrases: words with slots in them. A text may name either.
 *   f.企业名称  f.申报类型  s1.name … s1.scope  s1k2.name  .unit  .method  .sample  .remark  .evidence  i3.item  i3.category
 *   i3.vendor  v1.name                     cells of words, each number in them a figure of its own; empty cells have none
 *   s1k2.story    不良品率由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%
 *   s1k2.periods  基期2023年9—12月（4个月），报告期2025年9—11月（3个月），两期长度不同
 *   v1.formula    （2.1%−0.92%）×120万件/年×42元/件=59.47万元/年      v.formula  v.payback.formula
 *   i.excluded.reason  早于2024年1月1日，不计入
 *   v.assumption  年化假设：… wherever a yearly sum is said
 *   r.<determination>.title  r.<determination>.missing1 …  r.<…>.window.note  r.combined.trace1 …  r.reading1.title
 *   r.<determination>.<condition>.title  .value  .quote  .gap    r.<determination>.<benefit>.title  .formula  .quote  .caveat1 …
 *   r.<…>.closes.quote   the notice's words about that day
 */
export interface DraftLedger {
  figures: ReadonlyMap<string, DraftFigure>;
  phrases: ReadonlyMap<string, string>;
  /** Cells that can't be read, or say what can't be. */
  faults: readonly SheetFault[];
}
