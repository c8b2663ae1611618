import { type Decimal, parseDecimal, subtract, whole } from "../domain/decimal.ts";
import type { SheetIndicator } from "../domain/draft.ts";

/** Shares of a whole: none of these passes 100%. Growth, returns and degrees of fulfilment may. */
const SHARE_OF_WHOLE = /率|OEE|占比|比例|比重/iu;
const MAY_PASS =
  /增长|增幅|增速|提升|提高|降低|下降|降幅|变化|回报|收益|达成|完成率|负荷|周转|超额|同比|环比/u;
const MAY_BE_NEGATIVE = /利润|增长|增幅|增速|同比|环比|温度|偏差|净|变化/u;
/** The difference of two percentages, which no level is counted in. */
const POINTS = /^个?(?:百分点|千分点)$/u;
const IS_DIFFERENCE = /差|波动|偏|变化|升幅|降幅|增幅/u;
const UNKNOWN = /^(?:—+|-+|\/|无|暂无|未知|缺失?|N\/?A|null)?$/iu;

/** The number of one side, null where none was told, or why it can't be read. */
export function readIndicatorValue(
  { name, unit: told, ...cells }: SheetIndicator,
  side: "before" | "after",
): Decimal | null | string {
  const cell = cells[side].normalize("NFKC").trim();
  if (UNKNOWN.test(cell)) return null;
  const unit = told.normalize("NFKC").trim();
  const [, digits = "", beside = ""] = /^([-−]?[\d.,]+)\s*(.*)$/su.exec(cell) ?? [];
  const value = parseDecimal(digits);
  if (value === undefined) return `“${cell}”不是数，请只填数字，如2.1`;
  if (unit === "") return "没有单位，请在“单位”一栏写明，如%、秒、小时/月";
  if (POINTS.test(unit) && SHARE_OF_WHOLE.test(name) && !IS_DIFFERENCE.test(name))
    return `“${unit}”是两个百分比的差，不是${name}本身的单位，请把单位改成%`;
  if (beside !== "" && beside !== unit) return `“${cell}”里的单位与“${unit}”不一致，请改成一致或只填数字`;
  if (value.units < 0n && !MAY_BE_NEGATIVE.test(name)) return `“${cell}”是负数，请核对`;
  const percent = unit === "%" && SHARE_OF_WHOLE.test(name) && !MAY_PASS.test(name);
  if (percent && subtract(value, whole(100)).units > 0n) return `${name}不会超过100%，填的是${cell}%，请核对`;
  return value;
}
