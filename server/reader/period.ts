import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import { dateRange } from "../figures/date-parts.ts";
import type { FigureSpan } from "../figures/figure.ts";
import type { Clause } from "./clauses.ts";

const OPEN_END = /以来|至今|到现在|到今天|以后|之后|起|开始|since/u;
/** 2025年未来工厂 names a programme. */
const PROGRAMME = /^度?的?(?:重庆市?)?(?:未来工厂|智能工厂|场景|新模式|申报|通知|政策|批次|那批|这批)/u;
const WHOLE = /总|合计|一共|共|全部|都是|全是|total/u;

const BEGAN = /开始|开建|动工|开工|启动|起|以来|至今|到现在|立项/u;

/** 22年开始建的，总共投了5000万: a total that begins before the day from which costs count. */
export function beganBefore(
  plain: string,
  dates: readonly FigureSpan[],
  fact: DictionaryFact,
  at: number,
): boolean {
  const from = fact.window?.from;
  if (from === undefined || !/年以来/u.test(fact.label)) return false;
  return dates.some((date) => {
    if (date.kind !== "date" || date.value === null || date.end > at) return false;
    const range = dateRange(date.value);
    return range !== undefined && range.to < from && BEGAN.test(plain.slice(date.end, date.end + 8));
  });
}

const AND_BEFORE = /^[以之]?前/u;

/** 2023年花了3200万, 去年以前花了1500万: spent before the day from which costs count. */
export function spentBefore(clause: Clause, dates: readonly FigureSpan[], fact: DictionaryFact): boolean {
  const from = fact.window?.from;
  const [date] = dates;
  if (from === undefined || date?.kind !== "date" || date.value === null || date.to !== null) return false;
  const range = dateRange(date.value);
  if (range === undefined) return false;
  const before = AND_BEFORE.test(clause.text.slice(date.end - clause.start));
  return before ? range.from <= from : range.to < from;
}

/** 2023年投了500万, 今年投了1500万: an amount of one stretch of time is not the whole. */
export function isOnlyPeriod(
  clause: Clause,
  dates: FigureSpan[],
  fact: DictionaryFact,
  word: string,
): boolean {
  const from = fact.window?.from;
  const said = dates.find(
    ({ kind, end }) => kind === "date" && !PROGRAMME.test(clause.text.slice(end - clause.start)),
  );
  if (from === undefined || said?.kind !== "date" || said.value === null) return false;
  const range = dateRange(said.value);
  if (said.to !== null || OPEN_END.test(clause.text))
    return range !== undefined && range.from < from && !WHOLE.test(word);
  return !WHOLE.test(clause.text) || (range !== undefined && range.to < from);
}
